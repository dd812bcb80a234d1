-- The schedule that was kept last and since when: what it asked for while nobody ran is made up.
CREATE TABLE kept_schedule (
  id    INTEGER                  PRIMARY KEY,
  cron  VARCHAR(1000)            NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL
);
