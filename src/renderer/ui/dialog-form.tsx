import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Push } from './button.tsx';
import { classes } from './class-names.ts';
import { BoxFoot } from './dialog.tsx';
import styles from './dialog-form.module.css';

export interface BoxFormProps {
  /** What the sending button says. */
  readonly send: string;
  readonly isDisabled?: boolean;
  onSend(): Promise<void>;
  onClose(): void;
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, then the way back and the one way on, which waits while it works. */
export function BoxForm({ send, isDisabled = false, onSend, onClose, children }: BoxFormProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  return (
    <Form
      className={classes(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onSend().finally(() => setBusy(false));
      }}
    >
      {children}
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={busy || isDisabled}>
          {send}
        </Push>
      </BoxFoot>
    </Form>
  );
}
