-- A paired tablet. Its secret is never stored, only a hash; nothing here says when it was paired or
-- what came from it.
CREATE TABLE kiosk (
  id            UUID PRIMARY KEY,
  touchpoint_id UUID         NOT NULL,
  name          VARCHAR(120) NOT NULL,
  secret_hash   VARCHAR(64)  NOT NULL,
  CONSTRAINT kiosk_stands_at_a_touchpoint FOREIGN KEY (touchpoint_id) REFERENCES touchpoint (id),
  CONSTRAINT kiosk_name_is_unique UNIQUE (touchpoint_id, name),
  CONSTRAINT kiosk_secret_is_unique UNIQUE (secret_hash)
);
