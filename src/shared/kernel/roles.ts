/** What a person of a workshop is there. */
export const roles = ['facilitator', 'member', 'rater', 'observer', 'secretary'] as const;
export type Role = (typeof roles)[number];
