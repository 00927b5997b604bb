import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { spreadSentence } from '#shared/calibration/sentences.ts';
import styles from './results.module.css';

/** What the panel did to the spread of predicates, before it is signed: calibrated, or merely compressed? */
export function SpreadLine() {
  const { t, number, language } = useWords();
  const spread = useQuery('unit.compare', {}).value?.spread ?? null;
  if (spread === null) return null;
  const { verdict, n, up, down, sdBefore, sdAfter } = spread;
  const figure = (value: number) => number(Math.round(value * 100) / 100);
  return (
    <Callout kind={verdict === 'compressed' ? 'warn' : 'plain'}>
      <strong>{t('branch.spread')}</strong> {spreadSentence(verdict, language)}.{' '}
      <span className={styles.spread}>
        {t('sign.spread', { n, up, down, before: figure(sdBefore), after: figure(sdAfter) })}
      </span>
    </Callout>
  );
}
