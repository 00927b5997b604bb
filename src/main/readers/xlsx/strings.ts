import { withoutInvisible } from '#shared/kernel/stored-text.ts';
import type { ReadRun } from '../reading.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip/archive.ts';

const BATCH = 4096;
const GAP = '\u0001';

/**
 * Reads the shared strings of a workbook, runs of rich text joined, phonetic guides left out; throws `files.too-many-strings`.
 * Strings are packed in batches: a slice of parser text would keep its whole piece of XML alive.
 */
export async function readSharedStrings(zip: ZipArchive, part: string, reading: ReadRun): Promise<readonly string[]> {
  const { limits } = reading;
  const strings: string[] = [];
  let batch: string[] = [];
  let length = 0;
  let current = '';
  let inText = false;
  let phonetic = false;
  const pack = () => {
    for (const text of batch.join(GAP).split(GAP)) strings.push(text);
    batch = [];
  };
  await readXml(
    zip.open(part),
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 't') inText = !phonetic;
        else if (name === 'rPh') phonetic = true;
      },
      text(piece) {
        if (!inText) return;
        current += piece;
        reading.holds(current);
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') {
          length += current.length;
          const crowded = strings.length + batch.length >= limits.strings || length > limits.stringText;
          if (crowded) throw reading.problem('files.too-many-strings');
          // XML allows no U+0001, so it can part strings; runsText leaves none either.
          batch.push(runsText(current));
          if (batch.length === BATCH) pack();
        }
      },
    },
    part,
    reading,
  );
  if (batch.length > 0) pack();
  return strings;
}

/** Text with OOXML's `_xHHHH_` escapes undone; those of characters that nobody sees are gone. Source: ECMA-376 22.9.2.19. */
export function runsText(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return withoutInvisible(plain).toWellFormed();
}
