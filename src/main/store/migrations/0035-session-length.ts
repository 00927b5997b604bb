/** How long a session is planned to last. */
export const sessionLength = `
ALTER TABLE sitting ADD COLUMN session_minutes INTEGER;
`;
