/** Practice cases of this workshop's own; `content` is JSON, as the shipped cases are written. */
export const practice = `
CREATE TABLE practice_case (id TEXT PRIMARY KEY, content TEXT NOT NULL, at TEXT NOT NULL) STRICT;
`;
