import { xmlText } from './text.ts';
import type { ZipPart } from './zip-writer.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Index of each cell format in the style sheet below. */
export const cellStyle = { number: 0, text: 1, guarded: 2, title: 3, header: 4, wrapped: 5 } as const;

/**
 * Text cells carry the format "@", so that a cell edited in the spreadsheet stays text. `guarded` adds Excel's own mark for text
 * that looks like a formula (`quotePrefix`), so that it stays text even after F2 and Enter.
 */
const styles =
  `${head}<styleSheet xmlns="${spreadsheet}">` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="12"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF0"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6670"/></bottom></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
  '<alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}" ContentType="${types}.${kind}+xml"/>`;

/** The header row, printed on every page of its sheet. */
function printTitle({ name, headerRow }: NamedSheet, index: number): string {
  const sheet = xmlText(name.replaceAll("'", "''"));
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$${headerRow}:$${headerRow}</definedName>`;
}

/** A sheet by its final name; `headerRow` counts from 1. */
interface NamedSheet {
  readonly name: string;
  readonly headerRow: number;
}

/** Every part of a workbook but its sheets; the first sheet is the active one. */
export function bookParts(book: readonly NamedSheet[]): readonly ZipPart[] {
  const names = book.map(({ name }) => name);
  const sheets = names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const links = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const sheetTypes = names.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet'));
  const part = (name: string, xml: string): ZipPart => ({ name, pieces: [xml] });
  return [
    part(
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheetTypes.join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${book.map(printTitle).join('')}</definedNames></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${links.join('')}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
    ),
    part('xl/styles.xml', styles),
  ];
}

/** The XML before and after the rows of a sheet. */
export function sheetFrame(
  columnWidths: readonly number[],
  headerRow: number,
  titleRows: number,
  lastColumn: string,
  first: boolean,
): { readonly before: string; readonly after: string } {
  const columns = columnWidths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = Array.from({ length: titleRows }, (_, i) => `<mergeCell ref="A${i + 1}:${lastColumn}${i + 1}"/>`);
  const merged =
    merges.length > 0 && lastColumn !== 'A'
      ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
      : '';
  return {
    before:
      `${head}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>` +
      `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${columns.join('')}</cols><sheetData>`,
    after: `</sheetData>${merged}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  };
}
