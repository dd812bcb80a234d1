-- What staff did: who, what, on what, when. Each entry's hash covers the one before, see AuditEntry. The
-- single row of audit_head lets one writer at a time append.
CREATE TABLE audit_entry (
  n       BIGINT PRIMARY KEY,
  at      TIMESTAMP WITH TIME ZONE NOT NULL,
  who     VARCHAR(80)  NOT NULL,
  what    VARCHAR(40)  NOT NULL,
  subject VARCHAR(400) NOT NULL,
  hash    CHAR(64)     NOT NULL
);
CREATE TABLE audit_head (
  id   SMALLINT PRIMARY KEY,
  n    BIGINT   NOT NULL,
  hash CHAR(64) NOT NULL
);
INSERT INTO audit_head (id, n, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
