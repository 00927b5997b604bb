import type { DateShape } from './date-serial.ts';
import { builtInShape, shapeOfFormat } from './number-format.ts';
import type { Reading } from './reading.ts';
import { readXml } from './xml-events.ts';
import type { ZipArchive } from './zip-archive.ts';

/** For each cell format of the workbook, by index, what kind of date it shows; undefined for everything else. */
export type CellShapes = readonly (DateShape | undefined)[];

/** Reads `cellXfs` and `numFmts` of the styles part. */
export async function readStyles(zip: ZipArchive, part: string, reading: Reading): Promise<CellShapes> {
  const formats = new Map<number, DateShape | undefined>();
  const ids: number[] = [];
  let inCells = false;
  const count = (seen: number) => {
    if (seen > reading.limits.styles) throw reading.problem('files.xml-damaged', { part });
  };
  await readXml(
    zip.open(part),
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCells = true;
        else if (name === 'numFmt') {
          formats.set(Number(attributes.numFmtId), shapeOfFormat(attributes.formatCode ?? ''));
          count(formats.size);
        } else if (name === 'xf' && inCells) {
          ids.push(Number(attributes.numFmtId ?? 0));
          count(ids.length);
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    },
    part,
    reading,
  );
  return ids.map((id) => (formats.has(id) ? formats.get(id) : builtInShape(id)));
}
