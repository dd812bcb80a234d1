CREATE TABLE account (
  name          VARCHAR(80) PRIMARY KEY,
  password_hash VARCHAR(100) NOT NULL,
  role          VARCHAR(20)  NOT NULL
);
