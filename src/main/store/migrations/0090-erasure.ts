/** Erasures of people: which commits they touched, and the hash of what is left of each. */
export const erasures = `
CREATE TABLE erasure (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, employee_id TEXT NOT NULL, at TEXT NOT NULL, cells INTEGER NOT NULL,
  commits TEXT NOT NULL
) STRICT;
`;
