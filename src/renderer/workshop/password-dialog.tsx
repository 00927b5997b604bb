import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Push } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Box, BoxFoot } from '#renderer/ui/dialog.tsx';
import { Typed } from '#renderer/ui/text-field.tsx';
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
      <Typed
        label={t('new.password')}
        type="password"
        value={password}
        onChange={setPassword}
        problem={opening.problem}
        isRequired
        autoFocus
      />
      <BoxFoot>
        <Push onPress={opening.giveUp}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={opening.busy !== null}>
          {t('password.open')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Asks for the password of a protected workshop. */
export function PasswordBox({ opening }: { readonly opening: Opening }) {
  const { t } = useWords();
  return (
    <Box title={t('password.title')} isOpen={opening.locked !== null} onClose={opening.giveUp}>
      <PasswordForm opening={opening} />
    </Box>
  );
}
