import type { ReactNode } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './calibration.module.css';

/** What shapes and colours of the severity plot say, and what its lines are. */
export function StanceKey({ children }: { readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <span className={styles.key}>
        <span aria-hidden className={classes(styles.swatch, styles.series1)}>
          ▲
        </span>
        {t('calib.stanceSevere')}
      </span>
      <span className={styles.key}>
        <span aria-hidden className={classes(styles.swatch, styles.series0)}>
          ▼
        </span>
        {t('calib.stanceLenient')}
      </span>
      <span className={styles.key}>
        <span aria-hidden className={styles.swatch}>
          ●
        </span>
        {t('calib.stanceUncertain')}
      </span>
      <span className={styles.key}>{t('calib.band')}</span>
      <span className={styles.key}>{children}</span>
    </div>
  );
}
