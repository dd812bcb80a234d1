-- What staff changed at a touchpoint because of what its customers said. Written by the house for all to read,
-- so neither a ballot nor a release has to do with it. Numbers are given in order of entry and never again.
-- made_on and entered_on are null for a text from before they were kept; nobody knows its day.
CREATE TABLE improvement (
  touchpoint_id UUID         NOT NULL,
  number        INTEGER      NOT NULL,
  made_on       DATE,
  wording       VARCHAR(600) NOT NULL,
  dimension     VARCHAR(40),
  entered_on    DATE,
  withdrawn_on  DATE,
  CONSTRAINT improvement_once PRIMARY KEY (touchpoint_id, number),
  CONSTRAINT improvement_has_a_touchpoint FOREIGN KEY (touchpoint_id) REFERENCES touchpoint (id)
);
INSERT INTO improvement (touchpoint_id, number, wording)
  SELECT id, 1, changed FROM touchpoint WHERE changed IS NOT NULL;
ALTER TABLE touchpoint DROP COLUMN changed;
