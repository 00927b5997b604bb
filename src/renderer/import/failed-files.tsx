import { placeOf } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import styles from './import.module.css';

/** Files that could not be read, each with its sentence; the others are kept. */
export function FailedFiles({ problems }: { readonly problems: readonly ProblemAnswer[] }) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <Callout kind="bad" live>
      <h2>{t('failed.title')}</h2>
      <ul className={styles.failed}>
        {problems.map((problem, at) => (
          <li key={`${placeOf(problem)} ${problem.code} ${String(at)}`}>{problem.message}</li>
        ))}
      </ul>
    </Callout>
  );
}
