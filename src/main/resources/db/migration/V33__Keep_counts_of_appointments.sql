-- How many appointments a touchpoint had in a week, entered by staff to set counted ballots against them. Neither
-- a ballot nor a code has to do with it. A week is told by its Monday; one that is missing is unknown.
CREATE TABLE appointment_count (
  touchpoint_id UUID    NOT NULL,
  monday        DATE    NOT NULL,
  appointments  INTEGER NOT NULL,
  CONSTRAINT appointment_count_once PRIMARY KEY (touchpoint_id, monday),
  CONSTRAINT appointment_count_has_a_touchpoint FOREIGN KEY (touchpoint_id) REFERENCES touchpoint (id),
  CONSTRAINT appointment_count_is_a_number CHECK (appointments >= 0)
);
