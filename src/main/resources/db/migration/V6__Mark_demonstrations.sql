-- Holds a row where everything in this database is made up, so that every page can say so, whatever
-- the configuration says at a later start.
CREATE TABLE demonstration (
  id       INTEGER PRIMARY KEY,
  complete BOOLEAN NOT NULL
);
