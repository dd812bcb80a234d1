-- Names that people gave to addresses of the dashboard.
CREATE TABLE saved_view (
  account VARCHAR(80)  NOT NULL,
  name    VARCHAR(60)  NOT NULL,
  address VARCHAR(500) NOT NULL,
  CONSTRAINT saved_view_once PRIMARY KEY (account, name),
  CONSTRAINT saved_view_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);
