import { expect, test } from 'vitest';
import { lowerIsBetter } from '#shared/dossier/line-progress.ts';
import { joinLines, recordsSquad } from '#shared/dossier/work-lines.ts';
import type { WorkRows } from '#shared/dossier/work-tables.ts';

type Form = WorkRows['skp_line'];
type Phase = WorkRows['line_phase'];

/** A row of code, plan and indicator, of the person `p` unless another is named. */
const row = <Row extends Form | Phase>(code: string | null, plan: string, indicator: string, employee = 'p'): Row =>
  ({
    id: `${employee} ${code} ${indicator}`,
    employee_id: employee,
    code,
    plan,
    indicator,
    file: 'a.xlsx',
    evidence: null,
    category: null,
  }) as Row;

/** Indicators of each line: that of its form, and that of its phased target. */
const joined = (forms: readonly Form[], phases: readonly Phase[]) =>
  joinLines(forms, phases, new Map([['p', '1']])).map(({ indicator, phase }) => [indicator, phase?.indicator ?? null]);

test('form and phased target are one line by their words, else by a code that no other row of the person bears', () => {
  expect(joined([row('R1', 'Uji', 'Jumlah')], [row('R1', 'UJI.', 'jumlah')])).toEqual([['Jumlah', 'jumlah']]);
  expect(joined([row('R1', 'Uji', 'Jumlah uji')], [row('R1', 'Uji', 'Jumlah')])).toEqual([['Jumlah uji', 'Jumlah']]);
  expect(joined([row('R1', 'Uji', 'Jumlah uji')], [row('R1', 'Uji', 'Jumlah', 'q')])).toHaveLength(2);
  // The code of a result with two indicators is no code of a line.
  expect(joined([row('R1', 'Uji', 'A'), row('R1', 'Uji', 'B')], [row('R1', 'Uji', 'C')])).toHaveLength(3);
  expect(joined([row(null, 'Uji', 'A')], [row(null, 'Uji', 'B')])).toHaveLength(2);
});

test('of the same words the phased target of the same code is taken, and none twice', () => {
  const [first, second]: readonly Phase[] = [row('R1', 'Uji', 'Jumlah'), row('R2', 'Uji', 'Jumlah')];
  const lines = joinLines(
    [row('R2', 'Uji', 'Jumlah'), row('R1', 'Uji', 'Jumlah')],
    [first, second].filter((one) => one !== undefined),
    new Map(),
  );
  expect(lines.map(({ id, phase }) => [id, phase?.code])).toEqual([
    ['R2', 'R2'],
    ['R1', 'R1'],
  ]);
});

test('a squad of one word is recorded by a line that names it as a squad, of several by its name', () => {
  const names = (plan: string, team: string) => recordsSquad([{ plan, indicator: null }], team);
  expect(names('Tertibnya antrean terminal', 'Tim Terminal')).toBe(false);
  expect(names('Terlaksananya tugas Tim Kerja Terminal', 'Tim Terminal')).toBe(true);
  expect(names('Terlaksananya tugas percepatan layanan terpadu', 'Tim Kerja Percepatan Layanan Terpadu')).toBe(true);
  expect(names('Terlaksananya tugas', 'Tim Kerja')).toBe(false);
});

test('which way a figure is better is read in the words that agencies use', () => {
  for (const less of [
    'Makin rendah makin baik',
    'Semakin kecil semakin baik',
    'Minimize',
    'MINIMIZE',
    'Negatif',
    'lower is better',
  ])
    expect([less, lowerIsBetter(less)]).toEqual([less, true]);
  for (const more of [
    'Makin tinggi makin baik',
    'Semakin besar semakin baik',
    'Maximize',
    'Makin rendah makin buruk',
    null,
  ])
    expect([more, lowerIsBetter(more)]).toEqual([more, false]);
});
