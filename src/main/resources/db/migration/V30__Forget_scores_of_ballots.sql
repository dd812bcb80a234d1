-- A score's sum and sum of squares told how two answers of one person go together. Every score is
-- arithmetic on counts of single items now.
DROP TABLE release_score;
