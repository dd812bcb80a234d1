-- What seals for a box is a point of P-256 now, which browsers can use, signed by the teller. Boxes
-- of suite 1 (X25519, not signed) take no more ballots and are counted together with the new one at
-- their node.
ALTER TABLE box ADD COLUMN suite INTEGER;
UPDATE box SET suite = 1;
ALTER TABLE box ALTER COLUMN suite SET NOT NULL;
ALTER TABLE box ADD COLUMN signature VARCHAR(100);
ALTER TABLE box DROP CONSTRAINT box_is_the_only_one_at_its_node;
ALTER TABLE box ADD CONSTRAINT box_is_the_only_one_of_its_suite UNIQUE (node, questionnaire, suite);
