-- The day on which staff made a touchpoint; null for those made before it was kept. So one that was
-- made for a single person shows.
ALTER TABLE touchpoint ADD COLUMN made DATE;

-- What a release tells of slips beside its ballots. Releases from before, those of kiosks and the
-- first after this of each node that stands already have no row.
CREATE TABLE release_slips (
  release_id UUID    PRIMARY KEY,
  printed    INTEGER NOT NULL,
  exchanged  INTEGER NOT NULL,
  CONSTRAINT release_slips_have_a_release FOREIGN KEY (release_id) REFERENCES release (id)
);

-- What the next release of a node will tell, beside the codes that are in table invitation then:
-- below zero for those that were told before. Only openings write here, so nothing waits for these
-- rows and they say no more of time than releases do. "whole" is false where it is not known what
-- came before.
CREATE TABLE carried_slips (
  node      VARCHAR(90) PRIMARY KEY,
  printed   INTEGER     NOT NULL,
  exchanged INTEGER     NOT NULL,
  whole     BOOLEAN     NOT NULL
);

INSERT INTO carried_slips (node, printed, exchanged, whole)
  SELECT CAST(id AS VARCHAR(36)), 0, 0, FALSE FROM office;
INSERT INTO carried_slips (node, printed, exchanged, whole)
  SELECT CAST(office_id AS VARCHAR(36)) || '/' || CAST(id AS VARCHAR(36)), 0, 0, FALSE
  FROM touchpoint;
INSERT INTO carried_slips (node, printed, exchanged, whole)
  SELECT CAST(office_id AS VARCHAR(36)) || '/' || CAST(id AS VARCHAR(36)) || '/PHONE', 0, 0, FALSE
  FROM touchpoint;
