-- A person may have several roles, and see the results of some offices or of all.
CREATE TABLE account_role (
  account VARCHAR(80) NOT NULL,
  role    VARCHAR(20) NOT NULL,
  CONSTRAINT account_role_once PRIMARY KEY (account, role),
  CONSTRAINT account_role_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);
INSERT INTO account_role (account, role) SELECT name, role FROM account;
ALTER TABLE account DROP COLUMN role;

ALTER TABLE account ADD COLUMN every_office BOOLEAN;
UPDATE account SET every_office = TRUE;
ALTER TABLE account ALTER COLUMN every_office SET NOT NULL;

ALTER TABLE account ADD COLUMN disabled BOOLEAN;
UPDATE account SET disabled = FALSE;
ALTER TABLE account ALTER COLUMN disabled SET NOT NULL;

CREATE TABLE account_office (
  account VARCHAR(80) NOT NULL,
  office  UUID        NOT NULL,
  CONSTRAINT account_office_once PRIMARY KEY (account, office),
  CONSTRAINT account_office_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE,
  CONSTRAINT account_office_has_an_office FOREIGN KEY (office) REFERENCES office (id)
);
