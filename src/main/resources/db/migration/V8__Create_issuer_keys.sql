-- One key per leaf of the tree and quarter; the private key is a file outside the database. "key_id"
-- is the fingerprint of the public key.
CREATE TABLE issuer_key (
  id            UUID PRIMARY KEY,
  touchpoint_id UUID         NOT NULL,
  channel       VARCHAR(8)   NOT NULL,
  quarter       VARCHAR(6)   NOT NULL,
  key_id        VARCHAR(64)  NOT NULL,
  public_key    VARCHAR(500) NOT NULL,
  CONSTRAINT issuer_key_is_for_a_touchpoint FOREIGN KEY (touchpoint_id) REFERENCES touchpoint (id),
  CONSTRAINT issuer_key_is_the_only_one UNIQUE (touchpoint_id, channel, quarter),
  CONSTRAINT issuer_key_has_a_fingerprint UNIQUE (key_id)
);

-- The request that a code was exchanged for, as a hash: the same one gets the same answer again.
ALTER TABLE invitation ADD COLUMN exchanged_for VARCHAR(64);

-- Tokens that have admitted a ballot. The row's key is made of the hash of the nonce, so that H2 keeps
-- no hidden row number that would tell the order of arrival. Forgotten with the issuer's key.
CREATE TABLE spent_token (
  id            BIGINT PRIMARY KEY,
  issuer_key_id UUID NOT NULL
);
