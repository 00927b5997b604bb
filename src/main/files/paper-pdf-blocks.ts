import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import {
  type PaperBlock,
  type PaperCell,
  type PaperSignatures,
  type PaperSigner,
  type PaperTable,
  plainText,
  rowsStayWhole,
  tableStaysWhole,
} from './paper.ts';
import { chartPdf } from './paper-pdf-chart.ts';

/** Widths of columns count it in; pdfmake adds it to them. */
const sidePadding = 8.5;

const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#8A8A8A',
  vLineColor: () => '#8A8A8A',
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** One block as pdfmake draws it; one that leads on carries a headline level, which keeps it off the foot of a page. */
export function blockPdf(block: PaperBlock, leads: boolean): Content {
  switch (block.kind) {
    case 'section':
      return { text: plainText(block.title), style: 'section', ...(leads ? { headlineLevel: 1 } : {}) };
    case 'text':
      return { text: plainText(block.text), style: block.tone ?? 'body', ...(leads ? { headlineLevel: 2 } : {}) };
    case 'list':
      return { ul: block.items.map((item) => ({ text: plainText(item), marginBottom: 1 })), style: 'body' };
    case 'facts':
      return factsPdf(block.rows);
    case 'table':
      return tablePdf(block);
    case 'chart':
      return chartPdf(block);
    case 'signatures':
      return signaturesPdf(block);
  }
}

function factsPdf(rows: readonly (readonly [string, string])[]): Content {
  return {
    layout: { ...ruled, hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 0.5 },
    fontSize: 9,
    table: {
      widths: [116, 6, '*'],
      body: rows.map(([label, value]) => [plainText(label), ':', plainText(value)]),
      dontBreakRows: true,
    },
    marginBottom: 6,
  };
}

function tablePdf(table: PaperTable): Content {
  const head = table.columns.map(
    ({ title, align }): TableCell => ({ text: plainText(title), style: 'head', alignment: align ?? 'left' }),
  );
  const body = table.rows.map((row, index): TableCell[] =>
    table.columns.map(({ align }, column): TableCell => {
      const bold = table.strong === 'last' && index === table.rows.length - 1;
      return {
        ...cellPdf(row[column] ?? '', bold),
        alignment: align ?? 'left',
        ...(bold ? { fillColor: '#F3F5F7' } : {}),
      };
    }),
  );
  return {
    layout: ruled,
    fontSize: 8.5,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rowsStayWhole(table),
      widths: table.columns.map(({ width }) => (width === null ? '*' : width - sidePadding)),
      body: [head, ...body],
    },
    unbreakable: tableStaysWhole(table),
    marginBottom: 8,
  };
}

function cellPdf(cell: PaperCell, bold: boolean): { stack: Content[] } | { text: string; bold: boolean } {
  if (typeof cell === 'string') return { text: plainText(cell), bold };
  return {
    stack: cell.map((line) => ({
      text: plainText(line.text),
      bold: bold || line.bold === true,
      noWrap: line.unbroken === true,
      ...(line.small ? { fontSize: 7.5 } : {}),
    })),
  };
}

/** Two columns of signature lines, names on one height; each pair keeps together on one page, the first with place and date. */
function signaturesPdf({ placed, signers }: PaperSignatures): Content {
  const pairs: Content[] = [];
  for (let index = 0; index < signers.length; index += 2) {
    const pair = [signers[index], signers[index + 1]];
    const line = (cell: (signer: PaperSigner) => Content): TableCell[] =>
      pair.map((signer) => (signer === undefined ? '' : cell(signer)) as TableCell);
    const body: TableCell[][] = [
      ...(index === 0 ? [['', { text: plainText(placed) }]] : []),
      line(({ role }) => ({ text: plainText(role), marginBottom: 44 })),
      line(({ name }) => ({ text: plainText(name), bold: true, decoration: 'underline' })),
      line(({ below }) => ({ text: plainText(below ?? ''), fontSize: 9 })),
    ];
    pairs.push({
      layout: 'noBorders',
      table: { widths: ['*', '*'], body },
      alignment: 'center',
      unbreakable: true,
      margin: [0, 8, 0, 4],
    });
  }
  return pairs;
}
