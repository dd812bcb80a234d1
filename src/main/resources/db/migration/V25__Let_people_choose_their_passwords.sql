-- An account begins without a password: a link, valid for three days, lets its person choose one. Only the
-- hash of the link's secret is kept.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE account ADD COLUMN setup_hash VARCHAR(64);
ALTER TABLE account ADD COLUMN setup_ends TIMESTAMP WITH TIME ZONE;
ALTER TABLE account ADD CONSTRAINT account_setup_is_one_accounts UNIQUE (setup_hash);

-- The name as people type it to sign in, in any case.
ALTER TABLE account ADD COLUMN sign_in_name VARCHAR(400);
UPDATE account SET sign_in_name = LOWER(name);
ALTER TABLE account ALTER COLUMN sign_in_name SET NOT NULL;
ALTER TABLE account ADD CONSTRAINT account_sign_in_name_is_one_accounts UNIQUE (sign_in_name);

-- Another one with every change of password or rights. A session of an earlier one has ended.
ALTER TABLE account ADD COLUMN generation UUID;
UPDATE account SET generation = '00000000-0000-0000-0000-000000000000';
ALTER TABLE account ALTER COLUMN generation SET NOT NULL;
ALTER TABLE staff_session ADD COLUMN generation UUID;
UPDATE staff_session SET generation = '00000000-0000-0000-0000-000000000000';
ALTER TABLE staff_session ALTER COLUMN generation SET NOT NULL;

-- Null where never signed in, or not since this is kept.
ALTER TABLE account ADD COLUMN last_sign_in DATE;
-- Of the pages; null where as the browser asks.
ALTER TABLE account ADD COLUMN language VARCHAR(20);
