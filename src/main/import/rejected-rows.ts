import type { TableColumn, TableSheet } from '#main/papers/table-sheet.ts';
import { writeTableXlsx } from '#main/papers/xlsx/write-xlsx.ts';
import { findingSentence } from '#shared/import/finding-text.ts';
import { rejectedWords } from '#shared/import/kind-words.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { HeldImport } from './held-import.ts';

/** The columns of a source that go out again. */
const mostColumns = 500;

/**
 * Rows that are refused or in doubt, as XLSX: one sheet per table, the source's own columns as they were, then where the row stood,
 * its state and every reason. @throws Problem `import.nothing-rejected`
 */
export async function rejectedRows(held: HeldImport, language: Language): Promise<Uint8Array> {
  const { preview, tables } = held;
  const byTable = Map.groupBy(
    preview.rows.filter(({ state }) => state === 'refused' || state === 'doubtful'),
    ({ table }) => table,
  );
  if (byTable.size === 0) throw new Problem('import.nothing-rejected');
  const sheets = [...byTable].map(([at, rows]): TableSheet => {
    const source = tables[at];
    const recognition = preview.tables[at]?.recognition;
    const width = Math.min(
      mostColumns,
      Math.max(...rows.map(({ index }) => source?.rows[index]?.texts.length ?? 0), recognition?.columns.length ?? 0),
    );
    const headers = new Map(recognition?.columns.map(({ column, header }) => [column, header]));
    const own = Array.from({ length: width }, (_, column): TableColumn => ({ title: headers.get(column) ?? '' }));
    return {
      name: source?.sheet || (source?.file ?? '').replace(/\.[^.]*$/, ''),
      titles: [`${source?.file ?? ''} ${source?.sheet ?? ''}`.trim()],
      columns: [
        ...own,
        { title: rejectedWords.row[language], width: 8 },
        { title: rejectedWords.state[language], width: 14 },
        { title: rejectedWords.reason[language], width: 90 },
      ],
      rows: rows.map(({ index, row, state, findings }) => {
        const texts = source?.rows[index]?.texts ?? [];
        const reasons = findings.flatMap((found) => {
          const finding = preview.findings[found];
          return finding === undefined || finding.severity === 'note' ? [] : [findingSentence(finding, language)];
        });
        return [
          ...own.map((_, column) => texts[column] ?? ''),
          row,
          rejectedWords[state === 'refused' ? 'refused' : 'doubtful'][language],
          [...new Set(reasons)].join('\n').slice(0, 32_000),
        ];
      }),
    };
  });
  return writeTableXlsx({ sheets });
}
