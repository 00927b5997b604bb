import { useContext, useEffect } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Bones, Progress } from '#renderer/parts/calm.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { Card } from '../page.tsx';
import { desk, putDesk, type Reading } from './desk.ts';
import styles from './import.module.css';
import type { DeskActs } from './use-desk.ts';

/** Keeps the desk's reading as far as the host says it is. */
function useProgress(): void {
  const { client } = useContext(HostContext);
  useEffect(
    () =>
      client.onEvent((event) => {
        const { reading } = desk.get();
        if (event.type !== 'progress' || reading === null) return;
        putDesk({ reading: { ...reading, done: event.done, total: event.total } });
      }),
    [client],
  );
}

/** While files are read: how far, how long still, and a way out. */
export function ReadingCard({ reading, acts }: { readonly reading: Reading; readonly acts: DeskActs }) {
  const { t } = useWords();
  useProgress();
  return (
    <Card
      title={reading.pasted ? t('reading.title.paste') : t('reading.title', { n: reading.files })}
      side={<Push onPress={acts.stop}>{t('reading.stop')}</Push>}
    >
      {reading.total > 0 ? (
        <Progress label={t('reading.label')} done={reading.done} total={reading.total} since={reading.since} />
      ) : null}
      <Bones lines={5} />
      <p className={styles.soft}>{t('reading.hint')}</p>
    </Card>
  );
}
