import { expect, test } from 'vitest';
import { simulatePanel } from './panel.ts';
import { panelDesk, portalPredicate } from './panel-desk.ts';
import { type PanelKind, panelKinds } from './panel-kinds.ts';

const kinds = Object.keys(panelKinds) as PanelKind[];

test('the same seed draws the same panel, another seed another one', () => {
  for (const kind of kinds) {
    const one = simulatePanel(panelKinds[kind], 7);
    expect(simulatePanel(panelKinds[kind], 7), kind).toEqual(one);
    expect(simulatePanel(panelKinds[kind], 8).pairs, kind).not.toEqual(one.pairs);
  }
});

test('every kind has both right and wrong predicates on record, and nobody rates themselves or twice', () => {
  for (const kind of kinds) {
    const { people, pairs } = simulatePanel(panelKinds[kind], 3);
    const wrong = people.filter(
      (one) => portalPredicate(one.hasil, one.perilaku) !== portalPredicate(one.recordedHasil, one.recordedPerilaku),
    );
    expect(wrong.length, kind).toBeGreaterThan(0);
    expect(wrong.length, kind).toBeLessThan(people.length * 0.7);
    expect(new Set(people.map(({ nip }) => nip)).size, kind).toBe(people.length);
    expect(new Set(pairs.map(({ rater, ratee }) => `${rater} ${ratee}`)).size, kind).toBe(pairs.length);
    expect(
      pairs.every(({ rater, ratee }) => rater !== ratee),
      kind,
    ).toBe(true);
  }
});

test('a national panel has 99 of 100 Baik or better', () => {
  const people = [1, 2, 3, 4, 5].flatMap((seed) => simulatePanel(panelKinds['national-head'], seed).people);
  const good = people.filter(({ hasil, perilaku }) =>
    ['Baik', 'Sangat Baik'].includes(portalPredicate(hasil, perilaku)),
  );
  expect(good.length / people.length).toBeGreaterThan(0.975);
});

test('what the doors of the app let in is what was drawn', async () => {
  const panel = simulatePanel(panelKinds['few-raters'], 5);
  const desk = await panelDesk(panel);
  const rows = await desk.ask('employee.list', {});
  expect(rows.rows).toHaveLength(panel.people.length);
  const byNip = new Map(rows.rows.map((row) => [row.nip, row]));
  for (const one of panel.people)
    expect(byNip.get(one.nip)).toMatchObject({ hasil: one.recordedHasil, perilaku: one.recordedPerilaku });
  const { n, raters } = await desk.ask('severity.get', {});
  expect([n, raters]).toEqual([panel.pairs.length * 7, new Set(panel.pairs.map(({ rater }) => rater)).size]);
  await desk.app.close();
});
