import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Figures } from '#renderer/ui/page.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { dateWords } from '#shared/kernel/date-words.ts';
import type { RoundView } from '#shared/round/contract.ts';
import { PairsCard } from './pairs-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { RatersCard } from './raters-card.tsx';
import { RoundActions } from './round-actions.tsx';
import styles from './rounds.module.css';

function Head({ view }: { readonly view: RoundView }) {
  const { t, language } = useWords();
  const { round, instrument } = view;
  return (
    <div className={styles.foot}>
      <div>
        <div className={styles.state}>
          <h2>{round.name}</h2>
          <span className={styles.badge}>{t(`rounds.${round.state}`)}</span>
        </div>
        <p>
          {t('rounds.until', { due: dateWords(round.due, language), expires: dateWords(round.expires, language) })}.{' '}
          {t('rounds.instrument', { name: instrument.name[language], n: instrument.criteria.length })}
        </p>
      </div>
      <RoundActions view={view} />
    </div>
  );
}

/** One round: its state, its plan, its raters. */
export function RoundPart({ id }: { readonly id: string }) {
  const { t, number } = useWords();
  const { value, problem } = useQuery('round.get', { round: id });
  const keys = useQuery('key.list', {}).value?.rows ?? [];
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const { round } = value;
  return (
    <>
      <Head view={value} />
      <Figures
        figures={[
          { name: t('rounds.ratees'), value: number(round.ratees) },
          { name: t('rounds.raters'), value: number(round.raters) },
          { name: t('rounds.pairs'), value: number(round.pairs) },
          { name: t('rounds.answered'), value: number(round.answered) },
        ]}
      />
      {round.state === 'closed' || keys.length === 0 || keys.some(({ paper }) => paper) ? null : (
        <Callout kind="warn">{t('key.missing')}</Callout>
      )}
      {round.state === 'closed' ? null : <PlanCard view={value} />}
      {round.raters === 0 ? null : <RatersCard view={value} />}
      {round.pairs === 0 ? null : <PairsCard view={value} />}
    </>
  );
}
