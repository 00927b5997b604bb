/** Why a case is worth talking about. `change`: the predicate on record may be wrong; the others say more, and order cases of equal chance. */
const queueReasons = ['change', 'head', 'spread', 'evidence', 'limit'] as const;
export type QueueReason = (typeof queueReasons)[number];
