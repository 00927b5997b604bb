import { join } from 'node:path';
import { type Desk, desk } from '../main/workshop/road.ts';
import type { SimLevel, SimPanel } from './panel.ts';

const values = 'Berorientasi Pelayanan;Akuntabel;Kompeten;Harmonis;Loyal;Adaptif;Kolaboratif';
const spelling: Readonly<Record<SimLevel, string>> = {
  'di-atas': 'Diatas Ekspektasi',
  sesuai: 'Sesuai Ekspektasi',
  'di-bawah': 'Dibawah Ekspektasi',
};
const matrix: Readonly<Record<SimLevel, Readonly<Record<SimLevel, string>>>> = {
  'di-atas': { 'di-atas': 'Sangat Baik', sesuai: 'Baik', 'di-bawah': 'Kurang/Misconduct' },
  sesuai: { 'di-atas': 'Baik', sesuai: 'Baik', 'di-bawah': 'Kurang/Misconduct' },
  'di-bawah': { 'di-atas': 'Butuh Perbaikan/Cukup', sesuai: 'Butuh Perbaikan/Cukup', 'di-bawah': 'Sangat Kurang' },
};

/** The predicate of two ratings, as the portal writes it. */
export const portalPredicate = (hasil: SimLevel, perilaku: SimLevel): string => matrix[hasil][perilaku];

const file = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  bytes: Uint8Array.from(Buffer.from(rows.map((row) => row.join(';')).join('\n'))),
});

/** The files an agency would export: the list of people, the recap and the peers' scores. */
export function panelFiles({ people, pairs }: SimPanel) {
  const unit = (at: number): string => `Bidang ${String(at + 1).padStart(2, '0')}`;
  const nip = (at: number): string => people[at]?.nip ?? '';
  const recap = people.map((one) => [
    one.nip,
    one.name,
    spelling[one.recordedHasil],
    spelling[one.recordedPerilaku],
    portalPredicate(one.recordedHasil, one.recordedPerilaku),
  ]);
  return [
    file('daftar.csv', [['NIP', 'Nama', 'Unit Kerja'], ...people.map((one) => [one.nip, one.name, unit(one.unit)])]),
    file('rekap.csv', [
      ['Periode Tahunan 2025'],
      [''],
      ['NIP', 'Nama', 'Rating Hasil Kerja', 'Rating Perilaku Kerja', 'Predikat Kinerja'],
      ...recap,
    ]),
    file('sejawat.csv', [
      ['NIP Penilai', 'NIP Dinilai', ...values.split(';')],
      ...pairs.map(({ rater, ratee, scores }) => [nip(rater), nip(ratee), ...scores.map(String)]),
    ]),
  ];
}

/** A workshop with the panel's files imported through the app's own doors. */
export async function panelDesk(panel: SimPanel): Promise<Desk> {
  const made = desk();
  const path = join(made.folder, 'panel.selaras');
  await made.ask('workshop.create', { path, name: 'Simulasi', period: '2025', facilitator: 'Sari' });
  const read = await made.ask('import.read', { sources: panelFiles(panel) });
  const decisions = Object.fromEntries(
    read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
  );
  await made.ask('import.apply', { preview: read.preview, decisions });
  return made;
}
