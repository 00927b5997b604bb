/** The head of the agency's letters, as minutes and extracts print it. */
export const letterhead = `
CREATE TABLE letterhead (
  id TEXT PRIMARY KEY CHECK (id = '1'), lines TEXT NOT NULL, address TEXT NOT NULL, logo TEXT
) STRICT;
`;
