import { inflateSync } from 'node:zlib';

/** What a PDF of our own shows, read by an own small parser: enough for files that pdfkit writes, no more. */
export interface PdfText {
  readonly pages: number;
  /** Every run of letters as drawn, in drawing order; a run is never broken over two lines. */
  readonly runs: readonly string[];
  readonly embeddedFonts: number;
  readonly fonts: number;
  /** The same runs with their places; the watermark, larger than any text, is left out. */
  readonly placed: readonly PlacedRun[];
}

/** A run on its page, which counts from 1: `x` to `right` in points from the left edge, `y` from the top edge to the base line. */
export interface PlacedRun {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface PdfFont {
  readonly letters: ReadonlyMap<string, string>;
  readonly widths: readonly number[];
}

const pageHeight = 841.89;
const largest = 40;

/** Reads objects, fonts and their Unicode maps, then the text operators of every content stream. Source: ISO 32000-1, 9.4 and 9.10. */
export function pdfText(bytes: Uint8Array): PdfText {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const maps = new Map<string, PdfFont>();
  let fonts = 0;
  let embeddedFonts = 0;
  for (const { head } of objects.values()) {
    if (/\/Type \/FontDescriptor\b/.test(head)) embeddedFonts += /\/FontFile[23]? \d+/.test(head) ? 1 : 0;
    if (/\/Subtype \/Type0\b/.test(head)) fonts++;
    for (const [, name, reference] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(reference ?? '')?.head ?? '';
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '';
      const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1] ?? '';
      const widths = /\/W \[0 \[([^\]]*)\]\]/.exec(objects.get(descendant)?.head ?? '')?.[1] ?? '';
      const letters = unicodeMap(objects.get(toUnicode)?.stream ?? '');
      maps.set(name ?? '', { letters, widths: widths.split(' ').map(Number) });
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const all = pages.flatMap(({ head }, index) => {
    const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
    return runsOf(objects.get(contents)?.stream ?? '', maps, index + 1);
  });
  const placed = all.filter(({ size }) => size < largest);
  return { pages: pages.length, runs: all.map(({ text: run }) => run), embeddedFonts, fonts, placed };
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(text: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = (match.index ?? 0) + match[0].length;
    const streamAt = text.indexOf('stream\n', start);
    const endAt = text.indexOf('endobj', start);
    if (streamAt < 0 || streamAt > endAt) {
      objects.set(match[1] ?? '', { head: text.slice(start, endAt), stream: '' });
      continue;
    }
    const head = text.slice(start, streamAt);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = Buffer.from(text.slice(streamAt + 7, streamAt + 7 + length), 'latin1');
    const stream = head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
    objects.set(match[1] ?? '', { head, stream });
  }
  return objects;
}

function unicodeMap(cmap: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, first, last, list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const letters = [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex]) =>
      Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex')
        .swap16()
        .toString('utf16le'),
    );
    const from = Number.parseInt(first ?? '', 16);
    for (let code = from; code <= Number.parseInt(last ?? '', 16); code++)
      map.set(code.toString(16).padStart(4, '0'), letters[code - from] ?? '');
  }
  return map;
}

function runsOf(content: string, fonts: ReadonlyMap<string, PdfFont>, page: number): readonly PlacedRun[] {
  const runs: PlacedRun[] = [];
  let font: PdfFont = { letters: new Map(), widths: [] };
  let [x, y, size] = [0, 0, 0];
  const operators = /\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ|1 0 0 1 ([-\d.e]+) ([-\d.e]+) Tm/g;
  for (const [, name, points, array, left, base] of content.matchAll(operators)) {
    if (name !== undefined) {
      font = fonts.get(name) ?? font;
      size = Number(points);
    } else if (left !== undefined) [x, y] = [Number(left), Number(base)];
    else {
      const { text, width } = shown(array ?? '', font);
      runs.push({ text, page, x, right: x + (width * size) / 1000, y: pageHeight - y, size });
    }
  }
  return runs;
}

/** Letters of one text operator, and their width in thousandths of their size. */
function shown(array: string, { letters, widths }: PdfFont): { readonly text: string; readonly width: number } {
  let [text, width] = ['', 0];
  for (const [, hex, shift] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gi)) {
    if (shift !== undefined) width -= Number(shift);
    for (const code of (hex ?? '').match(/.{4}/g) ?? []) {
      text += letters.get(code.toLowerCase()) ?? '\uFFFD';
      width += widths[Number.parseInt(code, 16)] ?? 0;
    }
  }
  return { text, width };
}
