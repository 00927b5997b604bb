/**
 * Rows of a very large commit are written before anybody knows which number it will have: they stand under a key of their own (below
 * zero), which the commit names as `batch`. The log of changes therefore no longer refers to a commit that may not be there yet.
 */
export const bulk = `
ALTER TABLE commit_log ADD COLUMN batch INTEGER;
CREATE UNIQUE INDEX commit_rows ON commit_log (coalesce(batch, number));
CREATE TABLE change_log_free (
  commit_number INTEGER NOT NULL, seq INTEGER NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL,
  before TEXT, after TEXT, PRIMARY KEY (commit_number, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO change_log_free SELECT commit_number, seq, table_name, row_id, before, after FROM change_log ORDER BY commit_number, seq;
DROP TABLE change_log;
ALTER TABLE change_log_free RENAME TO change_log;
CREATE INDEX change_row ON change_log (row_id, commit_number);
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;
`;
