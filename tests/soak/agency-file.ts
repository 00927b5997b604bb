import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, desk } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';

const given = [
  'Ahmad',
  'Budi',
  'Citra',
  'Dewi',
  'Eko',
  'Fitri',
  'Gunawan',
  'Hesti',
  'Indah',
  'Joko',
  'Kirana',
  'Lestari',
];
const family = [
  'Saputra',
  'Mandala',
  'Wibowo',
  'Hidayat',
  'Nugroho',
  'Pratiwi',
  'Siregar',
  'Lubis',
  'Hasanah',
  'Utami',
];
const perUnit = 20;

/** A fictitious nominative list of `size` people in units of twenty, each unit with a head, the first head above the others. */
export function writeAgency(path: string, size: number, seed: number): void {
  const dice = new Dice(seed);
  const two = (value: number): string => String(value).padStart(2, '0');
  const people = Array.from({ length: size }, (_, at) => {
    const [year, month, day] = [1968 + dice.below(30), 1 + dice.below(12), 1 + dice.below(28)];
    const sex = 1 + dice.below(2);
    const nip = `${year}${two(month)}${two(day)}${year + 23}${two(1 + dice.below(12))}${sex}${String(1 + (at % 999)).padStart(3, '0')}`;
    const unit = Math.floor(at / perUnit);
    return {
      nip,
      name: `${dice.pick(given)} ${dice.pick(family)}`,
      born: `${two(day)}/${two(month)}/${year}`,
      sex,
      unit,
    };
  });
  const lines = people.map(({ nip, name, born, sex, unit }, at) => {
    const head = people[unit * perUnit === at ? 0 : unit * perUnit]?.nip ?? '';
    const title = unit * perUnit === at ? `Kepala Bidang ${unit + 1}` : 'Analis Kebijakan Ahli Muda';
    return [nip, name, born, sex === 1 ? 'M' : 'F', title, `Bidang ${unit + 1}`, at === 0 ? '' : head].join(';');
  });
  const head = 'NIP BARU;NAMA;TANGGAL LAHIR;JENIS KELAMIN;JABATAN NAMA;UNIT ORGANISASI NAMA;NIP ATASAN';
  writeFileSync(path, `\uFEFF${[head, ...lines].join('\r\n')}\r\n`);
}

/** A desk over a workshop of such an agency. */
export async function agencyDesk(size: number, seed: number): Promise<Desk> {
  const made = desk();
  await made.ask('workshop.create', {
    path: join(made.folder, 'dinas.selaras'),
    name: 'Dinas Contoh',
    period: '2025',
    facilitator: 'Sari',
  });
  const path = join(made.folder, 'nominatif.csv');
  writeAgency(path, size, seed);
  const { preview } = await made.ask('import.read', { sources: [{ path }] });
  await made.ask('import.apply', { preview });
  return made;
}
