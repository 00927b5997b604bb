/** A mapping remembers which way the codes of its source run. */
export const profileCodes = `
ALTER TABLE profile ADD COLUMN codes TEXT;
`;
