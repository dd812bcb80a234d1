CREATE TABLE office (
  id   UUID PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  CONSTRAINT office_name_is_unique UNIQUE (name)
);

CREATE TABLE touchpoint (
  id        UUID PRIMARY KEY,
  office_id UUID         NOT NULL,
  name      VARCHAR(120) NOT NULL,
  CONSTRAINT touchpoint_has_an_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT touchpoint_name_is_unique UNIQUE (office_id, name)
);
