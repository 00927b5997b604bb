import { expect, test } from 'vitest';
import { agencyDesk } from '../../soak/agency-file.ts';
import { days } from '../round/round-desk.ts';
import type { Desk } from '../workshop/road.ts';

/** A closed round in which raters disagree about everybody on one criterion. */
async function closedRound(): Promise<Desk> {
  const at = await agencyDesk(10, 11);
  await at.ask('round.create', { name: 'Perilaku 2025', ...days });
  const round = (await at.ask('round.list', {})).rows[0]?.id ?? '';
  await at.ask('round.plan', { round, peers: 4, squads: false });
  await at.ask('round.issue', { round });
  const { raters, pairs } = await at.ask('round.get', { round });
  for (const [place, { key }] of raters.entries()) {
    const ratees = pairs
      .filter(({ rater }) => rater === key)
      .map(({ ratee }) => ({ id: ratee, scores: { harmonis: 2 + (place % 3), loyal: 3 } }));
    await at.ask('answer.enter', { round, rater: key, ratees });
  }
  await at.ask('round.close', { round, reason: 'Selesai' });
  return at;
}

test('a practice case is made of a disagreement, marked as the workshop’s own, and gives nobody away', async () => {
  const at = await closedRound();
  const { rows } = await at.ask('practice.offers', {});
  const [offer] = rows;
  if (offer === undefined) throw new Error('nobody disagreed');
  expect(offer.raters).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(rows)).not.toMatch(/\d{18}/);
  const person = (await at.ask('employee.list', { ids: [offer.ratee] })).rows[0];
  const [harmonis] = offer.spreads.filter(({ criterion }) => criterion === 'harmonis');
  expect((harmonis?.greatest ?? 0) - (harmonis?.least ?? 0)).toBe(2);
  const written = {
    ratee: offer.ratee,
    trap: 'halo' as const,
    title: 'Rekan yang dinilai sangat berbeda',
    person: 'Seorang analis, beberapa tahun bertugas',
    story: ['Menyelesaikan tugasnya tepat waktu.', 'Dua rekannya mengeluh ditinggalkan dalam rapat.'],
    reference: [{ criterion: 'harmonis', score: 3, reason: 'Ada keluhan, tetapi bukan kebiasaan.' }],
  };
  const code = async (patch: object) => {
    const answer = await at.answer('practice.save', { ...written, ...patch });
    return answer.ok ? 'ok' : answer.problem.code;
  };
  const [first = ''] = person?.name.split(' ') ?? [];
  const leaky = await at.answer('practice.save', {
    ...written,
    story: [`Menurut ${first.toLowerCase()}, semua baik.`],
  });
  expect(leaky).toMatchObject({ ok: false, problem: { code: 'practice.leak' } });
  if (!leaky.ok) expect(leaky.problem.message).toContain(first);
  expect(await code({ person: `NIP ${person?.nip}` })).toBe('practice.leak');
  expect(await code({ title: person?.unit ?? '' })).toBe('practice.leak');
  expect(await code({ ratee: 'orang-lain' })).toBe('practice.source');
  expect(await code({ reference: [{ criterion: 'akuntabel', score: 3, reason: 'x' }] })).toBe('practice.reference');
  expect(await code({ reference: [{ criterion: 'harmonis', score: 6, reason: 'x' }] })).toBe('practice.reference');
  expect(await code({})).toBe('ok');

  const rater = person?.nip ?? '';
  const own = (await at.ask('training.get', { rater })).cases.filter(({ ours }) => ours);
  expect(own.map(({ title, criteria, outcome }) => [title.id, criteria, outcome])).toEqual([
    ['Rekan yang dinilai sangat berbeda', ['harmonis'], null],
  ]);
  await at.ask('training.record', { rater, case: own[0]?.id ?? '', scores: { harmonis: 4 } });
  const rated = (await at.ask('training.get', { rater })).cases.find(({ ours }) => ours);
  expect(rated?.outcome?.lines.map(({ reference, difference }) => [reference, difference])).toEqual([[3, 1]]);
  await at.ask('practice.remove', { case: own[0]?.id ?? '' });
  const after = await at.ask('training.get', { rater });
  expect([after.cases.some(({ ours }) => ours), after.summary.cases]).toEqual([false, 0]);
  await at.app.close();
});

test('without three raters nothing is offered', async () => {
  const at = await agencyDesk(4, 2);
  expect((await at.ask('practice.offers', {})).rows).toEqual([]);
  await at.app.close();
});
