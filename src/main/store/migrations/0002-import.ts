/** What an import brings beside people and ratings: peer ratings, work records, results of past periods; and the user's mappings. */
export const importTables = `
CREATE TABLE assessment (
  id TEXT PRIMARY KEY, round_id TEXT, period TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('superior', 'peer', 'subordinate', 'squad', 'self', 'external')),
  rater_key TEXT NOT NULL, ratee_id TEXT NOT NULL REFERENCES employee (id), weight REAL, scores TEXT NOT NULL, notes TEXT, source TEXT
) STRICT;
CREATE INDEX assessment_ratee ON assessment (ratee_id);
CREATE INDEX assessment_rater ON assessment (rater_key);
CREATE TABLE work_record (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, employee_id TEXT REFERENCES employee (id), period TEXT, fields TEXT NOT NULL,
  file TEXT NOT NULL, sheet TEXT NOT NULL, row INTEGER NOT NULL
) STRICT;
CREATE INDEX work_record_employee ON work_record (employee_id, kind);
CREATE INDEX work_record_kind ON work_record (kind);
CREATE TABLE past_rating (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL REFERENCES employee (id), period TEXT NOT NULL, hasil TEXT, perilaku TEXT,
  predicate TEXT, file TEXT NOT NULL, UNIQUE (employee_id, period)
) STRICT;
CREATE TABLE past_predicate (
  id TEXT PRIMARY KEY, unit_id TEXT REFERENCES unit (id), period TEXT NOT NULL, predicate TEXT NOT NULL, file TEXT NOT NULL
) STRICT;
CREATE INDEX past_predicate_unit ON past_predicate (unit_id, period);
CREATE TABLE profile (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, columns TEXT NOT NULL, row INTEGER, depth INTEGER
) STRICT;
`;
