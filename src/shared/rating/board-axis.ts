import type { RosterRow } from '#shared/people/roster.ts';
import type { Rating } from '#shared/rules/levels.ts';
import type { Confidence } from '#shared/rules/rule-set.ts';

/** What people can be laid out by. The first two are what the panel decides; the others were imported or follow from it. */
export const axisKeys = [
  'hasil',
  'perilaku',
  'kinerja',
  'potensi',
  'ip-asn',
  'sejawat',
  'diklat',
  'disiplin',
  'beban',
  'unit',
] as const;
export type AxisKey = (typeof axisKeys)[number];

/** Columns of the roster that an axis may be read from. */
type AxisField = keyof RosterRow & ('hasil' | 'perilaku' | 'predicate' | 'organisation_predicate');

/**
 * How one axis puts people on three levels: by a column of the roster (`of` gives the level of each word where it is no rating itself),
 * or by a figure, from `cuts[0]` on in the middle, from `cuts[1]` on above.
 */
export interface BoardAxis {
  readonly key: AxisKey;
  readonly field?: AxisField | undefined;
  readonly of?: Readonly<Record<string, Rating>> | undefined;
  readonly cuts?: readonly [number, number] | undefined;
  readonly source: string;
  readonly confidence: Confidence;
}

/** One talent box: its number, and what the regulation recommends for people in it. */
export interface TalentBox {
  readonly box: number;
  readonly advice: { readonly id: string; readonly en: string };
}

/** The axes of boards as data, with the edition and the sources they rest on. `cells`: by performance, then by potential. */
export interface BoardAxes {
  readonly format: 1;
  readonly edition: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly official: boolean }[];
  readonly axes: readonly BoardAxis[];
  readonly talent: {
    readonly source: string;
    readonly confidence: Confidence;
    readonly note: { readonly id: string; readonly en: string };
    readonly performance: readonly AxisKey[];
    readonly potential: AxisKey;
    readonly cells: Readonly<Record<Rating, Readonly<Record<Rating, TalentBox>>>>;
  };
}

/** The level of a figure. */
export function levelOf(value: number, [middle, high]: readonly [number, number]): Rating {
  return value >= high ? 'di-atas' : value >= middle ? 'sesuai' : 'di-bawah';
}

const words: Readonly<Record<string, Rating>> = {
  rendah: 'di-bawah',
  low: 'di-bawah',
  menengah: 'sesuai',
  sedang: 'sesuai',
  medium: 'sesuai',
  moderate: 'sesuai',
  tinggi: 'di-atas',
  high: 'di-atas',
};

/** What an agency writes about potential: a word of the regulation, or a figure of 0 to 100; null for anything else. */
export function readPotential(text: string): { readonly level: Rating } | { readonly value: number } | null {
  const tidied = text.trim().toLowerCase();
  const level = words[tidied.replace(/^potensi(al)?\s+/, '')];
  if (level !== undefined) return { level };
  if (!/^\d{1,3}([.,]\d+)?$/.test(tidied)) return null;
  const value = Number(tidied.replace(',', '.'));
  return value <= 100 ? { value } : null;
}

const sanctions: readonly (readonly [RegExp, Rating])[] = [
  [/\bberat\b|\bsevere\b/, 'di-bawah'],
  [/\bsedang\b|\bmoderate\b/, 'di-bawah'],
  [/\bringan\b|\blight\b/, 'sesuai'],
];

/** The level of discipline that one sanction leaves (light: the middle one); null where its own level is not given. */
export function readSanction(text: string): Rating | null {
  const tidied = text.trim().toLowerCase();
  return sanctions.find(([pattern]) => pattern.test(tidied))?.[1] ?? null;
}
