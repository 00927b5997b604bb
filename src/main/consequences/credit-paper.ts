import { letterheadOr } from '#main/papers/document-blocks.ts';
import { type Paper, type PaperBlock, type PaperGrid, type PaperGridCell, textWidth } from '#main/papers/paper.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { CreditResult } from '#shared/rules/consequence/credit-points.ts';
import { type CreditDocument, type CreditSheet, centred, monthSpan, sheetTable, titles } from './credit-tables.ts';

const blank = '..............................';
/** The three sheets of one person in one document: a conversion for every period, then accumulation and decree, each on its own page. */
export function creditPaper(document: CreditDocument): Paper {
  const { agency, date, credit } = document;
  const letterhead = letterheadOr(document.letterhead, agency);
  const sheets: readonly (readonly [CreditSheet, CreditResult['periods']])[] = [
    ...credit.periods.map((period) => ['conversion', [period]] as const),
    ['accumulation', credit.periods],
    ['decree', credit.periods],
  ];
  const subtitle = `NOMOR: ${blank}`;
  return {
    language: 'id',
    date,
    letterhead,
    title: titles[sheets[0]?.[0] ?? 'accumulation'],
    subtitles: [subtitle],
    author: agency,
    footer: `Angka Kredit ${document.person.name}`,
    watermark: null,
    blocks: sheets.flatMap(([sheet, own], index): readonly PaperBlock[] => [
      ...(index === 0 ? [] : [{ kind: 'page', letterhead, title: titles[sheet], subtitle } as const]),
      heading(document, own),
      personBlock(document, sheet, own),
      sheetTable(document, sheet, own),
      ...foot(document, sheet),
    ]),
  };
}

function heading({ agency, year }: CreditDocument, own: CreditResult['periods']): PaperGrid {
  const period = `${monthSpan({ from: own[0]?.from ?? 1, to: own.at(-1)?.to ?? 12 })} ${year}`;
  return {
    kind: 'grid',
    widths: [textWidth / 2, textWidth / 2],
    rows: [[{ text: `Instansi: ${agency}` }, { text: `Periode: ${period}`, align: 'right' }]],
  };
}

function personBlock(
  { person, posts, agency }: CreditDocument,
  sheet: CreditSheet,
  own: CreditResult['periods'],
): PaperGrid {
  const { name, nip, born, sex, grade } = person;
  // A conversion is about one period: its coefficient is that of the post held then, not of today's.
  const then = sheet === 'conversion' ? own[0] : undefined;
  const position = then?.post ?? person.position;
  const unit = then?.unit ?? person.unit;
  const since = posts.findLast((post) => post.name === position)?.from ?? null;
  const day = (iso: string | null) => (iso === null ? '-' : dateWords(iso, 'id'));
  const rows = [
    ['Nama', name],
    ['NIP', nip],
    ['Nomor Seri Karpeg', '-'],
    ['Tempat/Tgl Lahir', `- / ${day(born)}`],
    ['Jenis Kelamin', sex === null ? '-' : sex === 'M' ? 'Laki-laki' : 'Perempuan'],
    ['Pangkat/Golongan Ruang/TMT', `${grade ?? '-'} / -`],
    ['Jabatan/TMT', `${position ?? '-'} / ${day(since)}`],
    ['Unit Kerja', unit ?? '-'],
    ['Instansi', agency],
  ] as const;
  const head: readonly (readonly PaperGridCell[])[] =
    sheet === 'conversion'
      ? []
      : [[centred('I', { strong: true }), { text: 'KETERANGAN PERORANGAN', span: 2, strong: true }]];
  return {
    kind: 'grid',
    widths: [30, 160, textWidth - 190],
    rows: [...head, ...rows.map(([label, text], index) => [centred(String(index + 1)), { text: label }, { text }])],
  };
}

function foot({ date }: CreditDocument, sheet: CreditSheet): readonly PaperBlock[] {
  const copies = ['Kepala BKN', 'Pejabat penilai kinerja', 'Pejabat yang bersangkutan'];
  return [
    {
      kind: 'signatures',
      placed: `Ditetapkan di ${blank}\nPada tanggal ${dateWords(date, 'id')}`,
      signers: [{ role: 'Pejabat Penilai Kinerja', name: blank, below: `NIP ${blank}` }],
    },
    ...(sheet === 'conversion'
      ? [
          {
            kind: 'text',
            text: 'ASLI Penetapan Angka Kredit untuk: Jabatan Fungsional yang bersangkutan',
            tone: 'note',
          } as const,
        ]
      : []),
    {
      kind: 'text',
      // In one line, so that the decree and its letterhead have room on one page.
      text: `Tembusan disampaikan kepada: ${copies.map((copy, index) => `${index + 1}. ${copy}`).join('; ')}`,
      tone: 'note',
    },
  ];
}
