import type { FindingCode } from '#shared/domain/import/finding.ts';
import type { Predicate, Rating } from '#shared/domain/levels.ts';
import type { Dice } from '../../soak/dice.ts';
import { asNumber, type Truth } from './faults.ts';
import { fullName, type Person } from './people.ts';
import { layRecap, type RecapStyle, recapStyles } from './recap-layout.ts';
import type { AgencyFile, Cell } from './sheet-file.ts';

/** One row of a recap before it is laid out. Levels are keys, or any other text as it will stand in the cell. */
export interface RecapLine {
  readonly person: Person;
  nip: Cell;
  name: string;
  hasil: Rating | string;
  perilaku: Rating | string;
  predicate: Predicate | string;
  codes: FindingCode[];
}

function lineOf(person: Person): RecapLine {
  const { nip, hasil, perilaku, predicate } = person;
  const odd = !/^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14));
  return { person, nip, name: fullName(person), hasil, perilaku, predicate, codes: odd ? ['nip.month'] : [] };
}

type Spoil = readonly [FindingCode, (line: RecapLine) => Partial<RecapLine>, withheld: boolean];

const spoils: readonly Spoil[] = [
  ['nip.apostrophe', (line) => ({ nip: `'${line.person.nip}` }), false],
  ['nip.blank', (line) => ({ nip: `${line.person.nip.slice(0, 8)} ${line.person.nip.slice(8)}` }), false],
  ['nip.lost-digits', (line) => ({ nip: line.person.nip.slice(0, 16) }), true],
  ['nip.nik', (line) => ({ nip: line.person.nik }), true],
  ['nip.number-matched', (line) => ({ nip: asNumber(line.person.nip) }), true],
  ['nip.number-matched', (line) => ({ nip: `${line.person.nip.slice(0, 15)}000` }), true],
  ['nip.missing', () => ({ nip: '-' }), true],
  ['name.differs', () => ({ name: 'Xaverius Quartodirjo' }), true],
  ['rating.unknown', () => ({ hasil: 'Sesuai Ekspetasi' }), true],
  ['rating.unknown', () => ({ perilaku: 'Baik' }), true],
  ['predicate.unknown', () => ({ predicate: 'Bagus' }), true],
  [
    'predicate.contradicts',
    (line) => ({ predicate: line.person.predicate === 'sangat-baik' ? 'baik' : 'sangat-baik' }),
    true,
  ],
];

/** The recaps of all units in every layout, one unit to a file, with faults, repetitions and conflicts within and across files. */
export function recaps(
  truth: Truth,
  dice: Dice,
  people: readonly Person[],
  namesakes: ReadonlySet<string>,
): readonly AgencyFile[] {
  const units = [...new Set(people.map(({ unit }) => unit))];
  const sheets = units.map((unit, at) => ({
    unit,
    style: recapStyles[at % recapStyles.length] as RecapStyle,
    lines: people.filter((person) => person.unit === unit).map(lineOf),
  }));
  for (const { style, lines } of sheets) if (style.free) spoilLines(truth, dice, lines, namesakes);
  for (const [at, { style, lines }] of sheets.entries()) {
    if (!style.free) continue;
    repeatWithin(truth, dice, lines, namesakes);
    const next = sheets.find((other, index) => index > at && other.style.free);
    if (next !== undefined) repeatAcross(truth, dice, lines, next.lines, namesakes);
  }
  return sheets.map(({ unit, style, lines }) => layRecap(truth, unit, style, lines));
}

const fits = (lines: readonly RecapLine[], truth: Truth, namesakes: ReadonlySet<string>): RecapLine[] =>
  lines.filter(
    ({ codes, person }) => codes.length === 0 && !truth.damaged.has(person.nip) && !namesakes.has(person.name),
  );

function spoilLines(truth: Truth, dice: Dice, lines: RecapLine[], namesakes: ReadonlySet<string>): void {
  for (const [code, change, withheld] of spoils) {
    const fit = fits(lines, truth, namesakes);
    if (fit.length === 0) continue;
    const line = dice.pick(fit);
    Object.assign(line, change(line));
    line.codes.push(code);
    if (withheld) truth.withheld.add(line.person.nip);
  }
  const stranger = dice.pick(fits(lines, truth, namesakes));
  const person: Person = {
    ...stranger.person,
    nip: `197707072000031${100 + truth.strangers++}`,
    name: 'Orang Luar Biasa',
    front: '',
    back: '',
  };
  lines.push({ ...lineOf(person), codes: ['person.unknown'] });
  const blank = dice.pick(fits(lines, truth, namesakes));
  Object.assign(blank, { hasil: '-', perilaku: '-', predicate: '-', codes: ['rating.missing'] });
  truth.withheld.add(blank.person.nip);
}

const other = ({ predicate }: Person): Pick<RecapLine, 'hasil' | 'perilaku' | 'predicate'> =>
  predicate === 'baik'
    ? { hasil: 'di-atas', perilaku: 'di-atas', predicate: 'sangat-baik' }
    : { hasil: 'sesuai', perilaku: 'sesuai', predicate: 'baik' };

function repeatWithin(truth: Truth, dice: Dice, lines: RecapLine[], namesakes: ReadonlySet<string>): void {
  const clean = fits(lines, truth, namesakes);
  const first = dice.pick(clean);
  lines.push({ ...lineOf(first.person), codes: ['row.duplicate'] });
  const second = dice.pick(clean.filter((line) => line !== first));
  lines.push({ ...lineOf(second.person), ...other(second.person), codes: ['rating.conflict-in-file'] });
  truth.withheld.add(second.person.nip);
  first.codes = first.codes.concat();
  used.add(first).add(second);
}

const used = new WeakSet<RecapLine>();

function repeatAcross(
  truth: Truth,
  dice: Dice,
  lines: RecapLine[],
  next: RecapLine[],
  namesakes: ReadonlySet<string>,
): void {
  const clean = fits(lines, truth, namesakes).filter((line) => !used.has(line));
  const first = dice.pick(clean);
  next.push({ ...lineOf(first.person), codes: ['row.duplicate-elsewhere'] });
  const second = dice.pick(clean.filter((line) => line !== first));
  next.push({ ...lineOf(second.person), ...other(second.person), codes: ['rating.conflict'] });
  truth.withheld.add(second.person.nip);
  used.add(first).add(second);
}
