-- Who gets a letter after each scheduled opening, where to, and the scheduled time of the last one. An order counts
-- from the quarter of an hour in which it was made, because an exact time would date neighbouring transactions.
CREATE TABLE letter_subscription (
  account  VARCHAR(80) PRIMARY KEY,
  address  VARCHAR(254)             NOT NULL,
  sent_for TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT letter_subscription_has_an_account FOREIGN KEY (account) REFERENCES account (name) ON DELETE CASCADE
);
