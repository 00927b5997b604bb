/** Who opened, looked, revealed and took out: a chain of its own, so that looking at the record never changes the record's last hash. */
export const accessLog = `
CREATE TABLE access_log (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, actor_id TEXT, actor_name TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX access_log_actor ON access_log (actor_id, kind);
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
`;
