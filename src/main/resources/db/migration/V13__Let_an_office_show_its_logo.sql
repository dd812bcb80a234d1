-- The logo of an office that has one, as the PNG that was drawn anew from what was sent. "hash" is its
-- name in addresses.
CREATE TABLE office_logo (
  office_id UUID        PRIMARY KEY,
  hash      VARCHAR(12) NOT NULL,
  width     INTEGER     NOT NULL,
  height    INTEGER     NOT NULL,
  png       BYTEA       NOT NULL,
  CONSTRAINT office_logo_has_an_office FOREIGN KEY (office_id) REFERENCES office (id)
);
