import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout, Skeleton } from '#renderer/ui/page-states.tsx';
import { worthGround, worthSentence } from '#shared/calibration/sentences.ts';
import styles from './calibration.module.css';

const kinds = { yes: 'good', inside: 'warn', no: 'warn', unclear: 'plain' } as const;

/** Is taking severity out worth it here: the answer, and on what it rests. */
export function WorthLine() {
  const { language } = useWords();
  const { value, problem } = useQuery('worth.get', {});
  if (problem !== null) return <Callout kind="warn">{problem.message}</Callout>;
  if (value === null) return <Skeleton lines={2} />;
  const ground = worthGround(value.report, language);
  return (
    <Callout kind={kinds[value.report.verdict]}>
      <div className={styles.worth}>
        <strong>{worthSentence(value.report, language)}.</strong>
        {ground === null ? null : <span className={styles.small}>{ground}</span>}
      </div>
    </Callout>
  );
}
