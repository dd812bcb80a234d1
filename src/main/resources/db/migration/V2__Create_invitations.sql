-- The code itself is never stored, only its keyed hash. The day is the last on which it is valid,
-- the same for a whole pile of slips; nothing here says when a code was issued or spent.
CREATE TABLE invitation (
  code_hash     VARCHAR(64) PRIMARY KEY,
  touchpoint_id UUID        NOT NULL,
  channel       VARCHAR(8)  NOT NULL,
  valid_through DATE        NOT NULL,
  spent         BOOLEAN     NOT NULL,
  CONSTRAINT invitation_is_for_a_touchpoint FOREIGN KEY (touchpoint_id) REFERENCES touchpoint (id)
);
