import { columnWidths, type Paper, type PaperCell, type PaperTable, sheetOfPaper } from '#main/papers/paper.ts';
import { docxText } from './docx-text.ts';
import { paperWords } from './paper-words.ts';
import { type PdfText, type PlacedRun, pdfText } from './pdf-text.ts';

/** Scripts whose letters are drawn in another order than they are written in. */
const turned =
  /[\u0590-\u08FF\u0900-\u109F\u1780-\u17FF\u1900-\u1CFF\uA800-\uABFF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{11FFF}\u{1E800}-\u{1EFFF}\u202A-\u202E\u2066-\u2069\u200F]/u;

/** What has no shape on paper: blanks, joiners, and the skin tones, which a font of one colour cannot show. */
const shapeless = /(?:\p{Emoji_Modifier}|[\s\p{Cc}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF])/gu;

/** Letters alone, codes of those that no font draws read back as letters. */
function letters(text: string): string {
  return text
    .toWellFormed()
    .replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(shapeless, '')
    .normalize('NFC');
}

const textOf = (cell: PaperCell): readonly string[] =>
  typeof cell === 'string' ? [cell] : cell.map(({ text }) => text);

/** Where footers begin, in points from the top. */
const footer = sheetOfPaper.height - sheetOfPaper.bottom + 8;
/** The first line of a page, where a table that goes on repeats its header. */
const firstLine = sheetOfPaper.top + 23;

function inReadingOrder(runs: readonly PlacedRun[]): string {
  const sorted = [...runs].sort((a, b) => a.page - b.page || Math.round(a.y - b.y) || a.x - b.x);
  return letters(sorted.map(({ text }) => text).join(' '));
}

/** Every text of a paper that its PDF does not hold whole and in order, or that lies beyond the margins. */
export function pdfLosses(paper: Paper, bytes: Uint8Array): readonly string[] {
  const read = pdfText(bytes);
  const body = read.placed.filter(({ y }) => y < footer);
  return [
    ...beyondMargins(read),
    ...lostTexts(paper, inReadingOrder(body)),
    ...paper.blocks.flatMap((block) => (block.kind === 'table' ? lostCells(block, body) : [])),
    ...lostLetters(paper, letters(read.runs.join(''))),
  ];
}

function beyondMargins({ placed }: PdfText): readonly string[] {
  const { left, right, width, height, bottom } = sheetOfPaper;
  return placed.flatMap(({ text, x, right: end, y, page, size }) => {
    const over = end - (text.endsWith(' ') ? size * 0.28 : 0) > width - right + 0.5 || x < left - 0.5;
    const under = y > height - bottom + 1 && y < footer;
    return over || under ? [`page ${page}: "${text.slice(0, 40)}" ends at ${end.toFixed(1)}, ${y.toFixed(1)}`] : [];
  });
}

const missing = (text: string) => `lost: ${JSON.stringify(text.slice(0, 80))} (${text.length} letters)`;

function lostTexts({ blocks, title, subtitles }: Paper, all: string): readonly string[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'list') return block.items;
    if (block.kind === 'section') return [block.title];
    return [];
  });
  return [title, ...subtitles, ...texts].flatMap((text) =>
    turned.test(text) || all.includes(letters(text)) ? [] : [missing(text)],
  );
}

/** Cells column by column, since a row may go on over pages. */
function lostCells({ columns, rows }: PaperTable, body: readonly PlacedRun[]): readonly string[] {
  const widths = columnWidths(columns);
  let left: number = sheetOfPaper.left;
  return columns.flatMap(({ title }, index) => {
    const right = left + (widths[index] ?? 0);
    const head = letters(title);
    const column = body.filter(({ x, y, text }) => {
      const repeated = y < firstLine && head.includes(letters(text));
      return x > left && x < right && !repeated;
    });
    left = right;
    const drawn = inReadingOrder(column);
    let from = 0;
    return rows.flatMap((row) =>
      textOf(row[index] ?? '').flatMap((text) => {
        if (turned.test(text)) return [];
        const at = drawn.indexOf(letters(text), from);
        if (at < 0) return [missing(text)];
        from = at + letters(text).length;
        return [];
      }),
    );
  });
}

/** Letters beyond ASCII by number: scripts that are drawn in another order lose none. */
function lostLetters(paper: Paper, drawn: string): readonly string[] {
  const count = (texts: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const sign of letters(text).normalize('NFD'))
        if (sign > '\u007F') counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return counts;
  };
  const charted = paper.blocks.flatMap((block) =>
    block.kind === 'chart' ? block.groups.map(({ label }) => label) : [],
  );
  const [there, shortened] = [count([drawn]), count(charted)];
  return [...count(paperWords(paper))].flatMap(([sign, wanted]) => {
    const least = wanted - (shortened.get(sign) ?? 0);
    const n = there.get(sign) ?? 0;
    return n < least ? [`lost: ${wanted - n} of ${wanted} times ${JSON.stringify(sign)}`] : [];
  });
}

/** Every text of a paper that its DOCX does not hold letter by letter; lines of a text are lines there too. */
export function docxLosses(paper: Paper, bytes: Uint8Array): readonly string[] {
  const all = docxText(bytes);
  const plain = (text: string) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu, ' ');
  return paperWords({ ...paper, footer: '' }).flatMap((text) => (all.includes(plain(text)) ? [] : [missing(text)]));
}
