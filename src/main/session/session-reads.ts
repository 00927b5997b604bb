import type { Reader } from '#main/store/open.ts';
import { rowOf, statement } from '#main/store/rows.ts';
import { defaultQuorum } from '#shared/session/quorum.ts';
import type { AttendanceRow, BallotRow, DiscussionRow, RecusalRow, SessionRow, VoteRow } from '#shared/session/rows.ts';

/** How the panel sits; what holds before anybody has set it. */
export function sessionOf(store: Reader): SessionRow {
  return (
    rowOf(store, 'sitting', '1') ?? {
      id: '1',
      quorum: defaultQuorum,
      timebox: 10,
      session_minutes: null,
      pattern_rule: 'advisory',
      authority: null,
      authority_post: null,
    }
  );
}

/** Stays of people who are in the room now. */
export function presentNow(store: Reader): readonly AttendanceRow[] {
  const sql = 'SELECT * FROM attendance WHERE until IS NULL ORDER BY since, id';
  return statement(store.db, sql).all() as AttendanceRow[];
}

/** Since when somebody has been in the room without a break; null while nobody is there. */
export function sessionStart(store: Reader): string | null {
  const [first] = presentNow(store);
  if (first === undefined) return null;
  const ended = store.db
    .prepare('SELECT since, until FROM attendance WHERE until IS NOT NULL ORDER BY until DESC')
    .all() as readonly { readonly since: string; readonly until: string }[];
  // From the latest stay back: one that ended before the start so far leaves a break.
  return ended.reduce((start, { since, until }) => (until >= start && since < start ? since : start), first.since);
}

/** The case that lies open before the panel, or null. */
export function openDiscussion(store: Reader): DiscussionRow | null {
  return (store.db.prepare('SELECT * FROM hearing WHERE until IS NULL').get() as DiscussionRow | undefined) ?? null;
}

/** People who are out now, for one case or for any. */
export function outNow(store: Reader, employee: string | null = null): readonly RecusalRow[] {
  const sql =
    'SELECT * FROM recusal WHERE until IS NULL AND (@employee IS NULL OR employee_id = @employee) ORDER BY since, id';
  return statement(store.db, sql).all({ employee }) as RecusalRow[];
}

/** The vote of one case that is not settled or cancelled yet, or null. */
export function openBallot(store: Reader, employee: string): BallotRow | null {
  const sql = `SELECT * FROM ballot WHERE employee_id = ? AND settled_at IS NULL AND cancelled_reason IS NULL`;
  return (store.db.prepare(sql).get(employee) as BallotRow | undefined) ?? null;
}

/** Cases on which a silent vote runs: not revealed, not cancelled. */
export function runningVotes(store: Reader): ReadonlySet<string> {
  const sql = 'SELECT employee_id FROM ballot WHERE revealed_at IS NULL AND cancelled_reason IS NULL';
  return new Set((store.db.prepare(sql).all() as { employee_id: string }[]).map(({ employee_id }) => employee_id));
}

/** The votes of one ballot, by time. */
export function votesIn(store: Reader, ballot: string): readonly VoteRow[] {
  return store.db.prepare('SELECT * FROM vote WHERE ballot_id = ? ORDER BY at, id').all(ballot) as VoteRow[];
}

/** The superior of everyone rated, by NIP. */
export function superiorsByNip(store: Reader): ReadonlyMap<string, string | null> {
  const rows = store.db.prepare('SELECT nip, superior_nip FROM employee').all() as {
    nip: string;
    superior_nip: string | null;
  }[];
  return new Map(rows.map(({ nip, superior_nip }) => [nip, superior_nip]));
}
