-- What was changed at a touchpoint because of what its customers said. Written by the house for all
-- to read, so neither a ballot nor a release has to do with it.
ALTER TABLE touchpoint ADD COLUMN changed VARCHAR(300);
