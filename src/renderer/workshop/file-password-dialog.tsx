import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
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
  const { client } = useContext(HostContext);
  const [password, setPassword] = useState<ChosenPassword>({ first: '', again: '' });
  const [old, setOld] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  async function send() {
    setTried(true);
    if (way === 'set' && password.first !== password.again) return;
    setBusy(true);
    const answer = await client.call('workshop.setPassword', {
      password: way === 'set' ? password.first : null,
      old: locked ? old : null,
    });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t(way === 'set' ? 'file.done' : 'file.removed'));
    if (answer.value.left !== null) showProblem(answer.value.left);
    onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {locked ? (
        <TextField
          label={t('file.old')}
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
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={busy}>
          {t(way === 'remove' ? 'file.remove' : 'action.save')}
        </Button>
      </DialogFooter>
    </Form>
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
