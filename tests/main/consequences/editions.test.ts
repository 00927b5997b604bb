import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '#main/app/app.ts';
import { desk, resources, sampleDesk } from '../workshop/road.ts';

const json = JSON.parse(readFileSync('resources/rules/consequences/talent-bkn-411-2025.json', 'utf8'));
/** The talent edition of an agency that gives no weight to awards. */
const own = JSON.stringify({
  ...json,
  id: 'talenta-sendiri',
  basedOn: json.id,
  rules: {
    ...json.rules,
    performance: { ...json.rules.performance, weight: 70 },
    award: { ...json.rules.award, weight: 5 },
  },
});

describe('an edition of the agency', () => {
  test('is compared field by field and person by person, adopted, and undone', async () => {
    const { ask } = await sampleDesk();
    const before = await ask('consequence.list', {});
    expect(before.rows).toHaveLength(180);
    const effect = await ask('consequence.check', { content: own });
    expect(effect.fields).toEqual([
      { field: 'id', before: '"talent-bkn-411-2025"', after: '"talenta-sendiri"' },
      { field: 'rules.performance.weight', before: '60', after: '70' },
      { field: 'rules.award.weight', before: '15', after: '5' },
      { field: 'basedOn', before: null, after: '"talent-bkn-411-2025"' },
    ]);
    const rated = before.rows.filter(({ talent }) => talent.value !== null);
    expect(effect.results).toHaveLength(rated.length);
    expect((await ask('consequence.list', {})).rows).toEqual(before.rows);

    await ask('consequence.adopt', { content: own });
    const after = await ask('consequence.list', {});
    const byNip = new Map(after.rows.map((row) => [row.nip, row.talent]));
    for (const { nip, after: value } of effect.results) expect(byNip.get(nip)?.value).toBe(value);
    expect(after.rows.every(({ talent }) => talent.edition === 'talenta-sendiri')).toBe(true);
    const listed = (await ask('consequence.editions', {})).rows.find(({ edition }) => edition.id === 'talenta-sendiri');
    expect(listed).toMatchObject({ holds: ['PNS', 'PPPK'], shipped: false });

    await ask('history.undo', {});
    expect((await ask('consequence.list', {})).rows).toEqual(before.rows);
    await ask('history.redo', {});
    await ask('consequence.reset', { subject: 'talent', kind: 'PNS' });
    const mixed = (await ask('consequence.list', {})).rows;
    expect(new Set(mixed.filter(({ kind }) => kind === 'PNS').map(({ talent }) => talent.edition))).toEqual(
      new Set([json.id]),
    );
    expect(new Set(mixed.filter(({ kind }) => kind === 'PPPK').map(({ talent }) => talent.edition))).toEqual(
      new Set(['talenta-sendiri']),
    );
  });

  test('is refused with its field, and a standard one cannot be given up', async () => {
    const { answer } = await sampleDesk();
    expect(await answer('consequence.adopt', { content: '{"format": 1' })).toMatchObject({
      ok: false,
      problem: { code: 'rules.not-json' },
    });
    const holed = JSON.stringify({ ...json, rules: { ...json.rules, cuts: { ...json.rules.cuts, lower: 90 } } });
    expect(await answer('consequence.check', { content: holed })).toMatchObject({
      ok: false,
      problem: { code: 'rules.unreachable', field: 'rules.cuts.upper' },
    });
    // The figures of a changed copy would name an edition that never said so.
    const renamed = { code: 'rules.id-taken', field: 'id' };
    const copy = JSON.stringify({ ...json, rules: { ...json.rules, cuts: { ...json.rules.cuts, lower: 50 } } });
    for (const name of ['consequence.check', 'consequence.adopt'] as const)
      expect(await answer(name, { content: copy })).toMatchObject({ ok: false, problem: renamed });
    expect(await answer('consequence.adopt', { content: JSON.stringify(json, null, 4) })).toMatchObject({ ok: true });
    await answer('history.undo', {});
    expect(await answer('consequence.reset', { subject: 'talent', kind: 'PNS' })).toMatchObject({
      problem: { code: 'rules.not-adopted' },
    });
  });
});

test('a rating that changes brings its own consequences, and an undo the old ones', async () => {
  const { ask } = await sampleDesk();
  const before = (await ask('consequence.list', {})).rows;
  const one = before.find(({ ipAsn }) => ipAsn.dimensions.performance === 25);
  if (one === undefined) throw new Error('nobody is Baik');
  await ask('rating.set', { employee: one.nip, hasil: 'di-bawah', perilaku: 'sesuai', reason: 'Bukti dukung lengkap' });
  const after = (await ask('consequence.list', {})).rows;
  // Butuh Perbaikan: 15 instead of 25 points.
  expect(after.find(({ nip }) => nip === one.nip)?.ipAsn.value).toBe((one.ipAsn.value ?? 0) - 10);
  // Nobody else was computed again: the very same results.
  expect(after.filter(({ nip }) => nip !== one.nip)).toEqual(before.filter(({ nip }) => nip !== one.nip));
  const cards = await ask('consequence.person', { employee: one.nip });
  expect(cards.ipAsn).toEqual(after.find(({ nip }) => nip === one.nip)?.ipAsn);
  expect(cards.raises[0]?.points).toBeGreaterThan(0);
  await ask('history.undo', {});
  expect((await ask('consequence.list', {})).rows).toEqual(before);
});

test('a workshop whose rule edition this machine lacks opens for reading, says so, and shows what it stores', async () => {
  const { ask, folder } = desk();
  const path = join(folder, 'a.selaras');
  await ask('workshop.create', { path, name: 'A', period: '2025', facilitator: 'Sari' });
  await ask('workshop.close', {});
  const own = join(folder, 'resources');
  cpSync(resources, own, { recursive: true });
  const file = join(own, 'rules', 'permenpanrb-6-2022.json');
  writeFileSync(
    join(own, 'rules', 'lain.json'),
    readFileSync(file, 'utf8').replace('permenpanrb-6-2022', 'permenpanrb-9-2030'),
  );
  rmSync(file);
  const app = createApp({ resources: own, home: join(folder, 'other'), onEvent: () => undefined });
  const call = (name: string, input: unknown = {}) => app.call('test', name, input, 'id');
  expect(await call('workshop.open', { path })).toMatchObject({ ok: true, value: { workshop: { name: 'A' } } });
  expect(await call('workshop.file')).toMatchObject({
    value: { readOnly: true, notices: [{ code: 'rules.edition-absent', values: { id: 'permenpanrb-6-2022' } }] },
  });
  expect(await call('consequence.list')).toMatchObject({ ok: true, value: { rows: [] } });
  expect(await call('workshop.rename', { name: 'B' })).toMatchObject({ problem: { code: 'rules.edition-absent' } });
  await app.close();
});

test('a sign-off keeps the editions it was signed under', async () => {
  const { ask, folder } = desk();
  await ask('workshop.create', { path: join(folder, 'a.selaras'), name: 'A', period: '2025', facilitator: 'Sari' });
  const held = async () =>
    (await ask('consequence.editions', {})).rows.filter(({ holds }) => holds.length > 0).map(({ adopted }) => adopted);
  expect(await held()).toEqual([false, false, false, false]);
  await ask('workshop.signOff', { date: '2026-01-15', present: [{ name: 'Sari', role: 'facilitator' }] });
  expect(await held()).toEqual([true, true, true, true]);
});
