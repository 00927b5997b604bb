import { type AwkwardFile, type AwkwardTable, refused, textFile } from './awkward-file.ts';

const BOM = '\ufeff';
const HEAD = [1, 'ttt', 'NIP', 'Nama', 'Nilai'] as const;
const ROW = [2, 'ttt', '198001012005011001', 'Dr. Ir. H. Ahmad Fauzi, S.T., M.Si.', '0,03'] as const;

/** Text with every character as one byte of windows-1252, where the quotation marks and the euro sign are below 0xA0. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replace('’', '\x92').replace('€', '\x80'), 'latin1');
}

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const MENDED = ['read.csv-mended'];

function mended(...rows: readonly (readonly [number, string])[]): AwkwardTable['rows'] {
  return [
    [1, 'tt', 'NIP', 'Nama'],
    [2, 'tt', '1', 'Ani'],
    ...rows.map(([at, name]) => [at + 1, 'tt', String(at), name] as const),
  ];
}

/** CSV in every habit seen in agencies. */
export function awkwardCsv(): AwkwardFile[] {
  const semicolons = 'NIP;Nama;Nilai\r\n198001012005011001;Dr. Ir. H. Ahmad Fauzi, S.T., M.Si.;0,03\r\n';
  const swallowed = Array.from({ length: 5 }, (_, i) => `${i};a;b;c`).join('\n');
  return [
    textFile('titik-koma-bom.csv', BOM + semicolons, [HEAD, ROW]),
    textFile('titik-koma.csv', semicolons, [HEAD, ROW]),
    textFile('koma-berkutip.csv', 'NIP,Nama,Nilai\n198001012005011001,"Dr. Ir. H. Ahmad Fauzi, S.T., M.Si.","0,03"\n', [
      HEAD,
      ROW,
    ]),
    textFile('tab.txt', semicolons.replaceAll(';', '\t'), [HEAD, ROW]),
    textFile('pipa.csv', semicolons.replaceAll(';', '|'), [HEAD, ROW]),
    textFile('sep-baris-pertama.csv', `${BOM}sep=;\r\n${semicolons}`, [HEAD, ROW]),
    textFile('sep-lain.csv', `sep=^\n${semicolons.replaceAll(';', '^')}`, [HEAD, ROW]),
    textFile('utf16-le-bom.csv', utf16(`${BOM}${semicolons}`, false), [HEAD, ROW]),
    textFile('utf16-be-bom.csv', utf16(`${BOM}${semicolons}`, true), [HEAD, ROW]),
    textFile('utf16-le.csv', utf16(semicolons, false), [HEAD, ROW], ['read.encoding-guessed']),
    textFile('utf16-be.csv', utf16(semicolons, true), [HEAD, ROW], ['read.encoding-guessed']),
    textFile(
      'windows-1252.csv',
      windows1252('Nama;Catatan\nAndré;Jum’at €5\n'),
      [
        [1, 'tt', 'Nama', 'Catatan'],
        [2, 'tt', 'André', 'Jum’at €5'],
      ],
      ['read.encoding-guessed'],
    ),
    textFile(
      'windows-1252-bait-akhir.csv',
      windows1252(`Nama;Kota\n${'Budi;Palu\n'.repeat(20_000)}Zoé`),
      [
        [1, 'tt', 'Nama', 'Kota'],
        ...Array.from({ length: 20_000 }, (_, i) => [i + 2, 'tt', 'Budi', 'Palu'] as const),
        [20_002, 't', 'Zoé'],
      ],
      ['read.encoding-guessed'],
    ),
    textFile(
      'utf8-rusak.csv',
      Buffer.concat([Buffer.from('Nama;Kota\nÀÈÌÒÙ;éééééé\nZo'), Buffer.from([0xe9]), Buffer.from(';X\n')]),
      [
        [1, 'tt', 'Nama', 'Kota'],
        [2, 'tt', 'ÀÈÌÒÙ', 'éééééé'],
        [3, 'tt', 'Zo\ufffd', 'X'],
      ],
      ['read.encoding-damaged'],
    ),
    textFile(
      'rumus-teks.csv',
      'NIP;Nama;Nilai\n="198001012005011001";"Fauzi ""Uji""";0,5\n"=""198001012005011002""";Ani;"a;b"\n',
      [HEAD, [2, 'ttt', '198001012005011001', 'Fauzi "Uji"', '0,5'], [3, 'ttt', '198001012005011002', 'Ani', 'a;b']],
      ['read.csv-text-formula'],
    ),
    textFile('apostrof-dan-spasi.csv', "NIP;Nama\n'198001012005011001;Ani\n19800101 200501 1 001; Budi \n", [
      [1, 'tt', 'NIP', 'Nama'],
      [2, 'tt', "'198001012005011001", 'Ani'],
      [3, 'tt', '19800101 200501 1 001', ' Budi '],
    ]),
    textFile('baris-dalam-kutip.csv', 'No;Alamat;Kota\n1;"Jl. Merdeka\r\nNo. 1";Palu\n2;"";Kendari\n', [
      [1, 'ttt', 'No', 'Alamat', 'Kota'],
      [2, 'ttt', '1', 'Jl. Merdeka\r\nNo. 1', 'Palu'],
      [3, 't.t', '2', '', 'Kendari'],
    ]),
    textFile(
      'kutip-di-tengah.csv',
      'No;Rencana\n1;Program "Kota Cerdas" 2025\n',
      [
        [1, 'tt', 'No', 'Rencana'],
        [2, 'tt', '1', 'Program "Kota Cerdas" 2025'],
      ],
      ['read.csv-stray-quotes'],
    ),
    textFile(
      'tempel-inci.txt',
      'No\tBarang\n1\tLayar 24" datar\n',
      [
        [1, 'tt', 'No', 'Barang'],
        [2, 'tt', '1', 'Layar 24" datar'],
      ],
      ['read.csv-stray-quotes'],
    ),
    textFile('panjang-berbeda.csv', 'Rekap Dinas\n\nNIP;Nama;Nilai\n1;Ani\n2;Budi;3;lebih\n;;\n*Catatan: akhir\n', [
      [1, 't', 'Rekap Dinas'],
      [3, 'ttt', 'NIP', 'Nama', 'Nilai'],
      [4, 'tt', '1', 'Ani'],
      [5, 'tttt', '2', 'Budi', '3', 'lebih'],
      [7, 't', '*Catatan: akhir'],
    ]),
    textFile('desimal-koma-dua-kolom.csv', 'Kode;Capaian\nA1;3,3\nA2;10,6\nA3;15,2\n', [
      [1, 'tt', 'Kode', 'Capaian'],
      [2, 'tt', 'A1', '3,3'],
      [3, 'tt', 'A2', '10,6'],
      [4, 'tt', 'A3', '15,2'],
    ]),
    textFile('satu-kolom.csv', '198001012005011001\n198001012005011002', [
      [1, 't', '198001012005011001'],
      [2, 't', '198001012005011002'],
    ]),
    textFile('mac-lama.csv', 'NIP;Nama\r1;Ani\r2;"Bu\rdi"\r', [
      [1, 'tt', 'NIP', 'Nama'],
      [2, 'tt', '1', 'Ani'],
      [3, 'tt', '2', 'Bu\rdi'],
    ]),
    textFile(
      'dua-baris-mungkin-satu.csv',
      'a;b;c;d\n1;"x;y;z\n2;x";y;z\n',
      [
        [1, 'tttt', 'a', 'b', 'c', 'd'],
        [2, 'tttt', '1', 'x;y;z\n2;x', 'y', 'z'],
      ],
      ['read.csv-long-field'],
    ),
    // A quote in the wrong place costs nothing where its line has the columns of the table: it is text, and said.
    textFile(
      'kutip-tak-tertutup.csv',
      'NIP;Nama\n1;Ani\n2;"Budi\n3;Citra\n',
      mended([2, '"Budi'], [3, 'Citra']),
      MENDED,
    ),
    textFile('kutip-lalu-huruf.csv', 'NIP;Nama\n1;Ani\n2;"Budi" S.T.\n', mended([2, '"Budi" S.T.']), MENDED),
    textFile('kutip-ganjil.csv', 'NIP;Nama\n1;Ani\n2;Budi "S.T.\n', mended([2, 'Budi "S.T.']), MENDED),
    textFile(
      'kutip-bergaris-miring.csv',
      'NIP;Nama\n1;Ani\n2;"Budi \\"Ucok\\" S."\n',
      mended([2, 'Budi "Ucok" S.']),
      MENDED,
    ),
    textFile(
      'kutip-di-dalam-kutip.csv',
      'NIP;Nama\n1;Ani\n2;"Budi "Ucok" S."\n',
      mended([2, 'Budi "Ucok" S.']),
      MENDED,
    ),
    textFile(
      'kutip-menelan-baris.csv',
      `No;P;Q;R\n9;"x;y;z\n${swallowed}\n8;x";y;z\n`,
      [
        [1, 'tttt', 'No', 'P', 'Q', 'R'],
        [2, 'tttt', '9', '"x', 'y', 'z'],
        ...swallowed.split('\n').map((line, at) => [at + 3, 'tttt', ...line.split(';')] as const),
        [3 + swallowed.split('\n').length, 'tttt', '8', 'x"', 'y', 'z'],
      ],
      [...MENDED, ...MENDED],
    ),
    refused('kutip-menelan-kolom.csv', 'NIP;Nama\n1;Ani\n2;"Budi;Citra\n3;Dewi\n', 'files.csv-quote', 3),
    refused('kutip-setelah-baris-dalam-kutip.csv', 'a;b\n"x\ny";1\n"z" q;2;3\n', 'files.csv-quote', 4),
    textFile(
      'galat-rumus.csv',
      'NIP;Predikat\n1;#REF!\n2;#N/A\n3;Err:502\n4;#1\n',
      [
        [1, 'tt', 'NIP', 'Predikat'],
        [2, 'te', '1', '#REF!'],
        [3, 'te', '2', '#N/A'],
        [4, 'te', '3', 'Err:502'],
        [5, 'tt', '4', '#1'],
      ],
      ['read.formula-errors'],
    ),
    textFile('tab-desimal-koma.tsv', 'pegawai\tpenilai\tskor\n100,0\t1,0\t2,5\n101,0\t1,0\t5,5\n', [
      [1, 'ttt', 'pegawai', 'penilai', 'skor'],
      [2, 'ttt', '100,0', '1,0', '2,5'],
      [3, 'ttt', '101,0', '1,0', '5,5'],
    ]),
    textFile('tak-terlihat.csv', 'NIP;Nama\n\u202d198001012005011001\u202c;A\u00adni\u00a0S\u200b.\x1a', [
      [1, 'tt', 'NIP', 'Nama'],
      [2, 'tt', '198001012005011001', 'Ani S.'],
    ]),
    refused('hanya-pemisah.csv', ';;;\n;;;\n', 'files.no-cells'),
  ];
}
