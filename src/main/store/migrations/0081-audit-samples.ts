/**
 * Samples of lines that an auditor looks at. An item bears what it was when it was drawn, so that the worksheet says the same after
 * another import.
 */
export const auditSamples = `
CREATE TABLE audit_sample (
  id TEXT PRIMARY KEY, seed INTEGER NOT NULL, size INTEGER NOT NULL, strata TEXT, population INTEGER NOT NULL,
  drawn_by TEXT NOT NULL, drawn_at TEXT NOT NULL, auditor_id TEXT NOT NULL REFERENCES actor (id), auditor_name TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE TABLE audit_item (
  id TEXT PRIMARY KEY, sample_id TEXT NOT NULL REFERENCES audit_sample (id), position INTEGER NOT NULL,
  employee_id TEXT NOT NULL REFERENCES employee (id), line TEXT NOT NULL, plan TEXT NOT NULL, indicator TEXT, evidence TEXT,
  unit TEXT, predicate TEXT, finding TEXT, note TEXT, recorded_by TEXT, recorded_at TEXT
) STRICT;
CREATE INDEX audit_item_sample ON audit_item (sample_id);
CREATE INDEX audit_item_employee ON audit_item (employee_id);
`;
