import { useWords } from '#renderer/kernel/use-words.ts';
import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import styles from './mix-legend.module.css';

/** What the band and the line of the chart of predicates stand for. */
export function MixLegend({ mix }: { readonly mix: Distribution }) {
  const { t } = useWords();
  const pns = mix.national.find(({ group }) => group === 'pns');
  return (
    <p className={styles.legend}>
      {mix.pattern === null ? null : (
        <span className={styles.key}>
          <span className={styles.bandKey} /> {t('mix.limits')}
        </span>
      )}
      {pns === undefined ? null : (
        <span className={styles.key}>
          <span className={styles.lineKey} /> {t('mix.national', { period: pns.period })}
        </span>
      )}
    </p>
  );
}
