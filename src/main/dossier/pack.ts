import { tableNames } from '#shared/column-words.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import type { WorkPlace } from '#shared/dossier/work-lines.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { TableName } from '#shared/tables.ts';

/** What a sentence rests on: a row, an entry of the journal, a rule, or that a table holds nothing about the person. */
export type PackSource =
  | { readonly kind: 'row'; readonly table: TableName; readonly id: string; readonly place: WorkPlace | null }
  | { readonly kind: 'commit'; readonly number: number }
  | { readonly kind: 'rule'; readonly title: string }
  | { readonly kind: 'none'; readonly table: TableName; readonly employee: string };

/** One sentence of a pack, in words, with what it rests on: never without. */
export interface PackSentence {
  readonly text: string;
  readonly sources: readonly PackSource[];
}

interface PackSection {
  readonly title: string;
  readonly sentences: readonly PackSentence[];
}

/** One sheet of a pack: a case for the panel, a letter, the sheet on the process. `employee` null: it is about nobody. */
export interface PackSheet {
  readonly employee: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly PackSection[];
  /** Who signs below, and what is left to fill in. */
  readonly signed: { readonly role: string; readonly name: string; readonly blanks: readonly string[] } | null;
}

/** A row as a source. */
export function rowSource(table: TableName, row: { readonly id: string } & Partial<WorkPlace>): PackSource {
  const { id, file, sheet = '', row: at = 0, cell = '' } = row;
  return { kind: 'row', table, id, place: file === undefined ? null : { file, sheet, row: at, cell } };
}

const mostCells = 6;

/** Sources in words, rows of one sheet together: `skp.xlsx Pentahapan B12, B13; Jejak nomor 4`. */
export function sourceWords(sources: readonly PackSource[], language: Language): string {
  const cells = new Map<string, { readonly place: WorkPlace; readonly cells: string[] }>();
  const others = new Set<string>();
  for (const source of sources) {
    if (source.kind === 'rule') others.add(source.title);
    else if (source.kind === 'commit') others.add(fill(packWords.entry, language, { number: source.number }));
    else if (source.kind === 'none')
      others.add(fill(packWords.noRow, language, { what: named(source.table, language) }));
    else if (source.place === null) others.add(fill(packWords.kept, language, { what: named(source.table, language) }));
    else {
      const key = `${source.place.file} ${source.place.sheet}`;
      const known = cells.get(key) ?? { place: source.place, cells: [] };
      if (!known.cells.includes(source.place.cell)) known.cells.push(source.place.cell);
      cells.set(key, known);
    }
  }
  const placed = [...cells.values()].map(({ place: { file, sheet }, cells: all }) => {
    const shown = all.slice(0, mostCells).join(', ');
    const list =
      all.length <= mostCells
        ? shown
        : fill(packWords.moreCells, language, { cells: shown, n: all.length - mostCells });
    return fill(packWords.cells, language, { file: file.replace(/^.*[\\/]/, ''), sheet, cells: list })
      .replace(/\s+/g, ' ')
      .trim();
  });
  return [...placed, ...others].join('; ');
}

function named(table: TableName, language: Language): string {
  return tableNames[table][language].toLowerCase();
}
