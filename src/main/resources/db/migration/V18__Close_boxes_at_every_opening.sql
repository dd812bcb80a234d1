-- A box takes ballots from one opening to the next: "period" is the number of openings before it.
-- What seals for it is a point of P-256, which browsers can use, signed by the teller. Boxes of
-- before (X25519, not signed) take no more ballots and are counted together with the new ones at
-- their node.
ALTER TABLE box ADD COLUMN period BIGINT;
UPDATE box SET period = -1;
ALTER TABLE box ALTER COLUMN period SET NOT NULL;
ALTER TABLE box ADD COLUMN signature VARCHAR(100);
ALTER TABLE box DROP CONSTRAINT box_is_the_only_one_at_its_node;
ALTER TABLE box ADD CONSTRAINT box_is_the_only_one_of_its_period
  UNIQUE (node, questionnaire, period);
