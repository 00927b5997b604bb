import type { FindingCode } from '#shared/domain/import/finding.ts';
import type { Dice } from '../../soak/dice.ts';
import { asNumber, type Truth } from './faults.ts';
import { type Person, unitNames } from './people.ts';
import type { Cell } from './sheet-file.ts';

/** One row of a list before it is laid out: what each column shows, and the faults in it. */
export interface Line {
  readonly person: Person;
  nip: Cell;
  nik: string;
  oldNip: string;
  birth: string;
  sex: string;
  unit: string;
  superior: string;
  codes: FindingCode[];
  damaged?: boolean;
}

export const dmy = (iso: string, by: string): string => [iso.slice(8), iso.slice(5, 7), iso.slice(0, 4)].join(by);

export function lineOf(person: Person): Line {
  const { nip, nik, oldNip, birth, sex, unit, superior } = person;
  const codes: FindingCode[] = [];
  if (superior === nip) codes.push('superior.self');
  if (!/^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14))) codes.push('nip.month');
  return { person, nip, nik, oldNip, birth, sex, unit, superior, codes };
}

export type Spoil = readonly [FindingCode, (line: Line) => Partial<Line>, damaged?: boolean];

export const nipBy =
  (change: (nip: string) => string) =>
  (line: Line): Partial<Line> => ({ nip: change(line.person.nip) });

/** Faults that every list can have. */
export const everyList: readonly Spoil[] = [
  ['nip.apostrophe', nipBy((nip) => `'${nip}`)],
  ['nip.apostrophe', nipBy((nip) => `’${nip}`)],
  ['nip.blank', nipBy((nip) => `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`)],
  ['nip.blank', nipBy((nip) => `${nip.slice(0, 8)}\u00a0${nip.slice(8)}`)],
  ['nip.dot', nipBy((nip) => `${nip.slice(0, 8)}.${nip.slice(8, 14)}.${nip.slice(14, 15)}.${nip.slice(15)}`)],
  ['nip.prefix', nipBy((nip) => `NIP. ${nip}`)],
  ['nip.quote', nipBy((nip) => `“${nip}”`)],
  ['nip.dash', nipBy((nip) => `${nip.slice(0, 8)}-${nip.slice(8)}`)],
  ['nip.lost-digits', nipBy((nip) => nip.slice(0, 17)), true],
  ['nip.garbage', nipBy((nip) => `${nip.slice(0, 8)}2O${nip.slice(10)}`), true],
  ['nip.birth-date', nipBy((nip) => `${nip.slice(0, 4)}13${nip.slice(6)}`), true],
  ['nip.sex-digit', nipBy((nip) => `${nip.slice(0, 14)}3${nip.slice(15)}`), true],
  ['nip.missing', nipBy(() => ''), true],
  ['nip.number-matched', nipBy(asNumber), true],
  ['unit.spelling', (line) => ({ unit: line.unit.toUpperCase() })],
  ['unit.spelling', (line) => ({ unit: line.unit.replace(' ', '  ') })],
];

export const profiled: readonly Spoil[] = [
  ['nip.too-young', nipBy((nip) => `${nip.slice(0, 8)}${Number(nip.slice(0, 4)) + 9}${nip.slice(12)}`), true],
  ['nip.future', nipBy((nip) => `${nip.slice(0, 8)}2031${nip.slice(12)}`), true],
  ['nip.old', (line) => ({ nip: line.person.oldNip, oldNip: '' }), true],
  ['nip.nik', (line) => ({ nip: line.person.nik, nik: '' }), true],
  ['nip.nik-swapped', (line) => ({ nip: line.person.nik, nik: line.person.nip })],
  ['nip.nik-swapped', (line) => ({ nip: line.person.oldNip, oldNip: line.person.nip })],
  ['birth-date.differs', (line) => ({ birth: `${Number(line.birth.slice(0, 4)) - 1}${line.birth.slice(4)}` })],
  [
    'birth-date.swapped',
    (line) => ({ birth: `${line.birth.slice(0, 5)}${line.birth.slice(8)}-${line.birth.slice(5, 7)}` }),
  ],
  ['date.unreadable', () => ({ birth: '1980-02-31' })],
  ['sex.differs', (line) => ({ sex: line.sex === 'M' ? 'F' : 'M' })],
  ['sex.unknown', () => ({ sex: 'X' })],
  ['superior.unknown', () => ({ superior: '197001011995031001' })],
  ['unit.abbreviation', () => ({ unit: 'UPT Lab.' })],
  ['unit.abbreviation', () => ({ unit: 'Bid. Pelayanan Publik' })],
  ['unit.similar', () => ({ unit: 'Inspektorad' })],
];

const shapes: Readonly<Partial<Record<FindingCode, (person: Person) => boolean>>> = {
  'birth-date.swapped': ({ birth }) => Number(birth.slice(8)) <= 12 && birth.slice(8) !== birth.slice(5, 7),
  'unit.spelling': ({ unit }) => /[a-z] /.test(unit),
};

/** Spoils `each` rows with every fault; heads of units and namesakes are left alone where the name is the only witness left. */
export function spoil(
  dice: Dice,
  lines: readonly Line[],
  spoils: readonly Spoil[],
  each: number,
  namesakes: ReadonlySet<string>,
): void {
  const free = lines.filter(({ codes, person }) => codes.length === 0 && !namesakes.has(person.name));
  for (const [code, change, damaged] of spoils) {
    for (let times = 0; times < each; times++) {
      // The recap of this unit has lost the same digits, so nothing could tell who was meant.
      const unwitnessed = ({ person }: Line): boolean => damaged === true && person.unit === unitNames[1];
      const fit = free.filter((line) => !unwitnessed(line) && (shapes[code]?.(line.person) ?? true));
      const line = dice.pick(fit);
      free.splice(free.indexOf(line), 1);
      Object.assign(line, change(line));
      line.codes.push(code);
      if (damaged === true) line.damaged = true;
    }
  }
}

export function record(truth: Truth, file: string, row: number, { codes, damaged, person }: Line): void {
  for (const code of codes) truth.add(code, file, row);
  if (damaged !== true) return;
  truth.damaged.add(person.nip);
  truth.withheld.add(person.nip);
  truth.answer(file, row, person.nip);
}
