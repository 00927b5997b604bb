import { useContext, useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { EntryChanges } from '#renderer/record/entry-changes.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Skeleton } from '#renderer/ui/page-states.tsx';
import { Named } from '#renderer/ui/text-field.tsx';
import { tableNames } from '#shared/column-words.ts';
import type { SnapshotDiff } from '#shared/workshop/snapshot-contract.ts';

interface SnapshotDialogProps {
  /** The snapshot to look at; null keeps the dialog shut. */
  readonly name: string | null;
  onClose(): void;
}

/** What would change, before anything does. */
function Difference({ diff }: { readonly diff: SnapshotDiff }) {
  const { t, number, say } = useWords();
  if (diff.rows === 0) return <p>{t('snapshot.nothing')}</p>;
  return (
    <>
      <p>{t('snapshot.changes', { n: diff.rows })}</p>
      <ul>
        {diff.tables.map(({ table, added, removed, changed }) => (
          <li key={table}>
            {t('snapshot.tableLine', {
              table: say(tableNames[table]),
              added: number(added),
              removed: number(removed),
              changed: number(changed),
            })}
          </li>
        ))}
      </ul>
      <EntryChanges changes={diff.changes} all={diff.rows} />
    </>
  );
}

function RestoreForm({ name, onClose }: { readonly name: string; onClose(): void }) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const [diff, setDiff] = useState<SnapshotDiff | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void client.call('snapshot.diff', { name }).then((answer) => {
      if (answer.ok) return setDiff(answer.value);
      showProblem(answer.problem);
      onClose();
    });
  }, [client, name, onClose]);
  if (diff === null) return <Skeleton lines={4} />;
  async function restore() {
    setBusy(true);
    const answer = await client.call('snapshot.restore', { name, reason });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t('snapshot.restored', { n: answer.value.rows }));
    onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void restore();
      }}
    >
      <Difference diff={diff} />
      {diff.rows === 0 ? null : (
        <Named label={t('snapshot.reason')} value={reason} onChange={setReason} isRequired autoFocus />
      )}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={busy || diff.rows === 0}>
          {t('snapshot.restore')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Going back to a snapshot: what it changes first, then the reason. */
export function SnapshotDialog({ name, onClose }: SnapshotDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('snapshot.restore')} isOpen={name !== null} onClose={onClose}>
      {name === null ? null : <RestoreForm name={name} onClose={onClose} />}
    </Dialog>
  );
}
