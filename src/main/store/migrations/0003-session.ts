/** The panel's session: who is present, what is on the agenda, who steps out, silent votes, decisions and dissent. */
export const session = `
ALTER TABLE actor ADD COLUMN nip TEXT;
ALTER TABLE actor ADD COLUMN post TEXT;
ALTER TABLE rating ADD COLUMN evidence TEXT;
ALTER TABLE sign_off ADD COLUMN quorum TEXT;
ALTER TABLE sign_off ADD COLUMN deviations TEXT;
ALTER TABLE sign_off ADD COLUMN open_reason TEXT;
CREATE TABLE sitting (
  id TEXT PRIMARY KEY CHECK (id = '1'), quorum TEXT NOT NULL, timebox INTEGER NOT NULL,
  pattern_rule TEXT NOT NULL CHECK (pattern_rule IN ('advisory', 'required')), authority TEXT, authority_post TEXT
) STRICT;
CREATE TABLE attendance (id TEXT PRIMARY KEY, actor_id TEXT NOT NULL, since TEXT NOT NULL, until TEXT) STRICT;
CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, source TEXT NOT NULL, flags TEXT NOT NULL, minutes INTEGER
) STRICT;
CREATE TABLE hearing (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL, since TEXT NOT NULL, until TEXT, revealed INTEGER NOT NULL
) STRICT;
CREATE INDEX hearing_employee ON hearing (employee_id);
CREATE TABLE decision (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('changed', 'kept', 'postponed')), reason TEXT, evidence TEXT, flags TEXT NOT NULL,
  actor_name TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE dissent (
  id TEXT PRIMARY KEY, employee_id TEXT, actor_id TEXT NOT NULL, words TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE interest (
  id TEXT PRIMARY KEY, actor_id TEXT NOT NULL, employee_id TEXT NOT NULL, kind TEXT NOT NULL, note TEXT
) STRICT;
CREATE TABLE recusal (
  id TEXT PRIMARY KEY, actor_id TEXT NOT NULL, employee_id TEXT NOT NULL, cause TEXT NOT NULL, note TEXT, since TEXT NOT NULL, until TEXT
) STRICT;
CREATE INDEX recusal_employee ON recusal (employee_id);
CREATE TABLE ballot (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL, opened_at TEXT NOT NULL, revealed_at TEXT, seal_key TEXT, settled_at TEXT, outcome TEXT,
  cancelled_reason TEXT
) STRICT;
CREATE TABLE vote (
  id TEXT PRIMARY KEY, ballot_id TEXT NOT NULL, actor_id TEXT NOT NULL, sealed TEXT NOT NULL, at TEXT NOT NULL, predicate TEXT
) STRICT;
CREATE INDEX vote_ballot ON vote (ballot_id);
CREATE TABLE own_pattern (id TEXT PRIMARY KEY, name TEXT NOT NULL, pattern TEXT NOT NULL) STRICT;
`;
