import { useWords } from '#renderer/kernel/use-words.ts';
import type { ImportProblem } from '#shared/import/preview-contract.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import styles from './findings.module.css';

/** The file without the folders it came in. */
export function shortFile(file: string): string {
  return file.split('/').at(-1) ?? file;
}

/** File and sheet of a row that is an answer. */
export function tablePlace({ file = '', sheet = '' }: ProblemValues): string {
  return [shortFile(String(file)), String(sheet)].filter((part) => part !== '').join(' · ');
}

/** File, sheet and cell of a finding, or its row where no cell is meant. */
export function CellPlace({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useWords();
  const { file = '', sheet = '', cell = '', row } = problem;
  const parts = [shortFile(file), sheet, cell !== '' ? cell : row > 0 ? t('place.row', { row: String(row) }) : ''];
  return (
    <span className={styles.place} title={file}>
      {parts.filter((part) => part !== '').join(' · ')}
    </span>
  );
}
