/**
 * Keys of facilitators to which the secret of a round is sealed; `id` is the open half. `recovery`: the secret half, sealed under words
 * on paper. No reference to `actor`: a key outlives the undo of its person's adding.
 */
export const actorKeys = `
CREATE TABLE actor_key (id TEXT PRIMARY KEY, actor_id TEXT NOT NULL, recovery TEXT) STRICT;
`;
