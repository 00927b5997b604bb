import { useContext, useEffect } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { ProgressBar, Skeleton } from '#renderer/ui/page-states.tsx';
import styles from './import.module.css';
import { patchImport, type ReadingState, shownImport } from './import-state.ts';
import type { ImportActions } from './use-import.ts';

const megabyte = 1024 * 1024;

/** Keeps the progress of the reading as the host reports it. */
function useProgress(): void {
  const { client } = useContext(HostContext);
  useEffect(
    () =>
      client.onEvent((event) => {
        const { reading } = shownImport.get();
        if (event.type !== 'progress' || reading === null || event.job !== reading.job) return;
        const { type: _type, client: _client, ...progress } = event;
        patchImport({ reading: { ...reading, progress } });
      }),
    [client],
  );
}

/** Bytes, rows and time left, as far as they are known. */
function useReadingText({ progress }: ReadingState): string {
  const { t } = useWords();
  const { done, total, rows = 0, left = null } = progress;
  const whole = (bytes: number) => Math.round((bytes / megabyte) * 10) / 10;
  return [
    total > 0 ? t('reading.bytes', { done: whole(done), total: whole(total) }) : '',
    rows > 0 ? t('reading.rows', { rows }) : '',
    left !== null && left > 0 ? t('progress.left', { seconds: left }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** While files are read: how far, how long still, and a way out. */
export function ReadingCard({ reading, acts }: { readonly reading: ReadingState; readonly acts: ImportActions }) {
  const { t } = useWords();
  useProgress();
  const valueText = useReadingText(reading);
  const { stage, done, total } = reading.progress;
  const comparing = stage !== undefined && stage !== 'reading';
  return (
    <Card
      title={reading.pasted ? t('reading.title.paste') : t('reading.title', { n: reading.files })}
      side={<Button onPress={acts.stop}>{t('reading.stop')}</Button>}
    >
      <ProgressBar
        label={t(comparing ? 'reading.comparing' : 'reading.reading')}
        done={done}
        total={comparing ? 0 : total}
        since={reading.since}
        valueText={valueText}
      />
      <Skeleton lines={5} />
      <p className={styles.soft}>{t('reading.hint')}</p>
    </Card>
  );
}
