-- One open box per node of the tree and version of the questionnaire. The private key is a file
-- outside the database. "waited" counts openings that found too few ballots.
CREATE TABLE box (
  id            UUID PRIMARY KEY,
  node          VARCHAR(90)   NOT NULL,
  questionnaire INTEGER       NOT NULL,
  public_key    VARCHAR(1000) NOT NULL,
  waited        INTEGER       NOT NULL,
  spoiled       INTEGER       NOT NULL,
  CONSTRAINT box_is_the_only_one_at_its_node UNIQUE (node, questionnaire)
);

-- A sealed ballot: no time, no sender, no order. The random number is the row's key, so that H2
-- keeps no hidden row number that would tell the order of arrival.
CREATE TABLE ballot (
  id     BIGINT PRIMARY KEY,
  box_id UUID         NOT NULL,
  sealed VARCHAR(400) NOT NULL,
  CONSTRAINT ballot_lies_in_a_box FOREIGN KEY (box_id) REFERENCES box (id)
);

CREATE INDEX ballot_by_box ON ballot (box_id);

-- Keys of opened boxes whose files are still to be deleted.
CREATE TABLE condemned_key (
  box_id UUID PRIMARY KEY
);
