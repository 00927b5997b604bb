import { deflateRawSync } from 'node:zlib';
import { type AwkwardFile, refused } from './awkward-file.ts';
import { odsParts } from './awkward-markup.ts';
import { makeXlsx, rowsXml, xlsxParts } from './xlsx-maker.ts';
import { makeZip, type ZipEntry } from './zip-maker.ts';

const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (name, i: number) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)}]>`;

/** An OLE compound file of one directory sector with these stream names. */
export function makeOle(names: readonly string[]): Buffer {
  const bytes = Buffer.alloc(1024 + 512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  names.forEach((name, i) => {
    bytes.write(name, 512 + i * 128, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, 512 + i * 128 + 64);
  });
  return bytes;
}

/** Deflated zeros or spaces that inflate to `size` bytes; made from one deflated piece repeated, so that gigabytes cost nothing. */
export function deflatedBlanks(size: number): Buffer {
  return deflateRawSync(Buffer.alloc(size, 32), { level: 9 });
}

function withPart(name: string, change: (part: ZipEntry) => ZipEntry): Buffer {
  return makeZip(simple().map((part) => (part.name === name ? change(part) : part)));
}

function simple(): ZipEntry[] {
  return xlsxParts({
    sheets: [
      {
        name: 'A',
        body: `<sheetData>${rowsXml([
          ['NIP', 'Nama'],
          ['198001012005011001', 'Ani'],
        ])}</sheetData>`,
      },
    ],
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** Files that must be refused, each with its own Problem. */
export function awkwardRefused(): AwkwardFile[] {
  const good = makeZip(simple());
  const flipped = Buffer.from(makeZip(simple().map((part) => ({ ...part, deflate: false }))));
  const digits = flipped.indexOf('198001012005011001');
  flipped.write('9', digits + 5);
  return [
    refused('kosong.csv', '', 'files.empty'),
    refused('hanya-baris-kosong.csv', '\ufeff\r\n \r\n', 'files.empty'),
    refused('surat.pdf', '%PDF-1.7\n%âãÏÓ\n', 'files.pdf'),
    refused('foto.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'files.image'),
    refused('arsip.rar', 'Rar!\x1a\x07\x00', 'files.archive'),
    refused(
      'surat.docx',
      makeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: '<a/>' },
      ]),
      'files.document',
    ),
    refused(
      'naskah.odt',
      makeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', deflate: false }]),
      'files.document',
    ),
    refused('naskah.rtf', '{\\rtf1\\ansi halo}', 'files.document'),
    refused('biner.xlsb', makeZip([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'files.binary-excel'),
    refused('lama.xls', makeOle(['Root Entry', 'Workbook']), 'files.old-excel'),
    refused('lebih-lama.xls', makeOle(['Root Entry', 'Book']), 'files.old-excel'),
    refused('biff4.xls', Buffer.from('0904060000001000', 'hex'), 'files.old-excel'),
    refused('bersandi.xlsx', makeOle(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'files.password'),
    refused('bersandi.ods', makeZip(odsParts('', '', '<manifest:encryption-data/>')), 'files.password'),
    refused('bersandi.zip', makeZip([{ name: 'a.csv', bytes: 'a;b\n1;2\n', flags: 1 }]), 'files.zip-password'),
    refused('surat.doc', makeOle(['Root Entry', 'WordDocument']), 'files.document'),
    refused('acak.bin', Buffer.from([1, 2, 0, 3, 4, 0, 0, 0, 9]), 'files.not-a-table'),
    refused('konfigurasi.xml', '<?xml version="1.0"?><settings><a>1</a></settings>', 'files.not-a-table'),
    refused('halaman.html', '<html><body><p>Silakan masuk</p></body></html>', 'files.no-table'),
    ...[0.3, 0.6, 0.9, 0.99].map((share) =>
      refused(`terpotong-${share}.xlsx`, good.subarray(0, Math.floor(good.length * share)), 'files.zip-damaged'),
    ),
    refused('angka-terbalik.xlsx', flipped, 'files.zip-damaged'),
    refused(
      'ukuran-bohong-kecil.xlsx',
      withPart(SHEET, (part) => ({ ...part, declaredSize: 10 })),
      'files.zip-damaged',
    ),
    refused(
      'ukuran-bohong-besar.xlsx',
      withPart(SHEET, (part) => ({ ...part, declaredSize: 1_000_000 })),
      'files.zip-damaged',
    ),
    refused(
      'ukuran-bohong-raksasa.xlsx',
      withPart(SHEET, (part) => ({ ...part, declaredSize: 4_000_000_000 })),
      'files.zip-bomb',
    ),
    refused(
      'bom-zip.xlsx',
      withPart(SHEET, (part) => ({
        ...part,
        packed: deflatedBlanks(64 * 1024 * 1024),
        declaredSize: 64 * 1024 * 1024,
      })),
      'files.zip-bomb',
    ),
    refused(
      'cara-aneh.xlsx',
      withPart(SHEET, (part) => ({ ...part, method: 9 })),
      'files.zip-method',
    ),
    refused('bagian-kembar.xlsx', makeZip([...simple(), ...simple().slice(-1)]), 'files.zip-damaged'),
    refused(
      'tanpa-buku.xlsx',
      makeZip(simple().filter((part) => part.name !== 'xl/workbook.xml')),
      'files.part-missing',
    ),
    refused('tanpa-lembar.xlsx', makeZip(simple().filter((part) => part.name !== SHEET)), 'files.part-missing'),
    refused(
      'lembar-terpotong.xlsx',
      withPart(SHEET, (part) => ({ ...part, bytes: String(part.bytes).slice(0, -40) })),
      'files.xml-damaged',
    ),
    refused(
      'entitas.xlsx',
      makeXlsx({
        prolog: '<!DOCTYPE x [<!ENTITY nip "198001012005011001">]>',
        sheets: [{ name: 'A', body: '<sheetData/>' }],
      }),
      'files.xml-doctype',
    ),
    refused(
      'entitas-luar.xlsx',
      makeXlsx({ prolog: '<!DOCTYPE x SYSTEM "file:///etc/passwd">', sheets: [{ name: 'A', body: '<sheetData/>' }] }),
      'files.xml-doctype',
    ),
    refused(
      'sejuta-tawa.xlsx',
      makeZip(
        xlsxParts({
          sheets: [{ name: 'A', body: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
          strings: '<si><t>&j;</t></si>',
        }).map((part) =>
          part.name.endsWith('sharedStrings.xml')
            ? { ...part, bytes: String(part.bytes).replace('<sst', `${LAUGHS}<sst`) }
            : part,
        ),
      ),
      'files.xml-doctype',
    ),
    refused(
      'teks-hilang.xlsx',
      makeXlsx({
        sheets: [{ name: 'A', body: '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>' }],
        strings: '<si><t>a</t></si>',
      }),
      'files.sheet-damaged',
    ),
    refused(
      'kolom-terlalu-jauh.xlsx',
      makeXlsx({ sheets: [{ name: 'A', body: '<sheetData><row r="1"><c r="XFE1"><v>5</v></c></row></sheetData>' }] }),
      'files.too-many-columns',
    ),
    refused(
      'baris-terlalu-jauh.xlsx',
      makeXlsx({
        sheets: [{ name: 'A', body: '<sheetData><row r="1048577"><c r="A1048577"><v>5</v></c></row></sheetData>' }],
      }),
      'files.too-many-rows',
    ),
    refused(
      'terlalu-dalam.xlsx',
      withPart(SHEET, (part) => ({
        ...part,
        bytes: String(part.bytes).replace('<sheetData>', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}<sheetData>`),
      })),
      'files.xml-damaged',
    ),
    refused('kosong.xlsx', makeXlsx({ sheets: [{ name: 'Kosong', body: '<sheetData/>' }] }), 'files.no-cells'),
    refused('arsip-kosong.zip', makeZip([]), 'files.zip-nothing'),
    refused(
      'hanya-sistem.zip',
      makeZip([
        { name: '__MACOSX/._a.csv', bytes: 'x' },
        { name: '.DS_Store', bytes: 'x' },
      ]),
      'files.zip-nothing',
    ),
    refused('satu-pdf.zip', makeZip([{ name: 'a.pdf', bytes: '%PDF-1.4' }]), 'files.pdf'),
  ];
}
