import { useEffect, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/page-states.tsx';
import styles from './progress-line.module.css';
import type { Download, Making } from './use-download.ts';

/** Files made sooner than this, in milliseconds, are made without a word. */
const patience = 700;

function Line({ making, stop }: { readonly making: Making; readonly stop: () => void }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(late);
  }, []);
  if (!shown) return null;
  const { done, total, left = null } = making.progress;
  const parts = [
    total > 0 ? t('making.share', { n: Math.round((100 * done) / total) }) : '',
    left !== null && left > 0 ? t('progress.left', { seconds: left }) : '',
  ];
  return (
    <div className={styles.line}>
      <ProgressBar
        label={t(total === 0 ? 'making.preparing' : 'making.writing')}
        done={done}
        total={total}
        since={making.since}
        valueText={parts.filter((part) => part !== '').join(', ')}
      />
      <Button small onPress={stop}>
        {t('reading.stop')}
      </Button>
    </div>
  );
}

/** While a file is made that takes a while: how far, how long still, and a way out. */
export function MakingLine({ download: { making, stop } }: { readonly download: Download }) {
  return making === null ? null : <Line key={making.job} making={making} stop={stop} />;
}
