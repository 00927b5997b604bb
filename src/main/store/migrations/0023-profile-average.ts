/** A mapping remembers how several questions about one value become its score. */
export const profileAverage = `
ALTER TABLE profile ADD COLUMN average TEXT;
`;
