-- The colour of an office that chose one, as # and six hexadecimal digits. An office without a row has
-- the house's.
CREATE TABLE office_accent (
  office_id UUID       PRIMARY KEY,
  colour    VARCHAR(7) NOT NULL,
  CONSTRAINT office_accent_has_an_office FOREIGN KEY (office_id) REFERENCES office (id)
);
