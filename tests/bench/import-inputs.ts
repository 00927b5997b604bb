import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml, letters, makeXlsx } from '../fixtures/xlsx-maker.ts';

const grades = ['II/c', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IX'];
const levels = [
  ['Diatas Ekspektasi', 'Diatas Ekspektasi', 'Sangat Baik'],
  ['Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'],
  ['Diatas Ekspektasi', 'Sesuai Ekspektasi', 'Baik'],
  ['Sesuai Ekspektasi', 'Dibawah Ekspektasi', 'Butuh Perbaikan'],
] as const;

/** A NIP that the rules let pass, its own for every index up to some ten million. */
export function nipAt(index: number): string {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
  const year = 1966 + (Math.floor(index / 336) % 30);
  const serial = String(1 + (Math.floor(index / 10_080) % 999)).padStart(3, '0');
  const sex = 1 + (index % 2);
  return `${year}${month}${day}${year + 25}${month}${sex}${serial}`;
}

function sheet(name: string, rows: Iterable<readonly string[]>) {
  const out: string[] = [];
  let row = 0;
  for (const cells of rows) {
    row++;
    let xml = `<row r="${row}">`;
    for (const [column, cell] of cells.entries())
      if (cell !== '') xml += `<c r="${letters(column)}${row}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    out.push(`${xml}</row>`);
  }
  return { name, body: `<sheetData>${out.join('')}</sheetData>` };
}

function* people(count: number, from: number): Generator<readonly string[]> {
  yield 'NIP BARU,NAMA,GELAR BELAKANG,TANGGAL LAHIR,JENIS KELAMIN,GOLONGAN NAMA,JENIS JABATAN NAMA,JABATAN NAMA,TK PENDIDIKAN NAMA,UNIT ORGANISASI NAMA,NIP ATASAN'.split(
    ',',
  );
  for (let at = from; at < from + count; at++) {
    const nip = nipAt(at);
    const born = `${nip.slice(6, 8)}/${nip.slice(4, 6)}/${nip.slice(0, 4)}`;
    yield [
      nip,
      `Pegawai Nomor ${at}`,
      'S.T.',
      born,
      at % 2 === 0 ? 'M' : 'F',
      grades[at % 7] ?? '',
      'fungsional',
      'Pranata Komputer Ahli Muda',
      'S1',
      `Bidang Urusan ${at % 400}`,
      nipAt(from + (at % 400)),
    ];
  }
}

function* ratings(count: number, from: number): Generator<readonly string[]> {
  yield ['3013 - Kementerian Contoh'];
  yield ['Sekretariat'];
  yield ['Periode Tahunan 2025'];
  yield [];
  yield 'No,NIP,Nama,Jabatan,Rating Hasil Kinerja,Rating Perilaku Kerja,Predikat Kinerja Periodik'.split(',');
  for (let at = from; at < from + count; at++)
    yield [String(at + 1), nipAt(at), `Pegawai Nomor ${at}`, 'Pranata Komputer', ...(levels[at % 4] ?? levels[1])];
}

/** A nominative list and a recap of this many people as XLSX; `kind` `panel`: other people than the large ones. */
export function writeAgency(folder: string, count: number, kind: 'large' | 'panel' = 'large'): readonly string[] {
  const from = kind === 'panel' ? 2_000_000 : 0;
  const files = [
    [`daftar ${kind}.xlsx`, sheet('Daftar', people(count, from))],
    [`rekap ${kind}.xlsx`, sheet('Rekap', ratings(count, from))],
  ] as const;
  return files.map(([name, one]) => {
    const path = join(folder, name);
    writeFileSync(path, makeXlsx({ sheets: [one] }));
    return path;
  });
}
