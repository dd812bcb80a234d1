-- Openings take turns: whoever opens boxes holds this one row.
CREATE TABLE opening_turn (
  id     INTEGER PRIMARY KEY,
  opened BIGINT  NOT NULL
);

INSERT INTO opening_turn (id, opened) VALUES (1, 0);

-- An opening that the schedule asked for happens once, however many instances run.
CREATE TABLE scheduled_opening (
  scheduled_for TIMESTAMP WITH TIME ZONE PRIMARY KEY
);

CREATE TABLE release (
  id            UUID PRIMARY KEY,
  node          VARCHAR(90)              NOT NULL,
  questionnaire INTEGER                  NOT NULL,
  opened_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  opening       BIGINT                   NOT NULL,
  ballots       INTEGER                  NOT NULL,
  spoiled       INTEGER                  NOT NULL
);

CREATE TABLE release_item (
  release_id UUID        NOT NULL,
  item       VARCHAR(40) NOT NULL,
  ones       INTEGER     NOT NULL,
  twos       INTEGER     NOT NULL,
  threes     INTEGER     NOT NULL,
  fours      INTEGER     NOT NULL,
  fives      INTEGER     NOT NULL,
  unanswered INTEGER     NOT NULL,
  PRIMARY KEY (release_id, item),
  CONSTRAINT release_item_has_a_release FOREIGN KEY (release_id) REFERENCES release (id)
);

-- Moments of the ballots' scores in one measure: a dimension or the core index.
CREATE TABLE release_score (
  release_id     UUID             NOT NULL,
  measure        VARCHAR(40)      NOT NULL,
  n              INTEGER          NOT NULL,
  sum            DOUBLE PRECISION NOT NULL,
  sum_of_squares DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (release_id, measure),
  CONSTRAINT release_score_has_a_release FOREIGN KEY (release_id) REFERENCES release (id)
);
