import { useState } from 'react';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useFormCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { type ChosenPassword, NewPassword } from '#renderer/ui/new-password.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface FilePasswordDialogProps {
  /** What to do; null keeps the box shut. */
  readonly act: 'set' | 'remove' | null;
  readonly locked: boolean;
  onClose(): void;
}

function PasswordForm({ act: way, locked, onClose }: FilePasswordDialogProps) {
  const { t } = useWords();
  const { act, errors } = useFormCommand('old');
  const [password, setPassword] = useState<ChosenPassword>({ first: '', again: '' });
  const [old, setOld] = useState('');
  const [tried, setTried] = useState(false);
  async function send() {
    setTried(true);
    if (way === 'set' && password.first !== password.again) return;
    const done = await act('workshop.setPassword', {
      password: way === 'set' ? password.first : null,
      old: locked ? old : null,
    });
    if (done === null) return;
    showDone(t(way === 'set' ? 'file.done' : 'file.removed'));
    if (done.left !== null) showProblem(done.left);
    onClose();
  }
  return (
    <DialogForm
      send={t(way === 'remove' ? 'file.remove' : 'action.save')}
      errors={errors}
      onSend={send}
      onClose={onClose}
    >
      {locked ? (
        <TextField
          label={t('file.old')}
          name="old"
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          isRequired
          autoFocus
        />
      ) : null}
      {way === 'remove' ? (
        <p>{t('file.removeLead')}</p>
      ) : (
        <>
          <Callout kind="warn">{t('file.warn')}</Callout>
          <NewPassword
            label={t('file.new')}
            value={password}
            onChange={setPassword}
            tried={tried}
            autoFocus={!locked}
          />
        </>
      )}
    </DialogForm>
  );
}

/** Sets, changes or removes the password of the file. */
export function FilePasswordDialog(props: FilePasswordDialogProps) {
  const { t } = useWords();
  const title = props.act === 'remove' ? 'file.remove' : props.locked ? 'file.change' : 'file.set';
  return (
    <Dialog title={t(title)} isOpen={props.act !== null} onClose={props.onClose}>
      {props.act === null ? null : <PasswordForm {...props} />}
    </Dialog>
  );
}
