import { Dice } from '../soak/dice.ts';
import { Truth } from './agency/faults.ts';
import { officeList, profileList, shortList } from './agency/lists.ts';
import { oddRecaps } from './agency/odd-recaps.ts';
import { makePeople, type Person, unitNames } from './agency/people.ts';
import { rareFiles } from './agency/rare.ts';
import { recaps } from './agency/recaps.ts';
import { type AgencyFile, csvFile } from './agency/sheet-file.ts';
import { workFiles } from './agency/work.ts';

/** A fictitious agency, its awkward files, and the truth about them. */
export interface Agency {
  readonly people: readonly Person[];
  readonly files: readonly AgencyFile[];
  readonly truth: Truth;
  readonly period: string;
  readonly today: string;
  readonly organisation: ReadonlyMap<string, string>;
}

const levels = ['Istimewa', 'BAIK', 'Butuh Perbaikan', 'kurang', 'Sangat  Kurang'];
const keys = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'];

/** Makes an agency of `count` people from a seed; `each` rows of each list are spoilt with every fault. */
export function makeAgency(seed: number, count: number, each = 2): Agency {
  const dice = new Dice(seed);
  const truth = new Truth();
  const made = makePeople(dice, count);
  // A few real NIPs have odd digits 13-14: warned about wherever they stand, never refused.
  const people = made.map((person, at) =>
    at % 401 === 400 ? { ...person, nip: `${person.nip.slice(0, 12)}15${person.nip.slice(14)}` } : person,
  );
  const names = new Map<string, number>();
  for (const { name } of people) names.set(name, (names.get(name) ?? 0) + 1);
  const namesakes = new Set([...names].filter(([, times]) => times > 1).map(([name]) => name));
  const first = Math.floor(count * 0.5);
  const second = Math.floor(count * 0.75);
  const files = [
    profileList(truth, dice, people.slice(0, first), namesakes, each),
    shortList(truth, dice, people.slice(first, second), namesakes, each),
    officeList(truth, dice, people.slice(second), namesakes, each),
    ...recaps(truth, dice, people, namesakes),
  ];
  const organisation = new Map(unitNames.map((unit, at) => [unit, keys[at % 5] as string]));
  const achievement = unitNames.map((unit, at) => [unit, '2025', levels[at % 5] as string]);
  files.push(
    csvFile('capaian unit.csv', [['Unit Organisasi', 'Tahun', 'Capaian Kinerja Organisasi'], ...achievement], {
      separator: ';',
      bom: true,
    }),
  );
  files.push(...workFiles(truth, dice, people), ...oddRecaps(truth, people), ...rareFiles(truth, people));
  return { people, files, truth, period: '2025', today: '2026-03-01', organisation };
}
