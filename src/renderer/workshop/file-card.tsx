import { Copy, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { Callout, Skeleton } from '#renderer/ui/page-states.tsx';
import { FilePasswordDialog } from './file-password-dialog.tsx';
import { SaveCopyDialog } from './save-copy-dialog.tsx';
import styles from './settings.module.css';

const megabyte = 1_000_000;

/** The workshop's file: where it lies, its size, and its password. */
export function FileCard() {
  const { t, number } = useWords();
  const { value: file } = useQuery('workshop.file', {});
  const [box, setBox] = useState<'set' | 'remove' | null>(null);
  const [copying, setCopying] = useState(false);
  if (file === null)
    return (
      <Card title={t('file.title')}>
        <Skeleton lines={3} />
      </Card>
    );
  return (
    <Card title={t('file.title')}>
      {file.readOnly ? <Callout kind="warn">{t('file.readOnly')}</Callout> : null}
      {file.notices.map(({ code, message }) => (
        <Callout key={code} kind="warn">
          {message}
        </Callout>
      ))}
      <dl className={styles.facts}>
        <dt>{t('file.path')}</dt>
        <dd>{file.path}</dd>
        <dt>{t('file.size')}</dt>
        <dd>{t('file.sizeOf', { n: number(Math.ceil((file.bytes / megabyte) * 10) / 10) })}</dd>
        {file.attachments === null ? null : (
          <>
            <dt>{t('file.attachments')}</dt>
            <dd>{t('file.attachmentsOf', { n: number(Math.ceil((file.attachments / megabyte) * 10) / 10) })}</dd>
          </>
        )}
        <dt>{t('file.password')}</dt>
        <dd>{t(file.locked ? 'file.locked' : 'file.unlocked')}</dd>
      </dl>
      <div className={page.row}>
        <Button small icon={Copy} onPress={() => setCopying(true)}>
          {t('file.saveCopy')}
        </Button>
        <Button small icon={KeyRound} onPress={() => setBox('set')}>
          {t(file.locked ? 'file.change' : 'file.set')}
        </Button>
        {file.locked ? (
          <Button small kind="quiet" onPress={() => setBox('remove')}>
            {t('file.remove')}
          </Button>
        ) : null}
      </div>
      <SaveCopyDialog
        path={file.path}
        attachments={file.attachments !== null}
        isOpen={copying}
        onClose={() => setCopying(false)}
      />
      <FilePasswordDialog
        act={box}
        locked={file.locked}
        onClose={() => {
          setBox(null);
        }}
      />
    </Card>
  );
}
