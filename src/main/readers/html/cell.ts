import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import type { CellKind } from '#shared/kernel/table.ts';
import { shapeOfFormat, shownNumber } from '../number-format.ts';
import { seenNumber } from '../seen-number.ts';

/** A cell of an HTML table, with what it spans. */
export interface HtmlCell {
  readonly text: string;
  readonly kind: CellKind;
  readonly across: number;
  readonly down: number;
}

export type HtmlAttributes = Readonly<Record<string, string>>;

/** Placeholder of `<br>` until white space has been folded. A private code point: controls of the page itself never meet it. */
export const LINE = '\ue0ff';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The cell that a `<td>` with these attributes and this raw text is. What Excel (`x:num`) and LibreOffice (`sdval`, `sdnum`)
 * write of the number behind the shown text is taken, for it is what the cell holds, unless the shown text means something else.
 * `down` is infinite for a cell that spans the rest of its group of rows.
 */
export function htmlCell(attributes: HtmlAttributes, raw: string): HtmlCell {
  const shown = withoutInvisible(raw)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(new RegExp(` *${LINE}[ ${LINE}]*`, 'g'), '\n')
    .trim();
  const across = spanOf(attributes.colspan);
  const down = attributes.rowspan?.trim() === '0' ? Number.POSITIVE_INFINITY : spanOf(attributes.rowspan);
  const lexeme = (attributes['x:num'] || attributes.sdval || ('x:num' in attributes ? shown : '')).trim();
  if (!NUMBER.test(lexeme)) return { text: shown, kind: 't', across, down };
  const shape = shapeOfFormat(attributes.sdnum?.split(';').slice(2).join(';') ?? '');
  return { ...(shape ? shownNumber(lexeme, shape) : seenNumber(lexeme, shown)), across, down };
}

/** As browsers read it: no number, none at all or less than one are one. */
function spanOf(text: string | undefined): number {
  return Math.max(Number.parseInt(text ?? '', 10) || 1, 1);
}
