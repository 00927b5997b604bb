/** How practice cases were rated. `case_id` names a case of the shipped set; one row a trainee and case, since the first rating counts. */
export const training = `
CREATE TABLE training_result (
  id TEXT PRIMARY KEY, rater_key TEXT NOT NULL, rater_name TEXT NOT NULL, case_id TEXT NOT NULL, scores TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (rater_key, case_id)
) STRICT;
`;
