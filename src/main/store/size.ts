import type { Reader } from './open.ts';

/** From so many people or assessments on, what asks about all of them takes longer than a hand notices. */
const many = { employee: 1_500, assessment: 3_000 } as const;

/** Whether a workshop is large; asked so that the size itself is never counted. */
export function isLarge({ db }: Reader): boolean {
  return Object.entries(many).some(
    ([table, rows]) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1 OFFSET ${rows - 1}`).get() !== undefined,
  );
}
