import { join } from 'node:path';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { type Desk, desk } from '../workshop/road.ts';

/** An empty workshop, open. */
export async function workshop(period = '2025'): Promise<Desk> {
  const made = desk();
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.create', { path, name: 'Uji', period, facilitator: 'Sari' });
  return made;
}

/** A file to import. */
export const csv = (name: string, text: string) => ({ name, bytes: Uint8Array.from(Buffer.from(text)) });
/** The codes of what was found, in order. */
export const codesOf = ({ problems }: ImportSummary) => problems.map(({ code }) => code);
/** A list of three people. */
export const list = csv(
  'daftar.csv',
  'NIP;Nama;Unit Kerja\n198001012005011001;Ahmad Fauzi;Bidang Umum\n198101012006012002;Siti Aminah;Bidang Umum\n198201012007011003;Budi Santoso;Sekretariat\n',
);
/** A recap of the portal, for rows as written. */
export const recap = (name: string, rows: readonly string[], period = 'Periode Tahunan 2025') =>
  csv(name, `${period}\n\nNIP;Nama;Rating Hasil Kerja;Rating Perilaku Kerja;Predikat Kinerja\n${rows.join('\n')}\n`);
export const ahmad = '198001012005011001;Ahmad Fauzi';
