/** The first schema: the workshop's rows, and the log that nothing may rewrite. */
export const first = `
CREATE TABLE workshop (
  id TEXT PRIMARY KEY CHECK (id = '1'), name TEXT NOT NULL, agency TEXT NOT NULL, agency_code TEXT NOT NULL, period TEXT NOT NULL,
  rule_set TEXT NOT NULL, organisation_predicate TEXT, organisation_reason TEXT, state TEXT NOT NULL CHECK (state IN ('open', 'signed'))
) STRICT;
CREATE TABLE actor (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, pin TEXT, active INTEGER NOT NULL
) STRICT;
CREATE TABLE unit (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, parent_id TEXT REFERENCES unit (id), organisation_predicate TEXT, organisation_reason TEXT
) STRICT;
CREATE TABLE employee (
  id TEXT PRIMARY KEY, nip TEXT NOT NULL UNIQUE CHECK (length(nip) = 18), name TEXT NOT NULL, front_title TEXT, back_title TEXT,
  birth_date TEXT, sex TEXT, grade TEXT, position TEXT, position_kind TEXT, education TEXT, unit_id TEXT REFERENCES unit (id),
  superior_nip TEXT, excluded TEXT, excluded_note TEXT
) STRICT;
CREATE INDEX employee_unit ON employee (unit_id);
CREATE TABLE rating (
  id TEXT PRIMARY KEY REFERENCES employee (id), initial_hasil TEXT, initial_perilaku TEXT, initial_predicate TEXT,
  hasil TEXT, perilaku TEXT, predicate TEXT, reason TEXT, state TEXT NOT NULL, final_predicate TEXT
) STRICT;
CREATE TABLE import_file (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, rows INTEGER NOT NULL, period TEXT
) STRICT;
CREATE TABLE sign_off (
  id TEXT PRIMARY KEY, number TEXT, date TEXT NOT NULL, place TEXT, remarks TEXT, present TEXT NOT NULL, reopened_reason TEXT
) STRICT;

CREATE TABLE commit_log (
  number INTEGER PRIMARY KEY, command TEXT NOT NULL, sentence TEXT NOT NULL, actor_id TEXT, actor_name TEXT NOT NULL, at TEXT NOT NULL,
  reason TEXT, reverts INTEGER REFERENCES commit_log (number), barrier INTEGER NOT NULL, changes INTEGER NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE change_log (
  commit_number INTEGER NOT NULL REFERENCES commit_log (number), seq INTEGER NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL,
  before TEXT, after TEXT, PRIMARY KEY (commit_number, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change_log (row_id, commit_number);
CREATE TRIGGER commit_log_no_update BEFORE UPDATE ON commit_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER commit_log_no_delete BEFORE DELETE ON commit_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
`;
