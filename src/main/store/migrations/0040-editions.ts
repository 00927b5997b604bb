/** Editions of what follows from a rating that the agency has adopted, whole, so that the workshop keeps the one it used. */
export const editions = `
CREATE TABLE rule_edition (id TEXT PRIMARY KEY, rule_set TEXT NOT NULL, content TEXT NOT NULL) STRICT;
`;
