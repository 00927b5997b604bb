/** Why a case is worth talking about, in the order in which reasons are told when they weigh the same. */
export const queueReasons = ['change', 'spread', 'evidence', 'limit'] as const;
export type QueueReason = (typeof queueReasons)[number];
