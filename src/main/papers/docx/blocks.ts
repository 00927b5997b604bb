import { AlignmentType, Paragraph, type Table, TableRow } from 'docx';
import type { PaperBlock, PaperGrid, PaperPage, PaperSignatures, PaperSigner } from '../paper.ts';
import { textWidth } from '../paper.ts';
import { chartDocx } from './chart.ts';
import { letterheadDocx } from './letterhead.ts';
import { cellDocx, noBorders, ruledBorders, ruledTableDocx, runsDocx, tableDocx, twips } from './table.ts';

const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** An official form whose cells may span columns. */
function gridDocx({ widths, rows }: PaperGrid): Table {
  const body = rows.map((row) => {
    let column = 0;
    const children = row.map(({ text, span = 1, strong = false, align }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const paragraph = new Paragraph({
        ...(align === undefined ? {} : { alignment: alignments[align] }),
        children: runsDocx(text, { bold: strong, size: 9 }),
      });
      return cellDocx(width, [paragraph], span === 1 ? {} : { columnSpan: span });
    });
    return new TableRow({ cantSplit: true, children });
  });
  return tableDocx(widths, body, ruledBorders);
}

/** Name of the bullet list in the numbering part. */
export const bullets = 'bullets';

/** One block as paragraphs and tables. A table is followed by a little room, which OOXML gives paragraphs only. */
export function blockDocx(block: PaperBlock, leads: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'section':
      return [heading(block.title, 10.5, 10)];
    case 'text':
      return [textDocx(block, leads)];
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            // A numbered list of its own for each block would go on counting from the one before.
            ...(block.numbered === true ? {} : { numbering: { reference: bullets, level: 0 } }),
            spacing: { after: twips(1) },
            children: runsDocx(block.numbered === true ? `${at + 1}. ${item}` : item),
          }),
      );
    case 'facts':
      return [factsDocx(block.rows), room(4)];
    case 'table':
      return [ruledTableDocx(block), room(4)];
    case 'chart':
      return [
        heading(block.title, 9, 2),
        chartDocx(block),
        ...(block.legend === undefined ? [] : [new Paragraph({ children: runsDocx(block.legend, { size: 8 }) })]),
        room(4),
      ];
    case 'grid':
      return [gridDocx(block), room(6)];
    case 'page':
      return pageDocx(block);
    case 'signatures':
      return signaturesDocx(block);
  }
}

function pageDocx({ letterhead, title, subtitle }: PaperPage): readonly (Paragraph | Table)[] {
  const alignment = AlignmentType.CENTER;
  // A letterhead may begin with a table, which cannot begin a page by itself.
  const breaking = new Paragraph({
    pageBreakBefore: true,
    spacing: { line: twips(1), lineRule: 'exact' },
    children: [],
  });
  return [
    ...(letterhead === undefined ? [] : [breaking, ...letterheadDocx(letterhead)]),
    new Paragraph({
      alignment,
      pageBreakBefore: letterhead === undefined,
      children: runsDocx(title, { bold: true, size: 13 }),
    }),
    new Paragraph({ alignment, spacing: { after: twips(14) }, children: runsDocx(subtitle, { size: 10.5 }) }),
  ];
}

function heading(text: string, size: number, before: number): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: twips(before), after: twips(4) },
    children: runsDocx(text, { bold: true, size }),
  });
}

function textDocx({ text, tone }: Extract<PaperBlock, { kind: 'text' }>, keepNext: boolean): Paragraph {
  if (tone === 'caption') return heading(text, 9, 2);
  const spacing = { before: twips(tone === 'note' ? 0 : 3), after: twips(6) };
  if (tone === 'note') return new Paragraph({ keepNext, spacing, children: runsDocx(text, { size: 8.5 }) });
  // Justified lines that end in a break would be torn apart by Word.
  const alignment = text.includes('\n') ? AlignmentType.LEFT : AlignmentType.JUSTIFIED;
  return new Paragraph({ keepNext, spacing, alignment, children: runsDocx(text) });
}

function room(points: number): Paragraph {
  return new Paragraph({ spacing: { line: twips(points), lineRule: 'exact' }, children: [] });
}

function factsDocx(rows: readonly (readonly [string, string])[]): Table {
  const widths = [120, 10, textWidth - 130];
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [row[0], ':', row[1]].map((text, index) =>
          cellDocx(widths[index] ?? 0, [new Paragraph({ children: runsDocx(text, { size: 9 }) })], {
            margins: { left: 0, right: 0, top: 20, bottom: 20 },
          }),
        ),
      }),
  );
  return tableDocx(widths, body, noBorders);
}

/** Two columns of signature lines, names on one height; each pair keeps together on one page. */
function signaturesDocx({ placed, signers }: PaperSignatures): readonly (Paragraph | Table)[] {
  const half = textWidth / 2;
  const centred = (text: string, style: Parameters<typeof runsDocx>[1] = {}): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: runsDocx(text, style) });
  const row = (
    pair: readonly (PaperSigner | undefined)[],
    cell: (signer: PaperSigner) => Paragraph,
    keepNext: boolean,
  ) =>
    new TableRow({
      cantSplit: true,
      keepNext,
      children: pair.map((signer) => cellDocx(half, [signer === undefined ? centred('') : cell(signer)])),
    });
  const rows = [
    new TableRow({
      cantSplit: true,
      keepNext: true,
      children: ['', placed].map((text) => cellDocx(half, [centred(text)])),
    }),
  ];
  for (let index = 0; index < signers.length; index += 2) {
    const pair = [signers[index], signers[index + 1]];
    rows.push(
      row(pair, ({ role }) => centred(role), true),
      row(pair, () => new Paragraph({ spacing: { before: twips(34) }, children: [] }), true),
      row(pair, ({ name }) => centred(name, { bold: true, underline: true }), true),
      row(pair, ({ below }) => centred(below ?? '', { size: 9 }), false),
    );
  }
  return signers.length === 0 ? [] : [tableDocx([half, half], rows, noBorders)];
}
