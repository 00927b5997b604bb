import { useContext, useEffect } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/page-states.tsx';
import { type Applying, patchImport, shownImport } from './import-state.ts';
import styles from './review.module.css';
import type { ImportActions } from './use-import.ts';

/** While an import is written: how far, how long still, and a way out. Short ones are done before anybody can read it. */
export function ApplyingLine({ applying, acts }: { readonly applying: Applying; readonly acts: ImportActions }) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  useEffect(
    () =>
      client.onEvent((event) => {
        const { applying: now } = shownImport.get();
        if (event.type !== 'progress' || now === null || event.job !== now.job) return;
        const { type: _type, client: _client, ...progress } = event;
        patchImport({ applying: { ...now, progress } });
      }),
    [client],
  );
  const { done, total, left = null } = applying.progress;
  const parts = [
    total > 0 ? t('applying.rows', { done, total }) : '',
    left !== null && left > 0 ? t('progress.left', { seconds: left }) : '',
  ];
  return (
    <div className={styles.applying}>
      <ProgressBar
        label={t(total === 0 ? 'applying.preparing' : 'applying.writing')}
        done={done}
        total={total}
        since={applying.since}
        valueText={parts.filter((part) => part !== '').join(', ')}
      />
      <Button small onPress={acts.stopApplying} isDisabled={total > 0 && done === total}>
        {t('reading.stop')}
      </Button>
    </div>
  );
}
