import type { CellKind } from '#shared/domain/table.ts';
import { dateOfSerial } from './date-serial.ts';
import { shapeOfFormat } from './number-format.ts';

/** A cell of an HTML table, with what it spans. */
export interface HtmlCell {
  readonly text: string;
  readonly kind: CellKind;
  readonly across: number;
  readonly down: number;
}

export type HtmlAttributes = Readonly<Record<string, string>>;

/** Stands for `<br>` until white space has been folded. */
export const LINE = '\u0001';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The cell that a `<td>` with these attributes and this raw text is. What Excel (`x:num`) and LibreOffice (`sdval`, `sdnum`)
 * write of the number behind the shown text is taken, for it is what the cell holds.
 */
export function htmlCell(attributes: HtmlAttributes, raw: string): HtmlCell {
  const shown = raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(new RegExp(`[ \\u00a0]*${LINE}[ \\u00a0${LINE}]*`, 'g'), '\n')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  const across = spanOf(attributes.colspan);
  const down = spanOf(attributes.rowspan);
  const lexeme = (attributes['x:num'] || attributes.sdval || ('x:num' in attributes ? shown : '')).trim();
  if (!NUMBER.test(lexeme)) return { text: shown, kind: 't', across, down };
  const shape = shapeOfFormat(attributes.sdnum?.split(';')[2] ?? '');
  const date = shape && dateOfSerial(Number(lexeme), shape, false);
  return { text: date ?? lexeme, kind: date ? 'd' : 'n', across, down };
}

function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? '1', 10);
  return Math.max(span, 1);
}
