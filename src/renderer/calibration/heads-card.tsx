import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { HeadLine } from '#shared/calibration/queue-view.ts';
import { signedFigure, spanWords } from '#shared/kernel/decimal.ts';
import styles from './calibration.module.css';

/** How generous each unit head reads on both axes, with what is not known of it. */
export function HeadsCard({ heads }: { readonly heads: readonly HeadLine[] }) {
  const { t, number, language } = useWords();
  const figure = (bias: HeadLine['perilaku']): string =>
    bias === null ? '–' : `${signedFigure(bias.bias, language)} (${spanWords(bias.lower, bias.upper, language)})`;
  return (
    <div className={styles.card}>
      <h2>{t('calib.headsTitle')}</h2>
      <p className={styles.small}>{t('calib.headsNote')}</p>
      <PlainTable
        dense
        label={t('calib.headsTitle')}
        rows={heads}
        keyOf={({ unit }) => unit ?? ''}
        columns={[
          { key: 'unit', head: t('calib.unit'), cell: ({ unit }) => unit ?? t('calib.unitNone') },
          { key: 'n', head: t('calib.headRated'), right: true, cell: ({ hasil }) => number(hasil.n) },
          { key: 'perilaku', head: t('calib.headPerilaku'), right: true, cell: ({ perilaku }) => figure(perilaku) },
          { key: 'hasil', head: t('calib.headHasil'), right: true, cell: ({ hasil }) => figure(hasil) },
        ]}
      />
    </div>
  );
}
