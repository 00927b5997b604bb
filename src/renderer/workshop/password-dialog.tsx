import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './home.module.css';
import { fileName, type Opening } from './use-opening.ts';

function PasswordForm({ opening }: { readonly opening: Opening }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  return (
    <Form
      className={classes(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        opening.unlock(password);
      }}
    >
      <p>{t('password.lead', { file: fileName(opening.locked ?? '') })}</p>
      <TextField
        label={t('new.password')}
        type="password"
        value={password}
        onChange={setPassword}
        problem={opening.problem}
        isRequired
        autoFocus
      />
      <DialogFooter>
        <Button onPress={opening.giveUp}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={opening.busy !== null}>
          {t('password.open')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Asks for the password of a protected workshop. */
export function PasswordDialog({ opening }: { readonly opening: Opening }) {
  const { t } = useWords();
  return (
    <Dialog title={t('password.title')} isOpen={opening.locked !== null} onClose={opening.giveUp}>
      <PasswordForm opening={opening} />
    </Dialog>
  );
}
