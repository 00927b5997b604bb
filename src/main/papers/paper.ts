import type { Letterhead } from '#shared/kernel/document.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { Predicate } from '#shared/rules/levels.ts';

/** One line of a cell. `unbroken` is never split across lines: a NIP. */
export interface PaperLine {
  readonly text: string;
  readonly bold?: boolean;
  readonly small?: boolean;
  readonly unbroken?: boolean;
}

export type PaperCell = string | readonly PaperLine[];

/** A column; `width` in points, null takes what is left. */
export interface PaperColumn {
  readonly title: string;
  readonly width: number | null;
  readonly align?: 'center' | 'right';
}

/** A stretch of a bar: people at one level, with the short mark printed on it where there is room. `faint` is drawn hollow. */
export interface PaperSegment {
  readonly level: Predicate;
  readonly people: number;
  readonly mark: string;
  readonly faint?: boolean;
}

/** One bar: its stage in words, its segments against `scale` people for the full width, and the words after it. */
export interface PaperBar {
  readonly stage: string;
  readonly segments: readonly PaperSegment[];
  readonly scale: number;
  readonly note: string;
}

export interface PaperBarGroup {
  readonly label: string;
  readonly bars: readonly PaperBar[];
}

export interface PaperSigner {
  readonly role: string;
  readonly name: string;
  readonly below: string | null;
}

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** The last row is a sum of the others and is emphasised. */
  readonly strong?: 'last';
}

export interface PaperChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly groups: readonly PaperBarGroup[];
  /** What the marks on the bars stand for. */
  readonly legend?: string;
}

export interface PaperSignatures {
  readonly kind: 'signatures';
  readonly placed: string;
  readonly signers: readonly PaperSigner[];
}

/** A cell of an official form, `span` columns wide. */
export interface PaperGridCell {
  readonly text: string;
  readonly span?: number;
  readonly strong?: boolean;
  readonly align?: 'center' | 'right';
}

/** An official form whose cells may span columns; `widths` in points. */
export interface PaperGrid {
  readonly kind: 'grid';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PaperGridCell[])[];
}

/** The next sheet of a document: a new page with its title, and with the letterhead where the sheet is handed out by itself. */
export interface PaperPage {
  readonly kind: 'page';
  readonly letterhead?: Letterhead;
  readonly title: string;
  readonly subtitle: string;
}

/** What an official document is made of, the same for PDF and DOCX. */
export type PaperBlock =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'note' | 'caption' }
  | { readonly kind: 'list'; readonly items: readonly string[] /** Steps in their order. */; readonly numbered?: true }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | PaperTable
  | PaperChart
  | PaperGrid
  | PaperPage
  | PaperSignatures;

/** A whole document. `date` (ISO 8601) is written into the file as the day it was made, so that the same input gives the same bytes. */
export interface Paper {
  /** Slides have pages of 16:9 and no letterhead; else the paper is A4. */
  readonly shape?: 'slides';
  readonly language: Language;
  readonly date: string;
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly author: string;
  readonly footer: string;
  /** Printed across every page, or null. */
  readonly watermark: string | null;
  readonly blocks: readonly PaperBlock[];
}

/** A4 in points, with the margins of official letters: 2.5 cm left for binding. */
export const sheetOfPaper = { width: 595.28, height: 841.89, left: 71, right: 57, top: 57, bottom: 64 } as const;

/** A slide in points: 16:9 and as wide as the sheet, so that what is laid out for one fits the other. */
export const slideOfPaper = {
  width: sheetOfPaper.width,
  height: (sheetOfPaper.width * 9) / 16,
  top: 24,
  bottom: 40,
} as const;

/** Between the margins, in points. */
export const textWidth = sheetOfPaper.width - sheetOfPaper.left - sheetOfPaper.right;

/** One colour per predicate (as on screen), and the ink that can be read on it. Marks tell them apart without colour. */
export const levelColours: Readonly<
  Record<Predicate, { readonly fill: string; readonly ink: string; readonly tint: string }>
> = {
  'sangat-baik': { fill: '#0B6E4F', ink: '#FFFFFF', tint: '#D5E8E1' },
  baik: { fill: '#3A7CA5', ink: '#FFFFFF', tint: '#DCE9F1' },
  'butuh-perbaikan': { fill: '#E0A100', ink: '#1A1A1A', tint: '#F9EDCC' },
  kurang: { fill: '#C8553D', ink: '#FFFFFF', tint: '#F5DFDA' },
  'sangat-kurang': { fill: '#7B1E3A', ink: '#FFFFFF', tint: '#E8D6DB' },
};

/** Widths of the columns in points: what the fixed ones leave is shared by the others. */
export function columnWidths(columns: readonly PaperColumn[]): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const open = columns.filter(({ width }) => width === null).length;
  return columns.map(({ width }) => width ?? (textWidth - fixed) / open);
}

/** A paragraph of more letters or lines than these may be parted from the table it leads to. */
const mostLeading = { letters: 600, lines: 8 } as const;

/** Whether a block only makes sense above the next one, so that it must not be the last on its page. */
export function leadsOn(blocks: readonly PaperBlock[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined) return false;
  if (block.kind === 'section') return true;
  if (block.kind !== 'text' || next.kind === 'section' || next.kind === 'text') return false;
  return block.text.length <= mostLeading.letters && block.text.split('\n').length <= mostLeading.lines;
}

/** Text that every format can hold: well formed and composed, line ends as LF, other control characters blank. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu, ' ');
}
