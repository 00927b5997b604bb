import { beforeEach, expect, test } from 'vitest';
import { nobody, type Roster } from '#renderer/kernel/roster.ts';
import { branches, forgetBranches, shownMoves, startTrying, stepBranch, tryMoves } from '#renderer/session/branches.ts';
import { triedAccess, tryEdits } from '#renderer/session/tried-access.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';

const row = (id: string, hasil: Rating | null, perilaku: Rating | null) =>
  ({ id, hasil, perilaku, predicate: 'baik', excluded: null }) as unknown as RosterRow;
const rows = [row('a', 'sesuai', 'sesuai'), row('b', 'sesuai', null), row('c', 'di-bawah', 'sesuai')];
const state = { rows, epoch: 1, loaded: true, problem: null };
const record: Roster = {
  ...nobody,
  get: () => state,
  find: (id) => rows.find((one) => one.id === id),
};
const line = (predicate: Predicate) => ({ 'di-atas': predicate, sesuai: predicate, 'di-bawah': predicate });
const matrix = { 'di-atas': line('sangat-baik'), sesuai: line('baik'), 'di-bawah': line('kurang') };

beforeEach(() => forgetBranches());

test('edits go into the branch, back at the record they leave it, and a missing rating is counted, not guessed', () => {
  startTrying(matrix);
  expect(
    tryEdits(record, [
      { employee: 'a', hasil: 'di-atas' },
      { employee: 'b', hasil: 'di-atas' },
    ]),
  ).toBe(1);
  expect(shownMoves(branches.get())).toEqual([{ employee: 'a', hasil: 'di-atas', perilaku: 'sesuai' }]);
  // A second edit keeps what the first one tried.
  tryEdits(record, [{ employee: 'a', perilaku: 'di-bawah' }]);
  expect(shownMoves(branches.get())).toEqual([{ employee: 'a', hasil: 'di-atas', perilaku: 'di-bawah' }]);
  tryEdits(record, [{ employee: 'a', hasil: 'sesuai', perilaku: 'sesuai' }]);
  expect(shownMoves(branches.get())).toEqual([]);
  stepBranch('undo');
  stepBranch('undo');
  expect(shownMoves(branches.get())).toEqual([{ employee: 'a', hasil: 'di-atas', perilaku: 'sesuai' }]);
  stepBranch('redo');
  expect(shownMoves(branches.get())[0]?.perilaku).toBe('di-bawah');
});

test('the roster of the branch shows what is tried, patches who changes, and leaves the record as it is', () => {
  startTrying(matrix);
  const { roster } = triedAccess({ client: {}, queries: {}, roster: record } as unknown as Parameters<
    typeof triedAccess
  >[0]);
  const patched: string[][] = [];
  const stop = roster.onPatch(({ changed }) => patched.push(changed.map(({ id, predicate }) => `${id} ${predicate}`)));
  tryMoves([{ employee: 'c', hasil: 'di-atas', perilaku: 'sesuai' }]);
  expect(roster.find('c')).toMatchObject({ hasil: 'di-atas', predicate: 'sangat-baik' });
  expect(roster.get().rows.map(({ predicate }) => predicate)).toEqual(['baik', 'baik', 'sangat-baik']);
  expect(roster.find('c')).toBe(roster.find('c'));
  expect(rows[2]).toMatchObject({ hasil: 'di-bawah', predicate: 'baik' });
  forgetBranches();
  expect(roster.find('c')).toBe(rows[2]);
  expect(patched).toEqual([['c sangat-baik'], ['c baik']]);
  stop();
});
