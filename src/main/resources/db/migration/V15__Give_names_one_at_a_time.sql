-- One row that whoever gives a name holds, on whatever instance. What looks like another name cannot be told
-- by the database, and two that come at once must not both be given.
CREATE TABLE naming (
  id INTEGER PRIMARY KEY
);

INSERT INTO naming (id) VALUES (1);
