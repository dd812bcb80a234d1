-- The second factor of an account: what its app shares with this installation, and the last step of which a code
-- was accepted, sealed together under a key outside the database. In the clear the step would tell, with the
-- number of its transaction, when neighbouring transactions came, to half a minute. "wrong_until" bounds guesses,
-- see the class Guesses; it is rounded to a quarter of an hour for the same reason.
CREATE TABLE second_factor (
  account     VARCHAR(80) PRIMARY KEY,
  sealed      VARCHAR(200)             NOT NULL,
  wrong_until TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT second_factor_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);

-- Only hashes; a used one is deleted.
CREATE TABLE recovery_code (
  account VARCHAR(80) NOT NULL,
  hash    CHAR(64)    NOT NULL,
  CONSTRAINT recovery_code_once PRIMARY KEY (account, hash),
  CONSTRAINT recovery_code_has_a_factor FOREIGN KEY (account) REFERENCES second_factor (account) ON DELETE CASCADE
);

-- Roles whose people must have one.
CREATE TABLE required_factor (
  role VARCHAR(20) PRIMARY KEY
);

-- Whether a session began with the password alone where more was needed. It ends soon and is nobody's until then.
ALTER TABLE staff_session ADD COLUMN waits BOOLEAN;
UPDATE staff_session SET waits = FALSE;
ALTER TABLE staff_session ALTER COLUMN waits SET NOT NULL;
