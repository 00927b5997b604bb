import { basename } from 'node:path';
import { mayWhenSigned } from '#main/kernel/gate.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { commitValues } from '#main/store/commit-row.ts';
import { commitOf, journal } from '#main/store/journal-reads.ts';
import { changesIn, lastCommit } from '#main/store/log.ts';
import { openWorkshopFile, type Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import { type Change, changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { PartRow } from '#shared/session/rows.ts';
import type { TableName } from '#shared/tables.ts';
import { assertOwnWork } from './merge-bounds.ts';

/** What a room's work consists of. Its settings, saved views and imports stay where they are, and so do its people and their roles. */
const carried: readonly TableName[] = [
  'rating',
  'employee',
  'attendance',
  'agenda_item',
  'hearing',
  'decision',
  'dissent',
  'interest',
  'recusal',
  'ballot',
  'vote',
];

/**
 * The last commit of the room's journal that is not its own work: the first, which cites a commit of the whole; in files made by an
 * earlier Selaras, which hold the whole journal, the last that both have, hash for hash. 0 where it does not continue this workshop.
 */
function forkOf(whole: Reader, part: Reader): number {
  const first = commitOf(part, 1);
  const cited = first?.command === 'workshop.split' ? commitValues.read(first.sentence).whole : undefined;
  if (typeof cited === 'string')
    return journal(whole, { hash: cited, limit: 1 }).some(({ hash }) => hash === cited) ? 1 : 0;
  for (let number = lastCommit(part)?.number ?? 0; number > 0; number -= 1) {
    const theirs = commitOf(part, number);
    if (theirs !== null && theirs.hash === commitOf(whole, number)?.hash) return number;
  }
  return 0;
}

/** What the part's rows are now against ours: whatever happened in between, one change a row. */
function netChanges(whole: Reader, part: Reader, fork: number, last: number): readonly Change[] {
  const touched = new Map<string, { readonly table: TableName; readonly id: string }>();
  for (let number = fork + 1; number <= last; number += 1)
    for (const { table, id } of changesIn(part, number))
      if (carried.includes(table)) touched.set(`${table} ${id}`, { table, id });
  const order = (table: TableName) => carried.indexOf(table);
  const rows = [...touched.values()].sort((a, b) => order(a.table) - order(b.table));
  return changesOf(
    rows.map(({ table, id }) => {
      const ours = rowOf(whole, table, id);
      const theirs = rowOf(part, table, id);
      if (theirs === null) return ours === null ? null : deletion(table, ours);
      return ours === null ? insertion(table, theirs) : update(table, ours, theirs);
    }),
  );
}

function ownPart(whole: Reader, part: Reader): PartRow {
  const said = rowsOf(part, 'part').find(({ own }) => own === 1);
  const known = said === undefined ? null : rowOf(whole, 'part', said.id);
  const file = basename(part.path);
  if (said === undefined || known === null) throw new Problem('part.unknown', { file }, { file });
  if (known.state === 'merged') throw new Problem('part.merged', { name: known.name }, { file });
  return known;
}

function assertFinished(part: Reader, name: string): void {
  const running = rowsOf(part, 'ballot').some((one) => one.settled_at === null && one.cancelled_reason === null);
  const open = rowsOf(part, 'hearing').some(({ until }) => until === null);
  if (running || open) throw new Problem('part.unfinished', { name });
}

/** A room's work as changes of the whole. */
interface RoomWork {
  readonly row: PartRow;
  readonly changes: readonly Change[];
  readonly people: number;
  readonly commits: number;
  readonly hash: string;
}

function merging(whole: Reader, part: Reader, path: string): RoomWork {
  const row = ownPart(whole, part);
  const { findings } = verifyRecord(part, { mayWhenSigned });
  const fork = forkOf(whole, part);
  const last = lastCommit(part);
  if (findings.length > 0 || fork === 0 || last === null)
    throw new Problem('part.broken', { file: basename(path) }, { file: basename(path) });
  assertFinished(part, row.name);
  const changes = netChanges(whole, part, fork, last.number);
  assertOwnWork(whole, part, row, changes);
  const people = new Set(changes.flatMap(({ table, id }) => (table === 'rating' ? [id] : []))).size;
  return { row, changes, people, commits: last.number - fork, hash: last.hash };
}

/** Opens a room's file and holds it against the whole. */
export const mergeReading: Reading<{ readonly path: string; readonly password: string | null }, RoomWork> = {
  name: 'workshop.merge',
  async run({ path, password }, { store }) {
    const part = await openWorkshopFile(path, password);
    try {
      return merging(store, part, path);
    } finally {
      part.close();
    }
  },
};
