/** Rounds of peer review: who rates whom, the packages given out, and answers that stay sealed until the round is closed. */
export const roundTables = `
CREATE TABLE round (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, instrument TEXT NOT NULL, masked INTEGER NOT NULL, due TEXT NOT NULL, expires TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed'))
) STRICT;
CREATE TABLE round_key (
  id TEXT PRIMARY KEY REFERENCES round (id), signing_open TEXT NOT NULL, signing_secret TEXT NOT NULL, recipient TEXT NOT NULL,
  identity TEXT NOT NULL
) STRICT;
CREATE TABLE assignment (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id), rater_key TEXT NOT NULL, rater_name TEXT NOT NULL,
  ratee_id TEXT NOT NULL REFERENCES employee (id),
  kind TEXT NOT NULL CHECK (kind IN ('superior', 'peer', 'subordinate', 'squad', 'self', 'external')), weight REAL,
  UNIQUE (round_id, rater_key, ratee_id)
) STRICT;
CREATE INDEX assignment_ratee ON assignment (ratee_id);
CREATE TABLE package (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id), rater_key TEXT NOT NULL, token TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL, issued TEXT NOT NULL, expires TEXT NOT NULL, answer_open TEXT NOT NULL, UNIQUE (round_id, rater_key)
) STRICT;
CREATE TABLE answer (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id), rater_key TEXT NOT NULL, made TEXT NOT NULL,
  received TEXT NOT NULL, file TEXT NOT NULL, given INTEGER NOT NULL, wanted INTEGER NOT NULL, sealed TEXT NOT NULL,
  UNIQUE (round_id, rater_key)
) STRICT;
`;
