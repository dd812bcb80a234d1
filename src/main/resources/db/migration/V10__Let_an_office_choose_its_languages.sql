-- What an office offers its customers to read. An office without a row offers all there are, also
-- those that are added later.
CREATE TABLE office_language (
  office_id UUID        NOT NULL,
  language  VARCHAR(35) NOT NULL,
  CONSTRAINT office_language_is_listed_once PRIMARY KEY (office_id, language),
  CONSTRAINT office_language_has_an_office FOREIGN KEY (office_id) REFERENCES office (id)
);
