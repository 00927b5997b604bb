/** Parallel panels: the parts that were given out, and in a part's own file which one it is. */
export const parts = `
CREATE TABLE part (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, units TEXT NOT NULL, file TEXT NOT NULL, own INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('out', 'merged')), merged_hash TEXT
) STRICT;
`;
