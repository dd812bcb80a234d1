-- One row that castings share and an opening has for itself. The number tells a casting whether the
-- boxes it knows still stand; every opening takes the next.
CREATE TABLE door (
  id       INTEGER PRIMARY KEY,
  openings BIGINT NOT NULL
);

INSERT INTO door (id, openings) VALUES (1, 0);

-- An opening reads all ballots in one go, and whoever holds the door knows that the box stands.
-- Both cost every casting more than the casting itself.
ALTER TABLE ballot DROP CONSTRAINT ballot_lies_in_a_box;
DROP INDEX ballot_by_box;
