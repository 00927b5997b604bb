import { inflateSync } from 'node:zlib';

/** What a PDF of our own shows, read by an own small parser: enough for files that pdfkit writes, no more. */
export interface PdfText {
  readonly pages: number;
  /** Every run of letters as drawn, in drawing order; a run is never broken over two lines. */
  readonly runs: readonly string[];
  readonly embeddedFonts: number;
  readonly fonts: number;
}

/** Reads objects, fonts and their Unicode maps, then the text operators of every content stream. Source: ISO 32000-1, 9.4 and 9.10. */
export function pdfText(bytes: Uint8Array): PdfText {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const maps = new Map<string, ReadonlyMap<string, string>>();
  let fonts = 0;
  let embeddedFonts = 0;
  for (const { head } of objects.values()) {
    if (/\/Type \/FontDescriptor\b/.test(head)) embeddedFonts += /\/FontFile[23]? \d+/.test(head) ? 1 : 0;
    if (/\/Subtype \/Type0\b/.test(head)) fonts++;
    for (const [, name, reference] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(reference ?? '')?.head ?? '';
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '';
      maps.set(name ?? '', unicodeMap(objects.get(toUnicode)?.stream ?? ''));
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const runs = pages.flatMap(({ head }) => {
    const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
    return runsOf(objects.get(contents)?.stream ?? '', maps);
  });
  return { pages: pages.length, runs, embeddedFonts, fonts };
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

function runsOf(content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  const runs: string[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = maps.get(name) ?? new Map();
    else runs.push([...(array ?? '').matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => decoded(hex ?? '', font)).join(''));
  }
  return runs;
}

function decoded(hex: string, font: ReadonlyMap<string, string>): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => font.get(code.toLowerCase()) ?? '\uFFFD').join('');
}
