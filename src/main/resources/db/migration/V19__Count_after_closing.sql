-- An opening closes its period in one transaction and counts in another, so that the teller can
-- answer the same after a crash in between: "openings" counts periods that were closed, this counts
-- those whose releases are written.
CREATE TABLE counting_lock (
  id      INTEGER PRIMARY KEY,
  counted BIGINT NOT NULL
);

INSERT INTO counting_lock (id, counted) SELECT id, openings FROM opening_lock;

-- What rises stays sealed for the box it was cast into: "risen_to" is the node with whose ballots
-- the box is counted, if that is not its own.
ALTER TABLE box ADD COLUMN risen_to VARCHAR(90);

-- Boxes without their keys are numbered from 1, so that another box can take their place. Their
-- periods stay what the teller signed.
ALTER TABLE box ADD COLUMN lost INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE box ALTER COLUMN lost DROP DEFAULT;
ALTER TABLE box DROP CONSTRAINT box_is_the_only_one_of_its_period;
ALTER TABLE box ADD CONSTRAINT box_is_the_only_one_of_its_period
  UNIQUE (node, questionnaire, period, lost);
