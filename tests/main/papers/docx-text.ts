import { strFromU8, unzipSync } from 'fflate';

/** A part of a DOCX as XML. */
export function docxPart(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes)[part];
  if (found === undefined) throw new Error(`${part} is not in the file`);
  return strFromU8(found);
}

/** The text of a part, one line per paragraph, as a reader of `w:t` sees it. */
export function docxText(bytes: Uint8Array, part = 'word/document.xml'): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return docxPart(bytes, part)
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
