-- Openings that people wished for: who, when and why. Of these customers are told the days. "opening" is the
-- number of the opening, as releases have it.
CREATE TABLE hand_opening (
  id           UUID PRIMARY KEY,
  opening      BIGINT                   NOT NULL,
  opened_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  asked_by     VARCHAR(80)              NOT NULL,
  confirmed_by VARCHAR(80),
  reason       VARCHAR(200)
);

-- The one that waits for a second person, where there is one: "place" is always 1.
CREATE TABLE asked_opening (
  place    SMALLINT PRIMARY KEY,
  id       UUID                     NOT NULL,
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  asked_by VARCHAR(80)              NOT NULL,
  reason   VARCHAR(200)             NOT NULL
);
