/** Files of evidence that imports have named, weighed and hashed; the files themselves stay where they are. */
export const evidenceFiles = `
CREATE TABLE evidence_file (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "file_name" TEXT, "bytes" REAL, "sha256" TEXT, "file_kind" TEXT, "warning" TEXT
) STRICT;
`;
