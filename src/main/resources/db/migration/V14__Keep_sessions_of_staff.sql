-- Sessions of people who work here that go on, on whatever instance they began. Who signs out takes the
-- row away. It says of staff when a session ends at the latest, to the minute; customers have none.
CREATE TABLE staff_session (
  id      UUID PRIMARY KEY,
  account VARCHAR(80)              NOT NULL,
  ends    TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT staff_session_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);
