-- People who sign in at an identity provider have its name for them, and need no password here.
ALTER TABLE account ADD COLUMN provider_subject VARCHAR(600);
ALTER TABLE account ADD CONSTRAINT account_provider_subject_once UNIQUE (provider_subject);
