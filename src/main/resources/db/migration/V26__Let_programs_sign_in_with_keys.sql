-- A program signs in with a key of its own; only the hash of its secret is kept. A revoked key is deleted.
CREATE TABLE program_key (
  id           UUID        PRIMARY KEY,
  name         VARCHAR(60) NOT NULL,
  hash         CHAR(64)    NOT NULL,
  role         VARCHAR(20) NOT NULL,
  every_office BOOLEAN     NOT NULL,
  made         DATE        NOT NULL,
  through      DATE        NOT NULL,
  used         DATE,
  CONSTRAINT program_key_name_once UNIQUE (name),
  CONSTRAINT program_key_hash_once UNIQUE (hash)
);
CREATE TABLE program_key_office (
  program_key UUID NOT NULL,
  office      UUID NOT NULL,
  CONSTRAINT program_key_office_once PRIMARY KEY (program_key, office),
  CONSTRAINT program_key_office_has_a_key FOREIGN KEY (program_key) REFERENCES program_key (id) ON DELETE CASCADE,
  CONSTRAINT program_key_office_has_an_office FOREIGN KEY (office) REFERENCES office (id)
);
