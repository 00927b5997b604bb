import type { ReactNode } from 'react';
import { seriesOf } from '#renderer/charts/severity-plot.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import styles from './calibration.module.css';

/** The shapes of `unitShapes` as characters. */
const shapes = ['●', '■', '▲', '◆', '✱', '✚'];

/** Which unit has which shape and colour, and what the lines are. */
export function UnitKey({ units, children }: { readonly units: readonly string[]; readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles.row}>
      {units.map((unit) => {
        const at = seriesOf(units, unit);
        return (
          <span key={unit} className={styles.key}>
            <span aria-hidden className={classes(styles.swatch, styles[`series${at}`])}>
              {shapes[at]}
            </span>
            {unit}
          </span>
        );
      })}
      <span className={styles.key}>{t('calib.band')}</span>
      <span className={styles.key}>{children}</span>
    </div>
  );
}
