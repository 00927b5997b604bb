import { useWords } from '#renderer/kernel/use-words.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { UnitContrast } from '#shared/calibration/unit-view.ts';
import { shown, signedFigure } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';

/** So many extra ratings are named; the rest are counted. */
const shownLinks = 6;

function Links({ contrast: { links, seAfter } }: { readonly contrast: UnitContrast }) {
  const { t, language } = useWords();
  if (links.length === 0) return null;
  return (
    <>
      <p className={styles.small}>{t('calib.contrastLinks', { n: links.length, se: shown(seAfter, language) })}</p>
      <ul className={styles.small}>
        {links.slice(0, shownLinks).map(({ rater, ratee }) => (
          <li key={`${rater} ${ratee}`}>{t('plan.extra', { rater, ratee })}</li>
        ))}
      </ul>
    </>
  );
}

/** Whether units can be distinguished at all; where not, what both readings say and what would help. */
export function ContrastCard({ contrast }: { readonly contrast: UnitContrast }) {
  const { t, language } = useWords();
  const { se, most, confounded, rows } = contrast;
  const figures = { se: shown(se, language), most: shown(most, language) };
  if (!confounded) return <Callout kind="good">{t('calib.contrastKnown', figures)}</Callout>;
  return (
    <div className={styles.card}>
      <Callout kind="warn">{t('calib.contrastUnknown', figures)}</Callout>
      <PlainTable
        dense
        label={t('calib.contrastTitle')}
        rows={rows}
        keyOf={({ unit }) => unit}
        columns={[
          { key: 'unit', head: t('calib.unit'), cell: ({ unit }) => unit },
          {
            key: 'quality',
            head: t('calib.contrastQuality'),
            right: true,
            cell: ({ quality }) => signedFigure(quality, language),
          },
          {
            key: 'culture',
            head: t('calib.contrastCulture'),
            right: true,
            cell: ({ culture }) => signedFigure(culture, language),
          },
        ]}
      />
      <Links contrast={contrast} />
    </div>
  );
}
