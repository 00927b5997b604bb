import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commitPlan } from '#main/kernel/commit.ts';
import { verifyReading } from '#main/record/verify-reading.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { fileKey, saltOf } from '#main/store/key.ts';
import { lastCommit } from '#main/store/log.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { openTwin } from '#main/store/twin.ts';
import { type Change, insertion, update } from '#shared/kernel/change.ts';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { recordFindingSentence } from '#shared/record-finding-sentence.ts';
import type { Tables } from '#shared/tables.ts';
import { alter, forge, tamper } from '../../fixtures/tamper.ts';
import { consistent, type Edit, edits } from './tamper-edits.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
const signed = join(folder, 'asli.selaras');
let paper = '';

/** A row whose other columns are empty. */
function row<T extends 'employee' | 'rating' | 'unit' | 'actor'>(table: T, given: Partial<Tables[T]>): Change {
  return insertion(table, given as Tables[T]);
}

/** Six commits: a workshop, its people, a note, a rating moved, another, the sign-off. The hash of the last is what a paper shows. */
beforeAll(async () => {
  const store = await createWorkshopFile(signed, null);
  const sari = { id: 'a1', name: 'Sari', role: 'facilitator', client: '' } as const;
  const at = '2026-01-20T03:00:00.000Z';
  const commit = (name: string, changes: readonly (Change | null)[]) =>
    commitPlan(store, { name, reason: null, changes: changes.filter((one) => one !== null) }, sari, at);
  const workshop: Tables['workshop'] = {
    id: '1',
    name: 'Contoh',
    agency: '',
    agency_code: '',
    period: '2025',
    rule_set: 'permenpanrb-6-2022',
    organisation_predicate: null,
    organisation_reason: null,
    state: 'open',
  };
  commit('workshop.create', [
    insertion('workshop', workshop),
    row('actor', { id: 'a1', name: 'Sari', role: 'facilitator', pin: 'argon2', active: 1 }),
  ]);
  const people = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `e${n}`, nip: `19900101201501100${n}`, name: `Pegawai ${n}` }));
  const rating = {
    initial_predicate: 'baik',
    hasil: 'sesuai',
    perilaku: 'sesuai',
    predicate: 'baik',
    state: 'proposed',
  };
  commit('import.apply', [
    row('unit', { id: 'u1', name: 'Unit 1' }),
    row('unit', { id: 'u2', name: 'Unit 2' }),
    row('actor', { id: 'a2', name: 'Anggota', role: 'member', active: 1 }),
    ...people.map((person) => row('employee', { ...person, unit_id: 'u1', birth_date: '1990-01-01' })),
    ...people.map(({ id }) => row('rating', { id, ...rating, reason: '' } as Partial<Tables['rating']>)),
  ]);
  commit('note.set', [
    insertion('note', {
      id: 'n1',
      employee_id: 'e6',
      field: 'hasil',
      text: 'Catatan',
      private: 0,
      actor_id: 'a1',
      actor_name: 'Sari',
      at,
    }),
  ]);
  const ratingOf = (id: string) => store.db.prepare('SELECT * FROM rating WHERE id = ?').get(id) as Tables['rating'];
  commit('rating.set', [update('rating', ratingOf('e1'), { hasil: 'di-atas', reason: 'Bukti' })]);
  commit('rating.set', [update('rating', ratingOf('e1'), { perilaku: 'di-atas', reason: 'Bukti lain' })]);
  commit('workshop.signOff', [
    update('workshop', workshop, { state: 'signed' }),
    ...people.map(({ id }) => update('rating', ratingOf(id), { final_predicate: 'baik' })),
    insertion('sign_off', {
      id: 's1',
      number: null,
      date: '2026-01-20',
      place: null,
      remarks: null,
      present: '[{"name":"Sari"}]',
      reopened_reason: null,
      quorum: null,
      deviations: null,
      open_reason: null,
    }),
  ]);
  paper = lastCommit(store)?.hash ?? '';
  store.close();
});

async function verified(path: string, hash?: string): Promise<ChainState> {
  const pass = { path, ...(await fileKey(null, saltOf(path))) };
  const store = openTwin(pass, 'read');
  store.close();
  return verifyReading.run({ hash }, { store, pass, home: folder, language: 'id', onPart: () => undefined });
}

let copies = 0;
async function after({ how, sql }: Pick<Edit, 'how' | 'sql'>): Promise<string> {
  const copy = join(folder, `${++copies}.selaras`);
  copyFileSync(signed, copy);
  await { row: alter, log: tamper, forged: forge }[how](copy, sql);
  return copy;
}

test('a workshop that nobody has altered has no findings, and the paper names its last entry', async () => {
  const whole = { commits: 6, brokenAt: null, findings: [], more: 0 };
  expect(await verified(signed)).toEqual(whole);
  for (const hash of [paper, paper.slice(0, 16)]) expect(await verified(signed, hash)).toEqual({ ...whole, head: 6 });
  // The same, put in again by SQL.
  expect(await verified(await after({ how: 'forged', sql: 'SELECT 1' }), paper)).toEqual({ ...whole, head: 6 });
});

test('the table has more than forty edits of more than fifteen kinds', () => {
  const all = [...edits, ...consistent];
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
});

test.each(edits.map((edit) => [edit.kind, edit.sql, edit] as const))('%s: %s', async (_kind, _sql, edit) => {
  const { findings } = await verified(await after(edit));
  expect(findings).toContainEqual(expect.objectContaining(edit.found));
  for (const finding of findings)
    for (const language of ['id', 'en'] as const)
      expect(recordFindingSentence(finding, language)).not.toMatch(/[{}]|undefined/);
});

test.each(
  edits
    .filter(({ how, kind }, at) => kind !== 'triggers' && how === 'row' && at % 9 === 0)
    .map((edit) => [edit.sql, edit] as const),
)('as well with every hash made again: %s', async (_sql, edit) => {
  const { findings } = await verified(await after({ ...edit, how: 'forged' }), paper);
  expect(findings).toContainEqual(expect.objectContaining(edit.found));
});

test.each(consistent.map((edit) => [edit.sql, edit] as const))(
  'found with the hash on paper: %s',
  async (_sql, edit) => {
    const copy = await after(edit);
    expect((await verified(copy)).findings).toEqual([]);
    expect((await verified(copy, paper)).findings).toEqual([{ kind: 'hash', hash: paper }]);
  },
);

test.each([
  ['PRAGMA user_version=3', 'workshop.structure'],
  ['PRAGMA user_version=999', 'workshop.newer'],
  ['PRAGMA application_id=1', 'workshop.not-ours'],
  ['DROP TABLE change_log', 'workshop.structure'],
  ['ALTER TABLE employee RENAME TO pegawai', 'workshop.structure'],
])('a file whose mark or whose first tables were altered is refused: %s', async (sql, code) => {
  await expect(openWorkshopFile(await after({ how: 'row', sql }), null)).rejects.toMatchObject({ code });
});
