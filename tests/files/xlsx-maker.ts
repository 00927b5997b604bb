import { makeZip, type ZipEntry } from './zip-maker.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A worksheet to be put into a workbook; `body` is the XML inside `<worksheet>`. */
export interface MadeSheet {
  readonly name: string;
  readonly body: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  /** XML inside `<sst>`. */
  readonly strings?: string;
  /** XML inside `<styleSheet>`. */
  readonly styles?: string;
  readonly from1904?: boolean;
  readonly strict?: boolean;
  /** Put before every root element, as a document type declaration would be. */
  readonly prolog?: string;
  readonly more?: readonly ZipEntry[];
}

/** The parts of a minimal workbook, for tests that change one before they are zipped. */
export function xlsxParts(book: MadeBook): ZipEntry[] {
  const main = book.strict ? STRICT_MAIN : MAIN;
  const office = book.strict ? STRICT_OFFICE : OFFICE;
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${book.prolog ?? ''}`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const tabs = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const links = book.sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  if (book.strings !== undefined) links.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (book.styles !== undefined) links.push(relation('rIdT', 'styles', 'styles.xml'));
  const properties = book.from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const parts: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      bytes: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${book.sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `${head}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `${head}<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    },
  ];
  if (book.styles !== undefined) {
    parts.push({ name: 'xl/styles.xml', bytes: `${head}<styleSheet xmlns="${main}">${book.styles}</styleSheet>` });
  }
  if (book.strings !== undefined) {
    parts.push({ name: 'xl/sharedStrings.xml', bytes: `${head}<sst xmlns="${main}">${book.strings}</sst>` });
  }
  book.sheets.forEach(({ body }, i) => {
    parts.push({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `${head}<worksheet xmlns="${main}">${body}</worksheet>`,
    });
  });
  return [...parts, ...(book.more ?? [])];
}

export function makeXlsx(book: MadeBook): Buffer {
  return makeZip(xlsxParts(book));
}

/** `<row>` elements of inline text and number cells, with `r` attributes; numbers stay numbers. */
export function rowsXml(rows: readonly (readonly (string | number)[])[], first = 1): string {
  return rows
    .map(
      (cells, i) =>
        `<row r="${first + i}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${first + i}`)).join('')}</row>`,
    )
    .join('');
}

function cellXml(cell: string | number, ref: string): string {
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
}

export function letters(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
