import { expect, test } from 'vitest';
import { type SittingDesk, sittingDesk } from './session-desk.ts';

async function judged(): Promise<SittingDesk> {
  const made = await sittingDesk();
  const [unit] = (await made.ask('unit.list', {})).rows;
  await made.ask('workshop.setPredicate', { predicate: 'Baik', reason: 'Uji' });
  await made.ask('unit.setPredicate', { unit: unit?.id ?? '', predicate: 'Butuh Perbaikan', reason: 'Uji' });
  return made;
}

test('a branch shows what moves would do and writes nothing; adopting it is one commit that undo takes back', async () => {
  const made = await judged();
  const { ask } = made;
  const [one, two] = made.people.filter(({ predicate }) => predicate === 'baik');
  if (!one || !two) throw new Error('the sample has many at Baik');
  const moves = [one, two].map(({ id }) => ({ employee: id, hasil: 'di-atas' as const, perilaku: 'di-atas' as const }));
  const [last] = (await ask('commit.list', { limit: 1 })).rows;
  const preview = await ask('branch.preview', { moves });
  expect((await ask('commit.list', { limit: 1 })).rows[0]?.number).toBe(last?.number);
  expect((await ask('employee.list', {})).rows.map(({ predicate }) => predicate)).toEqual(
    made.people.map(({ predicate }) => predicate),
  );
  expect(preview.people).toMatchObject([{ from: 'baik', to: 'sangat-baik' }, { to: 'sangat-baik' }]);
  const agency = preview.scopes.find(({ unit }) => unit === null);
  expect(agency?.after['sangat-baik']).toBe((agency?.before['sangat-baik'] ?? 0) + 2);
  expect(agency?.after.baik).toBe((agency?.before.baik ?? 0) - 2);
  expect(preview.fairness.map(({ sex }) => sex).sort()).toEqual(['F', 'M']);

  // What the chart shows of a branch is what it shows once the branch is adopted: agency, unit and the strip of units.
  const unit = one.unit_id ?? '';
  const shown = async (tried: object) => [
    await ask('distribution.get', tried),
    await ask('distribution.get', { unit, ...tried }),
    await ask('distribution.units', tried),
  ];
  const asTried = await shown({ moves });
  await ask('rating.setMany', { items: moves, reason: 'Diterapkan dari percobaan' });
  const { proposed } = await ask('distribution.get', {});
  expect(proposed.counts).toEqual(agency?.after);
  expect(await shown({})).toEqual(asTried);
  await ask('history.undo', {});
  expect((await ask('distribution.get', {})).proposed.counts).toEqual(agency?.before);
  await made.app.close();
});

test('the suggested moves meet every unit’s pattern that can be met, in as few moves as the pattern engine finds', async () => {
  const made = await judged();
  const { moves } = await made.ask('branch.suggest', {});
  const preview = await made.ask('branch.preview', { moves: [...moves] });
  const units = preview.scopes.filter(({ unit }) => unit !== null);
  expect(units.length).toBeGreaterThan(0);
  expect(units.some(({ brokenBefore }) => (brokenBefore?.length ?? 0) > 0)).toBe(true);
  for (const { brokenAfter } of units) expect(brokenAfter).toEqual([]);
  let fewest = 0;
  for (const { unit } of units) {
    const { judgement } = await made.ask('distribution.get', { unit: unit ?? '' });
    fewest += judgement?.nearest.feasible === true ? judgement.nearest.moves : 0;
  }
  expect(moves.length).toBe(fewest);
  await made.app.close();
});

test('an agency’s own pattern decides from then on; garbage is refused and changes nothing', async () => {
  const made = await judged();
  const { ask, answer } = made;
  const own = { constraints: [{ kind: 'limit', of: ['sangat-baik'], relation: '<=', unit: 'people', value: 1 }] };
  expect(await answer('pattern.load', { organisation: 'Baik', name: 'SK', pattern: '{' })).toMatchObject({
    ok: false,
    problem: { code: 'rules.not-json' },
  });
  const bad = { constraints: [{ ...own.constraints[0], value: -1 }] };
  expect((await answer('pattern.load', { organisation: 'Baik', name: 'SK', pattern: bad })).ok).toBe(false);
  const before = await ask('distribution.get', {});
  await ask('pattern.load', { organisation: 'Baik', name: 'SK Gubernur', pattern: own });
  const after = await ask('distribution.get', {});
  expect(after.pattern).not.toEqual(before.pattern);
  expect(after.judgement?.violations).toMatchObject([{ code: 'pattern.tooMany', limit: 1 }]);
  const { rows } = await ask('pattern.list', {});
  expect(rows.filter((row) => row.own !== null)).toMatchObject([{ organisation: 'baik', own: 'SK Gubernur' }]);
  await ask('pattern.remove', { organisation: 'Baik' });
  expect((await ask('distribution.get', {})).pattern).toEqual(before.pattern);
  await made.app.close();
});
