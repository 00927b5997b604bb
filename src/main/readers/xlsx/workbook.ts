import type { ReadRun } from '../reading.ts';
import { readXml } from '../xml-events.ts';
import type { ZipArchive } from '../zip/archive.ts';

/** `part` undefined: the workbook names a sheet that the archive does not hold. */
export interface SheetPart {
  readonly name: string;
  readonly part: string | undefined;
  readonly hidden: boolean;
}

/** What the workbook part says: worksheets in tab order, where strings and styles are, which date system. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Tabs that hold no cells: charts, dialogs, old macros. */
  readonly otherTabs: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of the relation's type: `worksheet`, `styles`; the same in strict and transitional files. */
  readonly kind: string;
  readonly part: string;
}

/** Reads the workbook and its relations; throws `files.part-missing` when the archive has none. */
export async function readWorkbook(zip: ZipArchive, reading: ReadRun): Promise<Workbook> {
  const root = await readRelations(zip, '', reading);
  const main = root.find((one) => one.kind === 'officeDocument')?.part;
  const part = zip.find(main ?? 'xl/workbook.xml') ?? zip.find('xl/workbook.xml');
  if (part === undefined) throw reading.problem('files.part-missing', { part: 'workbook' });
  const relations = await readRelations(zip, part, reading);
  const byId = new Map(relations.map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  const otherTabs: string[] = [];
  let from1904 = false;
  let inSheets = false;
  await readXml(
    zip.open(part),
    {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
        else if (name === 'sheets') inSheets = true;
        if (name !== 'sheet' || !inSheets) return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id') || key === 'id')?.[1] ?? '';
        const relation = byId.get(id);
        const title = attributes.name ?? '';
        if (sheets.length + otherTabs.length >= reading.limits.sheets) {
          throw reading.problem('files.too-many-sheets', { limit: reading.limits.sheets });
        }
        if (relation && relation.kind !== 'worksheet') otherTabs.push(title);
        else sheets.push({ name: title, part: zip.find(relation?.part ?? ''), hidden: isHidden(attributes.state) });
      },
      close(name) {
        if (name === 'sheets') inSheets = false;
      },
    },
    part,
    reading,
  );
  const target = (kind: string) => relations.find((one) => one.kind === kind)?.part;
  // Strings that are missing are missed by the first cell that needs one; without its styles a date would pass for a number.
  const strings = zip.find(target('sharedStrings') ?? '');
  const stated = target('styles');
  const styles = stated === undefined ? undefined : zip.find(stated);
  if (stated !== undefined && styles === undefined) throw reading.problem('files.part-missing', { part: stated });
  return { sheets, otherTabs, from1904, ...(strings && { strings }), ...(styles && { styles }) };
}

async function readRelations(zip: ZipArchive, of: string, reading: ReadRun): Promise<readonly Relation[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const part = zip.find(`${folder}_rels/${of.slice(folder.length)}.rels`);
  if (part === undefined) return [];
  const relations: Relation[] = [];
  await readXml(
    zip.open(part),
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
        if (relations.length >= reading.limits.zipEntries) throw reading.problem('files.xml-damaged', { part });
        const target = resolvePart(folder, attributes.Target ?? '');
        const kind = (attributes.Type ?? '').split('/').at(-1) ?? '';
        relations.push({ id: attributes.Id ?? '', kind, part: target });
      },
      close: () => undefined,
    },
    part,
    reading,
  );
  return relations;
}

/** A relation's target as a part name; it can only ever name a part of the same archive. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

function isHidden(state: string | undefined): boolean {
  return state === 'hidden' || state === 'veryHidden';
}
