-- Which ballots a release counted: the SHA-256 of each sealed ballot, sorted, one after the other, and the
-- teller's signature. Published as it is, so that customers find theirs. Releases from before have none.
CREATE TABLE counted_list (
  release_id UUID  PRIMARY KEY,
  hashes     BYTEA NOT NULL,
  signature  BYTEA NOT NULL,
  CONSTRAINT counted_list_has_a_release FOREIGN KEY (release_id) REFERENCES release (id)
);
