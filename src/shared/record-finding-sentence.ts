import { fill } from '#shared/kernel/fill.ts';
import type { RecordFinding } from '#shared/kernel/record-finding.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { objectWords, recordFindingWords } from '#shared/record/record-finding-words.ts';
import { columnValue } from './column-values.ts';
import { columnName, tableNames } from './column-words.ts';

const tables: Readonly<Record<string, Wording>> = tableNames;
const objects: Readonly<Record<string, Wording>> = objectWords;

function tableName(table: string, language: Language): string {
  return tables[table]?.[language] ?? table;
}

function rowOf({ table, id, name }: { table: string; id: string; name: string | null }, language: Language): string {
  return `${tableName(table, language)} ${name ?? id}`;
}

/** A finding of the record's check as a sentence: which row, whose, which field, what the log says and what the file holds. */
export function recordFindingSentence(finding: RecordFinding, language: Language): string {
  switch (finding.kind) {
    case 'value':
    case 'before': {
      const { column } = finding;
      const values = {
        commit: finding.kind === 'before' ? finding.commit : '',
        what: rowOf(finding, language),
        column: columnName(column, language),
        expected: quoted(columnValue(column, finding.expected, language)),
        found: quoted(columnValue(column, finding.found, language)),
      };
      return fill(recordFindingWords[finding.kind], language, values);
    }
    case 'missing':
    case 'extra':
      return fill(recordFindingWords[finding.kind], language, { what: rowOf(finding, language) });
    case 'added-twice':
    case 'not-there':
    case 'unreadable':
      return fill(recordFindingWords[finding.kind], language, {
        commit: finding.commit,
        what: rowOf(finding, language),
      });
    case 'entry':
      return fill(recordFindingWords[finding.why], language, { commit: finding.commit });
    case 'schema': {
      const wording =
        finding.change === 'missing' ? recordFindingWords['not-present'] : recordFindingWords[finding.change];
      return fill(wording, language, { type: objects[finding.type]?.[language] ?? finding.type, name: finding.name });
    }
    case 'search':
      return fill(recordFindingWords.search, language, {
        rows: finding.rows,
        table: tableName(finding.table, language),
      });
    case 'signed':
      return fill(recordFindingWords.signed, language, { commit: finding.commit });
    case 'stray':
      return fill(recordFindingWords.stray, language, { rows: finding.rows });
    case 'access':
      return fill(recordFindingWords.access, language, { number: finding.number });
    case 'signature':
      return fill(recordFindingWords.signature, language, { signer: finding.signer === '' ? '–' : finding.signer });
    case 'damage':
      return fill(recordFindingWords.damage, language, { text: finding.text });
    case 'hash':
      return fill(recordFindingWords.hash, language, { hash: finding.hash });
  }
}

const quoted = (text: string): string => (text === '–' ? text : `"${text}"`);
