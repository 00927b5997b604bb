import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Card } from '#renderer/ui/page.tsx';
import type { OpenPoint } from './open-points.ts';
import styles from './results.module.css';

/** What is still open, each with the way to it. */
export function OpenCard({ points }: { readonly points: readonly OpenPoint[] }) {
  const { t } = useWords();
  return (
    <Card title={t('open.list')}>
      {points.length === 0 ? (
        <p className={styles.point}>
          <CircleCheck size={16} aria-hidden className={classes(styles.goodIcon)} />
          {t('open.none')}
        </p>
      ) : (
        <>
          <ul className={styles.points}>
            {points.map(({ key, words, advice, screen, go }) => (
              <li key={key} className={styles.point}>
                {advice ? (
                  <Info size={16} aria-hidden className={classes(styles.softIcon)} />
                ) : (
                  <TriangleAlert size={16} aria-hidden className={classes(styles.warnIcon)} />
                )}
                <span className={styles.pointWords}>{words}</span>
                <Button small onPress={() => show({ screen })}>
                  {t(go)}
                </Button>
              </li>
            ))}
          </ul>
          {points.some(({ advice }) => advice) ? <p className={styles.small}>{t('open.advice')}</p> : null}
        </>
      )}
    </Card>
  );
}
