import { type PaperGrid, type PaperGridCell, textWidth } from '#main/papers/paper.ts';
import { monthName } from '#shared/kernel/date-words.ts';
import type { Letterhead } from '#shared/kernel/document.ts';
import type { CreditResult } from '#shared/rules/consequence/credit-points.ts';
import type { BalanceFact } from '#shared/rules/consequence/facts.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';

/** The three signed sheets. */
export type CreditSheet = 'conversion' | 'accumulation' | 'decree';

/** What the sheets of one person are made of. The form is Indonesian whatever the language of the screen. */
export interface CreditDocument {
  readonly letterhead: Letterhead;
  readonly agency: string;
  readonly year: number;
  readonly date: string;
  readonly person: {
    readonly name: string;
    readonly nip: string;
    readonly born: string | null;
    readonly sex: 'M' | 'F' | null;
    readonly grade: string | null;
    readonly position: string | null;
    readonly unit: string | null;
  };
  /** The posts of the person with the day each began, oldest first. */
  readonly posts: readonly { readonly name: string; readonly from: string | null }[];
  readonly predicate: Predicate;
  readonly credit: CreditResult;
  readonly balance: BalanceFact | null;
}

/** What each sheet is headed. */
export const titles: Readonly<Record<CreditSheet, string>> = {
  conversion: 'KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT',
  accumulation: 'AKUMULASI ANGKA KREDIT',
  decree: 'PENETAPAN ANGKA KREDIT',
};

/** A cell set in the middle. */
export const centred = (text: string, more: Partial<PaperGridCell> = {}): PaperGridCell => ({
  text,
  align: 'center',
  ...more,
});
const numbered = (count: number): readonly PaperGridCell[] =>
  Array.from({ length: count }, (_, index) => centred(String(index + 1)));

/** Points as the sheets print them: a decimal comma and two or three places. */
function printedPoints(value: number | null): string {
  if (value === null) return '-';
  const thousandths = Math.round(Number((value * 1000).toPrecision(12)));
  const places = thousandths % 10 === 0 ? 2 : 3;
  return (thousandths / 1000).toFixed(places).replace('.', ',');
}

/** The months of a period: `Januari`, or `Februari - Desember`. */
export function monthSpan({ from, to }: Pick<CreditResult['periods'][number], 'from' | 'to'>): string {
  const first = monthName(from, 'id');
  return from === to ? first : `${first} - ${monthName(to, 'id')}`;
}

function percentOf({ from, to, percent }: CreditResult['periods'][number]): string {
  const count = to - from + 1;
  return count === 12 ? `${percent}%` : `${count}/12 x ${percent}%`;
}

/** The table of one conversion. */
function conversion({ predicate }: CreditDocument, own: CreditResult['periods']): PaperGrid {
  const width = textWidth / 4;
  return {
    kind: 'grid',
    widths: [width, width, width, width],
    rows: [
      [centred(titles.conversion, { span: 4, strong: true })],
      [
        centred('Hasil Penilaian Kinerja', { span: 2, strong: true }),
        centred('Koefisien per Tahun', { strong: true }),
        centred('Angka Kredit yang didapat (kolom 2 x kolom 3)', { strong: true }),
      ],
      [centred('PREDIKAT', { strong: true }), centred('PROSENTASE', { strong: true }), centred(''), centred('')],
      numbered(4),
      ...own.map((period) => [
        centred(predicateWords[predicate].id),
        centred(percentOf(period)),
        centred(printedPoints(period.coefficient)),
        centred(printedPoints(period.printed)),
      ]),
    ],
  };
}

function accumulation({ year, predicate, credit, balance }: CreditDocument): PaperGrid {
  const integration = balance?.former ?? null;
  const sum = credit.periods.reduce((total, { printed }) => total + printed, 0) + (integration ?? 0);
  return {
    kind: 'grid',
    widths: [50, 105, 90, 80, 65, textWidth - 390],
    rows: [
      [centred('HASIL PENILAIAN ANGKA KREDIT', { span: 6, strong: true })],
      [
        centred('HASIL PENILAIAN KINERJA', { span: 4, strong: true }),
        centred('KOEFISIEN PER TAHUN', { strong: true }),
        centred('ANGKA KREDIT YANG DIDAPAT', { strong: true }),
      ],
      [
        ...['TAHUN', 'PERIODIK (BULAN)', 'PREDIKAT', 'PROSENTASE'].map((text) => centred(text, { strong: true })),
        centred(''),
        centred(''),
      ],
      numbered(6),
      ...(integration === null ? [] : [[{ text: 'Nilai Integrasi', span: 5 }, centred(printedPoints(integration))]]),
      ...credit.periods.map((period) => [
        centred(String(year)),
        centred(monthSpan(period)),
        centred(predicateWords[predicate].id),
        centred(percentOf(period)),
        centred(printedPoints(period.coefficient)),
        centred(printedPoints(period.printed)),
      ]),
      [
        { text: 'JUMLAH ANGKA KREDIT YANG DIPEROLEH', span: 5, strong: true },
        centred(printedPoints(sum), { strong: true }),
      ],
    ],
  };
}

function decree({ credit, balance }: CreditDocument): PaperGrid {
  const own = credit.balance;
  const counts = own !== null && own.before !== null && own.before > 0;
  const held = counts ? balance : null;
  const earned = credit.periods
    .filter(({ level }) => level === own?.level)
    .reduce((sum, { points }) => sum + points, 0);
  const conversions = (held?.converted ?? 0) + earned;
  const old = (held?.base ?? 0) + (held?.former ?? 0);
  const fresh = (held?.adjustment ?? 0) + conversions + (held?.education ?? 0);
  const line = (
    number: string,
    text: string,
    before: number | null,
    after: number | null,
  ): readonly PaperGridCell[] => [
    centred(number),
    { text },
    centred(before === null ? '' : printedPoints(before)),
    centred(after === null ? '' : printedPoints(after)),
    centred(printedPoints((before ?? 0) + (after ?? 0))),
    centred(''),
  ];
  const remainder = (need: number | null) =>
    need === null ? '-' : need <= 0 ? `kelebihan ${printedPoints(-need)}` : `kekurangan ${printedPoints(need)}`;
  const met = own !== null && own.shortRank !== null && own.shortRank <= 0;
  return {
    kind: 'grid',
    widths: [30, textWidth - 330, 70, 70, 75, 85],
    rows: [
      [centred('HASIL PENILAIAN ANGKA KREDIT', { span: 6, strong: true })],
      [
        centred('II', { strong: true }),
        ...['PENETAPAN ANGKA KREDIT', 'LAMA', 'BARU', 'JUMLAH', 'KETERANGAN'].map((text) =>
          centred(text, { strong: true }),
        ),
      ],
      numbered(6),
      line('1', 'AK Dasar yang diberikan', held?.base ?? 0, null),
      line('2', 'AK JF lama', held?.former ?? 0, null),
      line('3', 'AK Penyesuaian/Penyetaraan', null, held?.adjustment ?? 0),
      line('4', 'AK Konversi', null, conversions),
      line('5', 'AK yang diperoleh dari peningkatan pendidikan', null, held?.education ?? 0),
      [
        { text: 'JUMLAH ANGKA KREDIT KUMULATIF', span: 2, strong: true },
        centred(printedPoints(old), { strong: true }),
        centred(printedPoints(fresh), { strong: true }),
        centred(printedPoints(old + fresh), { strong: true }),
        centred(''),
      ],
      [
        { text: 'Keterangan', span: 2, strong: true },
        centred('Pangkat', { span: 2, strong: true }),
        centred('Jenjang Jabatan', { span: 2, strong: true }),
      ],
      [
        { text: 'Angka kredit minimal yang harus dipenuhi untuk kenaikan', span: 2 },
        centred(printedPoints(own?.rank ?? null), { span: 2 }),
        centred(printedPoints(own?.needed ?? null), { span: 2 }),
      ],
      [
        { text: 'Kelebihan/kekurangan angka kredit', span: 2 },
        centred(own?.cumulative === null ? '-' : remainder(own?.shortRank ?? null), { span: 2 }),
        centred(own?.cumulative === null ? '-' : remainder(own?.short ?? null), { span: 2 }),
      ],
      [
        {
          text: `${met ? 'Dapat' : 'Belum dapat'} dipertimbangkan untuk kenaikan pangkat setingkat lebih tinggi.`,
          span: 6,
        },
      ],
    ],
  };
}

/** The table of one sheet, over the periods that it is about. */
export function sheetTable(document: CreditDocument, sheet: CreditSheet, own: CreditResult['periods']): PaperGrid {
  if (sheet === 'conversion') return conversion(document, own);
  return sheet === 'accumulation' ? accumulation(document) : decree(document);
}
