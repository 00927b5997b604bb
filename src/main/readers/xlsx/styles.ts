import { builtInShape, type CellShape, shapeOfFormat } from '../number-format.ts';
import type { ReadRun } from '../reading.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip/archive.ts';

/** For each cell format of the workbook, by index, what it makes of a number; undefined where that is plain digits. */
export type CellShapes = readonly (CellShape | undefined)[];

/** Reads `cellXfs` and `numFmts` of the styles part. Formats of tables and conditions (`dxf`) number theirs apart, and are no cell's own. */
export async function readStyles(zip: ZipArchive, part: string, reading: ReadRun): Promise<CellShapes> {
  const formats = new Map<number, CellShape | undefined>();
  const ids: number[] = [];
  let within = '';
  const count = (seen: number) => {
    if (seen > reading.limits.styles) throw reading.problem('files.xml-damaged', { part });
  };
  await readXml(
    zip.open(part),
    {
      open(name, attributes) {
        if (name === 'cellXfs' || name === 'numFmts') within = name;
        else if (name === 'numFmt' && within === 'numFmts') {
          formats.set(Number(attributes.numFmtId), shapeOfFormat(attributes.formatCode ?? ''));
          count(formats.size);
        } else if (name === 'xf' && within === 'cellXfs') {
          ids.push(Number(attributes.numFmtId ?? 0));
          count(ids.length);
        }
      },
      close(name) {
        if (name === within) within = '';
      },
    },
    part,
    reading,
  );
  return ids.map((id) => (formats.has(id) ? formats.get(id) : builtInShape(id)));
}
