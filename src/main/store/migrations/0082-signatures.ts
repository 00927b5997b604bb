/**
 * What was signed after a sign-off, under the id of that sign-off, and by whom. `statement` and `document` are JSON texts, kept letter by
 * letter since the signatures are over them.
 */
export const signatures = `
CREATE TABLE signed_record (id TEXT PRIMARY KEY REFERENCES sign_off (id), statement TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE TABLE signature (
  id TEXT PRIMARY KEY, record_id TEXT NOT NULL REFERENCES signed_record (id), actor_id TEXT NOT NULL, signer TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
`;
