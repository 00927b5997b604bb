import { expect, test } from 'vitest';
import { checkDialogues, isFinished } from '#shared/dossier/dialogue-check.ts';
import type { WorkRows } from '#shared/dossier/work-tables.ts';

type Dialogue = WorkRows['dialogue'];

const row = (given: Partial<Dialogue>): Dialogue =>
  ({
    employee_id: 'a',
    due: '2025-02-01',
    follow_up: 'Lapor',
    status: null,
    finished: null,
    privacy: null,
    ...given,
  }) as Dialogue;

const overdueOf = (given: Partial<Dialogue>) =>
  checkDialogues([row(given)], new Map([['a', '198001012005011001']]), '2025-06-30').overdue;

test('a follow-up is done by its date or by its status alone', () => {
  for (const done of [
    { finished: '2025-01-31' },
    { status: 'selesai' },
    { status: 'Sudah selesai' },
    { status: 'Tuntas' },
  ])
    expect([isFinished(row(done)), overdueOf(done)]).toEqual([true, []]);
  for (const open of [{}, { status: 'Belum selesai' }, { status: 'Selesai sebagian' }, { status: 'berjalan' }]) {
    expect(isFinished(row(open))).toBe(false);
    expect(overdueOf(open)).toMatchObject([{ followUp: 'Lapor', due: '2025-02-01' }]);
  }
});

test('of a dialogue between the two a check says that it is overdue, not what was agreed', () => {
  for (const privacy of ['Terbatas', 'rahasia', 'private'])
    expect(overdueOf({ privacy })).toMatchObject([{ followUp: null, due: '2025-02-01' }]);
  expect(overdueOf({ privacy: 'Terbuka' })).toMatchObject([{ followUp: 'Lapor' }]);
});
