-- The last entry that was cut off, and the proof that this installation did it, see Witness. At most one row.
CREATE TABLE audit_cut (
  id   SMALLINT PRIMARY KEY,
  n    BIGINT   NOT NULL,
  hash CHAR(64) NOT NULL,
  seal CHAR(64) NOT NULL
);
-- Days are looked up, and the oldest ones cut off.
CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- The settings of the last start, so that the next one can tell which differ.
CREATE TABLE kept_setting (
  name    VARCHAR(80)  PRIMARY KEY,
  setting VARCHAR(2000) NOT NULL
);
