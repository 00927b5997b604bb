import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrainingView } from '#shared/training/contract.ts';
import { type Desk, desk, resources, sampleDesk } from '../workshop/road.ts';

const caseId = 'loket-pengaduan';
const scores = { 'berorientasi-pelayanan': 5, akuntabel: 4, adaptif: 3 };
const refused = (code: string) => ({ ok: false, problem: { code } });

let made: Desk;
let nips: readonly string[] = [];
beforeAll(async () => {
  made = await sampleDesk();
  nips = (await made.ask('employee.list', {})).rows.map(({ nip }) => nip);
});
afterAll(() => made.app.close());

/** Words that only the reference of a case holds. */
const secrets = (
  JSON.parse(readFileSync(join(resources, 'training', 'berakhlak.json'), 'utf8')) as {
    cases: { id: string; reference: { reason: { id: string; en: string } }[] }[];
  }
).cases;

function assertHidden(view: TrainingView, answered: readonly string[]): void {
  const told = JSON.stringify(view);
  for (const { id, reference } of secrets)
    for (const { reason } of reference) {
      expect(told.includes(JSON.stringify(reason.id))).toBe(answered.includes(id));
      expect(told.includes(JSON.stringify(reason.en))).toBe(answered.includes(id));
    }
  for (const one of view.cases) {
    expect(one.outcome === null).toBe(!answered.includes(one.id));
    expect(Object.keys(one).sort()).toEqual(['criteria', 'id', 'ours', 'outcome', 'person', 'story', 'title']);
  }
}

test('reference, reason and trap are told only of a case that this trainee has rated', async () => {
  const [first = '', second = ''] = nips;
  assertHidden(await made.ask('training.get', {}), []);
  await made.ask('training.record', { rater: first, case: caseId, scores });
  const own = await made.ask('training.get', { rater: first });
  assertHidden(own, [caseId]);
  expect(own.cases[0]?.outcome).toMatchObject({
    trap: 'halo',
    lines: [
      { criterion: 'berorientasi-pelayanan', own: 5, reference: 4, difference: 1 },
      { criterion: 'akuntabel', own: 4, reference: 2, difference: 2 },
      { criterion: 'adaptif', own: 3, reference: 3, difference: 0 },
    ],
  });
  expect(own.summary).toMatchObject({ cases: 1, n: 3, mean: 1, absolute: 1, equal: 1 });
  assertHidden(await made.ask('training.get', { rater: second }), []);
  assertHidden(await made.ask('training.get', {}), []);
});

test('the group has a mean from three trainees on', async () => {
  const [first = '', second = '', third = ''] = nips;
  await made.ask('training.record', { rater: second, case: caseId, scores: { ...scores, akuntabel: 1 } });
  const group = async () => (await made.ask('training.get', { rater: first })).cases[0]?.outcome?.lines[1]?.group;
  expect(await group()).toEqual({ n: 2, unseen: 0, mean: null, sd: null });
  await made.ask('training.record', { rater: third, case: caseId, scores: { ...scores, akuntabel: 2 } });
  const figure = await group();
  expect(figure).toMatchObject({ n: 3, unseen: 0 });
  expect(figure?.mean).toBeCloseTo(7 / 3, 12);
  expect(figure?.sd).toBeCloseTo(Math.sqrt(42 / 9 / 2), 12);
  expect((await made.ask('training.get', {})).trainees).toBe(3);
});

test('whoever acts trains under the own name, and the journal says so without scores', async () => {
  await made.ask('training.record', { case: caseId, scores });
  expect(await made.ask('training.get', {})).toMatchObject({ trainee: 'Sari', trainees: 4, summary: { cases: 1 } });
  const [line] = (await made.ask('commit.list', { limit: 1 })).rows;
  expect(line).toMatchObject({ command: 'training.record', values: { name: 'Sari', number: 1 } });
  const sari = (await made.ask('actor.list', {})).rows.find(({ name }) => name === 'Sari')?.id ?? '';
  expect(await made.ask('training.get', { rater: sari })).toMatchObject({ trainee: 'Sari' });
});

test('what does not rate a case is refused, and nothing is kept', async () => {
  const answer = { case: caseId, scores };
  const record = (input: object) => made.answer('training.record', { rater: nips[9], ...answer, ...input });
  expect(await record({ case: 'tidak-ada' })).toMatchObject(refused('training.case'));
  expect(await record({ scores: { ...scores, loyal: 3 } })).toMatchObject(refused('training.criterion'));
  for (const wrong of [0, 6, 2.5, -1])
    expect(await record({ scores: { ...scores, adaptif: wrong } })).toMatchObject(refused('training.scale'));
  expect(await record({ scores: { adaptif: 3 } })).toMatchObject(refused('training.incomplete'));
  expect(await record({ scores: { ...scores, adaptif: '3' } })).toMatchObject(refused('app.input'));
  expect(await record({ rater: '000' })).toMatchObject(refused('employee.unknown'));
  expect(await made.answer('training.get', { rater: '000' })).toMatchObject(refused('employee.unknown'));
  expect(await record({ rater: nips[0] })).toMatchObject(refused('training.again'));
  expect((await made.ask('training.get', { rater: nips[9] ?? '' })).summary.cases).toBe(0);
  expect((await made.ask('training.get', { rater: nips[0] ?? '' })).cases[0]?.outcome?.lines[0]?.own).toBe(5);
});

test('without a workshop the screen holds the answers, and nothing more is told', async () => {
  const alone = desk();
  assertHidden(await alone.ask('training.try', { answers: [] }), []);
  const later = { case: caseId, scores: { ...scores, akuntabel: 2 } };
  const view = await alone.ask('training.try', { answers: [{ case: caseId, scores }, later] });
  assertHidden(view, [caseId]);
  expect(view).toMatchObject({ trainee: null, trainees: 0, summary: { cases: 1, mean: 1 } });
  const wrong = { case: caseId, scores: { adaptif: 9 } };
  expect(await alone.answer('training.try', { answers: [wrong] })).toMatchObject(refused('training.scale'));
  expect(await alone.answer('training.get', {})).toMatchObject(refused('workshop.none'));
  await alone.app.close();
});
