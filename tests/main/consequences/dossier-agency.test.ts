import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, samples } from '../workshop/road.ts';

const folder = 'tests/fixtures/dossier-agency';
const files = [
  'daftar-nominatif.csv',
  'riwayat-pendidikan.csv',
  'riwayat-diklat.xlsx',
  'hukuman-disiplin.xlsx',
  'penghargaan.xlsx',
  'riwayat-jabatan.xlsx',
  'angka-kredit.xlsx',
  'tim-kerja.xlsx',
  'beban-pegawai.csv',
  'rekap-360.csv',
  'talenta-simata.xlsx',
  'abk',
];

type Figures = readonly (number | null)[];
/**
 * What the sample agency's own key says of each person: IP ASN; credit points of the year, printed, cumulative, short of the level; Y, X
 * and box; load and squad minutes. Of each unit: need, rounded, people there, squad minutes, need with squads.
 */
const truth = JSON.parse(readFileSync(join(folder, 'consequences.json'), 'utf8')) as {
  readonly people: Readonly<Record<string, Figures>>;
  readonly units: Readonly<Record<string, Figures>>;
};

/** Six decimals, as the key prints them. */
const close = (found: Figures, key: Figures) =>
  found.map((value, at) =>
    value !== null && typeof key[at] === 'number' && Math.abs(value - (key[at] ?? 0)) < 1e-5 ? key[at] : value,
  );

test('every person and unit of the sample agency has the figures of its key', async () => {
  const { ask, folder: home } = desk();
  await ask('workshop.create', { path: join(home, 'a.selaras'), name: 'A', period: '2025', facilitator: 'Sari' });
  const recaps = readdirSync(join(samples, 'ekinerja')).map((name) => ({ path: join(samples, 'ekinerja', name) }));
  const sources = [...recaps, ...files.map((name) => ({ path: join(process.cwd(), folder, name) }))];
  const read = await ask('import.read', { sources });
  const suggested = read.decisions.flatMap((one) => (one.suggested === null ? [] : [[one.id, one.suggested]]));
  await ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(suggested) });
  const { rows } = await ask('consequence.list', {});
  const found = Object.fromEntries(
    rows.map(({ nip, ipAsn, creditPoints, talent, load }) => {
      const { value, printed, balance } = creditPoints;
      const figures = [
        ipAsn.value,
        value,
        printed,
        balance?.cumulative ?? null,
        balance?.short ?? null,
        talent.value,
        talent.x,
        talent.box,
        load.value,
        load.squad,
      ];
      return [nip, close(figures, truth.people[nip] ?? [])];
    }),
  );
  expect(found).toEqual(truth.people);
  const units = await ask('consequence.units', {});
  const needs = units.rows.map(({ name, abk }) => {
    const figures = abk === null ? [] : [abk.value, abk.rounded, abk.incumbents, abk.squadMinutes, abk.withSquads];
    return [name, close(figures, truth.units[name] ?? [])];
  });
  expect(Object.fromEntries(needs)).toEqual(truth.units);
});
