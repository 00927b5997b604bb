/**
 * Attachments of people's lines: a file by its hash, whose bytes lie beside the workshop, or an address. `evidence_gate` holds the
 * agency's own choice of the predicates that need verified evidence.
 */
export const attachments = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL REFERENCES employee (id), line TEXT, name TEXT NOT NULL,
  address TEXT, sha256 TEXT, bytes INTEGER, media TEXT, kind TEXT NOT NULL, date TEXT, strength TEXT, comment TEXT,
  added_by TEXT NOT NULL, added_at TEXT NOT NULL,
  verified_by TEXT, verified_role TEXT, verified_on TEXT, verified_note TEXT,
  CHECK ((sha256 IS NULL) <> (address IS NULL))
) STRICT;
CREATE INDEX attachment_employee ON attachment (employee_id);
CREATE INDEX attachment_sha256 ON attachment (sha256) WHERE sha256 IS NOT NULL;
CREATE TABLE evidence_gate (id TEXT PRIMARY KEY, predicates TEXT NOT NULL) STRICT;
`;
