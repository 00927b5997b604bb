import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/host/host-context.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { type ChosenPassword, NewPassword } from '#renderer/parts/new-password.tsx';
import { showDone, showProblem } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import form from '../form.module.css';

export interface FilePasswordBoxProps {
  /** What to do; null keeps the box shut. */
  readonly act: 'set' | 'remove' | null;
  readonly locked: boolean;
  onClose(): void;
}

function PasswordForm({ act: way, onClose }: FilePasswordBoxProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const [password, setPassword] = useState<ChosenPassword>({ first: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  async function send() {
    setTried(true);
    if (way === 'set' && password.first !== password.again) return;
    setBusy(true);
    const answer = await client.call('workshop.setPassword', {
      password: way === 'set' ? password.first : null,
    });
    setBusy(false);
    if (!answer.ok) return showProblem(answer.problem);
    showDone(t(way === 'set' ? 'file.done' : 'file.removed'));
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
      {way === 'remove' ? (
        <p>{t('file.removeLead')}</p>
      ) : (
        <>
          <Callout kind="warn">{t('file.warn')}</Callout>
          <NewPassword label={t('file.new')} value={password} onChange={setPassword} tried={tried} autoFocus />
        </>
      )}
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={busy} autoFocus={way === 'remove'}>
          {t(way === 'remove' ? 'file.remove' : 'action.save')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Sets, changes or removes the password of the file. */
export function FilePasswordBox(props: FilePasswordBoxProps) {
  const { t } = useWords();
  const title = props.act === 'remove' ? 'file.remove' : props.locked ? 'file.change' : 'file.set';
  return (
    <Box title={t(title)} isOpen={props.act !== null} onClose={props.onClose}>
      {props.act === null ? null : <PasswordForm {...props} />}
    </Box>
  );
}
