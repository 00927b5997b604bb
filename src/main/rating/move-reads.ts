import { writingOf } from '#main/kernel/gate.ts';
import { changeKey } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { entryNamed } from '#shared/contract.ts';
import type { RatingRow } from '#shared/people/rows.ts';

/** One rating as one commit found and left it. `from` null: there was none. `inForce`: not taken back by an undo that is in force. */
export interface RatingMove {
  readonly commit: number;
  readonly command: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  readonly employee: string;
  readonly from: RatingRow | null;
  readonly to: RatingRow | null;
  readonly inForce: boolean;
}

interface Logged {
  readonly number: number;
  readonly command: string;
  readonly actor_name: string;
  readonly at: string;
  readonly reason: string | null;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Commits that stand: not reverted, or reverted by something that was reverted itself. */
export function standing(store: Reader): (commit: number) => boolean {
  const rows = store.db.prepare('SELECT number, reverts FROM commit_log WHERE reverts IS NOT NULL').all() as {
    number: number;
    reverts: number;
  }[];
  const fallen = new Set<number>();
  for (const { number, reverts } of rows.reverse()) if (!fallen.has(number)) fallen.add(reverts);
  return (commit) => !fallen.has(commit);
}

/** Every rating that a commit wrote, oldest first, replayed from the log; of one person (id) where one is meant. */
export function ratingMoves(store: Reader, employee: string | null = null): readonly RatingMove[] {
  const stands = standing(store);
  const state = new Map<string, RatingRow>();
  const rows = store.db
    .prepare(
      `SELECT c.number, c.command, c.actor_name, c.at, c.reason, g.row_id, g.before, g.after
       FROM change_log g JOIN commit_log c ON ${changeKey} = g.commit_number
       WHERE g.table_name = 'rating' AND (@employee IS NULL OR g.row_id = @employee) ORDER BY c.number, g.seq`,
    )
    .all({ employee }) as Logged[];
  return rows.map((row) => {
    const from = state.get(row.row_id) ?? null;
    const to = row.after === null ? null : ({ ...from, ...JSON.parse(row.after) } as RatingRow);
    if (to === null) state.delete(row.row_id);
    else state.set(row.row_id, to);
    return {
      commit: row.number,
      command: row.command,
      actor: row.actor_name,
      at: row.at,
      reason: row.reason,
      employee: row.row_id,
      from,
      to,
      inForce: stands(row.number),
    };
  });
}

/** Whether a commit moved a rating on the panel's own word, and that is in force: not an import, nor the sign-off that only fixes it. */
export function isPanelMove({ command, inForce, from, to }: RatingMove): boolean {
  const entry = entryNamed(command);
  const decided = entry === null || writingOf(entry)?.decides !== false;
  return decided && inForce && (from?.hasil !== to?.hasil || from?.perilaku !== to?.perilaku);
}

/** Why a rating was moved: a paste may bring a reason for each person beside the one for all. */
export function reasonOf({ from, to, reason }: RatingMove): string | null {
  return (to !== null && to.reason !== (from?.reason ?? null) ? to.reason : null) ?? reason;
}
