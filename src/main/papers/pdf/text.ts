import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type LetterFaces, ownFace } from '../letter-faces.ts';
import { isOrdinary, type LaidLine, linesOf, type TextStyle } from '../lines.ts';
import { plainText } from '../paper.ts';

/** A part of a page, and a cell of a table, as they are drawn. */
export type DrawnContent = Content;
export type DrawnCell = TableCell;
export type DrawnDocument = TDocumentDefinitions;

/** The text of a pdfmake node: one string, or stretches of one typeface each. */
type DrawnText = string | { text: string; font: string; fontSize?: number }[];

/** Lines as the text of a node, ended where they were laid. `size` is what the node is set in. */
export function drawnLines(lines: readonly LaidLine[], size: number): DrawnText {
  const own = lines.every((line) => line.size === size && line.runs.every(({ face }) => face === ownFace));
  if (own && lines.every(({ runs }) => runs.length < 2)) return lines.map(({ runs }) => runs[0]?.text ?? '').join('\n');
  return lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    const runs = line.runs.length === 0 ? [{ text: '', face: ownFace }] : line.runs;
    return runs.map(({ text, face }, at) => ({
      text: at === runs.length - 1 ? text + end : text,
      font: face,
      ...(line.size === size ? {} : { fontSize: line.size }),
    }));
  });
}

/** A text within `width` points. */
export function textPdf(text: string, width: number, style: TextStyle, faces: LetterFaces): DrawnText {
  return drawnLines(linesOf(text, width, style, faces), style.size);
}

/** A paragraph of running text, justified where that does not tear it apart. */
export function paragraphPdf(text: string, width: number, size: number, faces: LetterFaces): ContentText {
  const plain = plainText(text);
  if (isOrdinary(plain, width, { size }, faces)) return { text: plain, alignment: 'justify' };
  return { text: textPdf(text, width, { size }, faces), alignment: 'left' };
}

/** At most `most` lines, the last with an ellipsis where something is left out: for words that are given in full elsewhere. */
export function shortPdf(
  text: string,
  width: number,
  { style, most }: { readonly style: TextStyle; readonly most: number },
  faces: LetterFaces,
): DrawnText {
  const lines = linesOf(text, width, style, faces);
  if (lines.length <= most) return drawnLines(lines, style.size);
  const last = linesOf('…', width, style, faces);
  return drawnLines([...lines.slice(0, most - 1), ...last], style.size);
}
