import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { unfitIn } from '../../shared/stats/finite-walk.ts';
import { knownPanel } from '../../shared/stats/linear/known-panel.ts';
import { giveScores, peerDesk, peerScores } from '../round/peer-desk.ts';
import { type Desk, desk as newDesk, resources, sampleDesk } from '../workshop/road.ts';

const names = [
  'severity.get',
  'agreement.get',
  'linking.get',
  'worth.get',
  'fairness.get',
  'unit.compare',
  'queue.get',
] as const;
const refused = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

let desk: Desk;
beforeAll(async () => {
  desk = await peerDesk();
});
afterAll(async () => {
  await desk.app.close();
});

test('every answer is finite, says its ground, and comes as JSON', async () => {
  for (const name of names) {
    const value = await desk.ask(name, {});
    expect(unfitIn(value), name).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(value.asOf).toBeGreaterThan(0);
  }
});

test('severities are those of the linear model on the same ratings', async () => {
  const { lines, n, halo, raters } = await desk.ask('severity.get', {});
  const rows = peerScores().flatMap(({ rater, ratee, scores }) =>
    Object.entries(scores).map(([criterion, score]) => ({ rater, ratee, criterion, score })),
  );
  const report = severityReport(ratingsOf(rows), { halo: true });
  expect([n, raters, halo]).toEqual([rows.length, 180, true]);
  const severity = new Map(report.raters.map((row) => [row.id, row]));
  for (const line of lines) {
    expect(line.severity).toBeCloseTo(severity.get(line.id)?.severity ?? Number.NaN, 6);
    expect(line.seModel).toBeCloseTo(severity.get(line.id)?.seTotal ?? Number.NaN, 6);
    expect(line.se ** 2).toBeCloseTo(line.seModel ** 2 - report.variance.rater / report.raters.length, 9);
  }
  expect(lines.map((line) => line.severity)).toEqual(lines.map((line) => line.severity).toSorted((a, b) => b - a));
});

test('the peer scale is read from the rules, and says that it is no regulation', async () => {
  const { scale, people } = await desk.ask('severity.get', {});
  expect(scale).toMatchObject({ sesuai: 2.5, 'di-atas': 3.5, official: false, confidence: 'L' });
  for (const { raw, adjusted, shift, rawLevel, fairLevel } of people) {
    expect(adjusted).toBeCloseTo(raw + shift, 9);
    expect(rawLevel).toBe(raw >= 3.5 ? 'di-atas' : raw >= 2.5 ? 'sesuai' : 'di-bawah');
    expect(fairLevel).toBe(adjusted >= 3.5 ? 'di-atas' : adjusted >= 2.5 ? 'sesuai' : 'di-bawah');
  }
});

test('a rater’s card shows how often each score was given, and nothing that a person received', async () => {
  const { lines } = await desk.ask('severity.get', {});
  const rater = lines.find(({ ratees }) => ratees >= 6)?.id ?? '';
  const card = await desk.ask('rater.get', { rater });
  expect(card.scores.reduce((sum, { rater: own }) => sum + own, 0)).toBe(card.line.n);
  expect(card.effects.severity?.value).toBeCloseTo(card.line.severity, 9);
  const given = peerScores().filter((one) => one.rater === rater);
  for (const { ratee } of given) expect(JSON.stringify(card)).not.toContain(ratee);
  expect(await desk.answer('rater.get', { rater: 'x' })).toEqual(refused('calibration.rater-unknown'));
});

test('an edit of a rating moves what rests on it, and leaves the model as it stands', async () => {
  const before = await desk.ask('severity.get', {});
  const person = before.people.find(({ hasil, fairLevel }) => hasil === 'sesuai' && fairLevel === 'di-atas');
  const employee = person?.employee ?? '';
  await desk.ask('rating.set', { employee, hasil: 'di-atas', reason: 'Bukti dukung lengkap' });
  const after = await desk.ask('severity.get', {});
  expect(after.lines).toEqual(before.lines);
  expect(after.asOf).toBe(before.asOf + 1);
  expect(after.people.find((line) => line.employee === employee)).toMatchObject({
    hasil: 'di-atas',
    fairPredicate: 'sangat-baik',
  });
  await desk.ask('history.undo', {});
  expect((await desk.ask('severity.get', {})).people).toEqual(before.people);
});

test('the queue and the agenda have one order: the chance that the predicate on record is wrong; decided cases come last', async () => {
  const { rows, cases, wrong, worth } = await desk.ask('queue.get', {});
  expect(rows).toHaveLength(cases);
  for (const { points, grounds, chance, predicate } of rows) {
    expect(chance === null).toBe(predicate === null);
    expect(points).toBeCloseTo(100 * (chance ?? 0), 9);
    for (const ground of grounds) expect(ground.points).toBe(ground.reason === 'change' ? points : 0);
    if ((chance ?? 0) >= 0.05) expect(grounds[0]?.reason).toBe('change');
  }
  const tenths = rows.map(({ points }) => Math.round(points * 10));
  expect(tenths).toEqual(tenths.toSorted((a, b) => b - a));
  const sum = (list: typeof rows) => list.reduce((all, { chance }) => all + (chance ?? 0), 0);
  expect(wrong).toBeCloseTo(sum(rows), 9);
  expect(sum(rows.slice(0, worth))).toBeGreaterThanOrEqual(0.9 * wrong);
  expect(sum(rows.slice(0, worth - 1))).toBeLessThan(0.9 * wrong);
  const suggested = await desk.ask('agenda.suggest', { limit: 60 });
  expect(suggested.rows.map(({ employee }) => employee)).toEqual(rows.slice(0, 60).map(({ employee }) => employee));
  await desk.ask('agenda.build', { limit: 20 });
  const agenda = await desk.ask('agenda.list', {});
  expect(agenda.rows.map(({ employee }) => employee)).toEqual(rows.slice(0, 20).map(({ employee }) => employee));
  await desk.ask('history.undo', {});
  const third = await desk.ask('queue.case', { employee: rows[2]?.nip ?? '' });
  expect(third).toMatchObject({ place: 3, chance: rows[2]?.chance, cases });
  const [first] = rows;
  await desk.ask('rating.state', { employee: first?.employee ?? '', state: 'decided' });
  expect((await desk.ask('queue.get', {})).rows.at(-1)?.employee).toBe(first?.employee);
  await desk.ask('history.undo', {});
  const unit = first?.unit ?? '';
  const own = await desk.ask('queue.get', { unit, limit: 3 });
  expect(own.rows.every((row) => row.unit === unit)).toBe(true);
  expect(own.rows).toHaveLength(3);
});

test('groups under five people are withheld, and a group nobody of whom moved has no report', async () => {
  const { lines, final } = await desk.ask('fairness.get', {});
  expect(final).toBe(false);
  expect(lines).toHaveLength(12);
  for (const { report, problem } of lines) {
    expect((report === null) === (problem !== null)).toBe(true);
    for (const group of report?.groups ?? []) if (!group.suppressed) expect(group.n ?? 0).toBeGreaterThanOrEqual(5);
  }
  expect(lines.find(({ group, outcome }) => group === 'sex' && outcome === 'up')?.problem?.code).toBe(
    'calibration.nobody-moved',
  );
});

test('without peer ratings calibration says what is missing; fairness, units and the queue still answer', async () => {
  const bare = await sampleDesk();
  for (const name of ['severity.get', 'agreement.get', 'linking.get', 'worth.get'])
    expect(await bare.answer(name)).toEqual(refused('calibration.none'));
  expect((await bare.ask('unit.compare', {})).rows.every(({ raw }) => raw === null)).toBe(true);
  expect((await bare.ask('queue.get', {})).peers).toBe(false);
  expect((await bare.ask('fairness.get', {})).lines.some(({ report }) => report !== null)).toBe(true);
  await bare.app.close();
});

test('the shipped sample agency has peer ratings, and its raters of a manner of their own stand out', async () => {
  const shipped = newDesk();
  const path = join(shipped.folder, 'a.selaras');
  await shipped.ask('workshop.create', { path, name: 'Contoh', period: '2025', facilitator: 'Sari' });
  const read = await shipped.ask('import.read', { sources: [{ path: join(resources, 'sample') }] });
  await shipped.ask('import.apply', { preview: read.preview });
  const { lines, n } = await shipped.ask('severity.get', {});
  expect(n).toBe(6300);
  const noted = lines.filter((line) => line.noted.some((effect) => effect !== 'severity'));
  const effects = new Set(noted.flatMap((line) => line.noted));
  expect(effects).toEqual(new Set(['severity', 'halo', 'misfit', 'range']));
  expect(noted.length).toBeLessThanOrEqual(6);
  expect((await shipped.ask('worth.get', {})).report.verdict).toBe('yes');
  await shipped.app.close();
});

test('one’s own opinion never counts, thin peers stay unseen, and severities of two periods give the drift', async () => {
  const other = await sampleDesk();
  const path = join(other.folder, 'contoh.selaras');
  const people = (await other.ask('employee.list', {})).rows.slice(0, 40).map(({ nip }) => nip);
  const given = (seed: number, period: string) => {
    const { rows } = knownPanel({
      ratees: 40,
      raters: 20,
      each: 6,
      seed,
      manners: { 0: { severity: seed === 1 ? 0 : 1.5 } },
    });
    const pairs = Map.groupBy(rows, ({ ratee, rater }) => `${ratee} ${rater}`);
    return [...pairs.values()].map((list) => ({
      rater: `Penilai ${list[0]?.rater ?? ''}`,
      ratee: people[Number(list[0]?.ratee.slice(1))] ?? '',
      scores: Object.fromEntries(list.map(({ criterion, score }) => [criterion ?? '', Number(score)])),
      period,
    }));
  };
  const now = given(2, '2025');
  const thin = people[39] ?? '';
  const few = now.filter((one) => one.ratee === thin).slice(0, 2);
  const selves = people.map((nip) => ({ rater: nip, ratee: nip, scores: { c0: 5 }, kind: 'self' as const }));
  // Scores are not rounded here and some pass 5, so they are on no scale that the rules know.
  await giveScores(other, path, [...given(1, '2024'), ...now.filter((one) => one.ratee !== thin), ...few, ...selves]);
  const view = await other.ask('severity.get', {});
  expect(view.period).toBe('2025');
  expect(view.lines.some(({ id }) => people.includes(id))).toBe(false);
  expect(view.hidden).toBe(1);
  expect(view.scale).toBeNull();
  expect(view.people.every(({ chance, rawLevel }) => chance === null && rawLevel === null)).toBe(true);
  expect(JSON.stringify(view.people)).not.toContain(thin);
  const queued = (await other.ask('queue.get', {})).rows.find(({ nip }) => nip === thin);
  expect(queued).toMatchObject({ raters: 2, rawPredicate: null, fairPredicate: null });
  for (const { values } of queued?.grounds ?? []) expect(Object.keys(values)).not.toContain('fair');
  const { effects } = await other.ask('rater.get', { rater: 'Penilai r0' });
  expect(effects.drift?.value).toBeGreaterThan(1);
  expect(effects.drift?.lower).toBeGreaterThan(0);
  await other.app.close();
});

test('the many-facet model is fitted aside, holds up no edit, says for which commit it stands, and can be stopped', async () => {
  expect(await desk.ask('facets.get', {})).toEqual({ fit: null });
  const fitting = desk.ask('facets.fit', {});
  const [person] = (await desk.ask('severity.get', {})).people;
  await desk.ask('rating.set', { employee: person?.employee ?? '', hasil: 'di-atas', reason: 'Bukti dukung lengkap' });
  const { fit } = await fitting;
  expect(unfitIn(fit)).toEqual([]);
  expect(fit?.raters).toHaveLength(180);
  expect(fit?.people.every(({ fairAverage }) => fairAverage >= 1 && fairAverage <= 5)).toBe(true);
  const linear = await desk.ask('severity.get', {});
  const severity = new Map(linear.lines.map((line) => [line.id, line.severity]));
  const pairs = (fit?.raters ?? []).flatMap((row) =>
    row.severity === null ? [] : [[row.severity, severity.get(row.id) ?? 0]],
  );
  const agreeing = pairs.filter(([logit = 0, points = 0]) => Math.sign(logit) === Math.sign(points)).length;
  expect(agreeing / pairs.length).toBeGreaterThan(0.9);
  const kept = await desk.ask('facets.get', {});
  expect(kept.fit).toMatchObject({ stale: false, asOf: fit?.asOf ?? 0 });
  expect(linear.asOf).toBe((fit?.asOf ?? 0) + 1);
  await desk.ask('history.undo', {});
  const stopped = desk.answer('facets.fit', { model: 'pcm' });
  expect(await desk.ask('facets.cancel', {})).toEqual({ cancelled: true });
  expect(await stopped).toEqual(refused('calibration.cancelled'));
  expect(await desk.ask('facets.cancel', {})).toEqual({ cancelled: false });
  expect((await desk.ask('facets.get', {})).fit?.asOf).toBe(fit?.asOf);
});

test('a plan says what it will tell of units before a package is issued: more foreign peers, smaller errors', async () => {
  const own = await sampleDesk();
  const made = await own.ask('round.create', { name: 'Perilaku', due: '2026-12-14', expires: '2026-12-28' });
  expect(made.commit).not.toBeNull();
  const round = (await own.ask('round.list', {})).rows[0]?.id ?? '';
  expect(await own.ask('plan.precision', { round })).toEqual({ precision: null });
  const planned = async (foreign?: number) => {
    await own.ask('round.plan', { round, ...(foreign !== undefined && { foreign }) });
    return (await own.ask('plan.precision', { round })).precision;
  };
  const [none, quarter, half] = [await planned(0), await planned(), await planned(0.5)];
  expect(quarter).toMatchObject({ assumed: true });
  expect(quarter?.unit).toBeLessThan(none?.unit ?? 0);
  expect(half?.unit).toBeLessThan(quarter?.unit ?? 0);
  expect(quarter?.unit).toBeLessThanOrEqual(quarter?.mostUnit ?? 0);
  expect(half?.foreign).toBeGreaterThan(quarter?.foreign ?? 1);
  expect(await own.answer('plan.precision', { round: 'x' })).toEqual(refused('round.unknown'));
  await own.app.close();
});
