-- When somebody leaves, the keys that they made go on. The audit log, which outlives every key, knows the makers of
-- those that there are.
ALTER TABLE program_key ADD COLUMN maker VARCHAR(80);
UPDATE program_key SET maker = (
  SELECT entry.who FROM audit_entry entry WHERE entry.n = (
    SELECT MAX(made.n) FROM audit_entry made
    WHERE made.what = 'key-made'
      AND SUBSTRING(made.subject, 1, CHAR_LENGTH(program_key.name) + CHAR_LENGTH(program_key.role) + 4)
          = program_key.name || ' (' || program_key.role || ', '));
