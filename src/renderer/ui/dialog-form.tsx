import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { FieldErrors } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from './button.tsx';
import { classes } from './class-names.ts';
import { DialogFooter } from './dialog.tsx';
import styles from './form.module.css';

interface DialogFormProps {
  /** What the sending button says. */
  readonly send: string;
  readonly isDisabled?: boolean;
  /** What the app refused, by the name of the field: said there, and the field takes the focus. */
  readonly errors?: FieldErrors;
  onSend(): Promise<void>;
  onClose(): void;
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, then the way back and the one way on, which waits while it works. */
export function DialogForm({ send, isDisabled = false, errors, onSend, onClose, children }: DialogFormProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const [name] = Object.keys(errors ?? {});
    const field = name === undefined ? null : (form.current?.elements.namedItem(name) ?? null);
    if (field instanceof HTMLElement) field.focus();
  }, [errors]);
  return (
    <Form
      ref={form}
      {...(errors === undefined ? {} : { validationErrors: errors })}
      className={classes(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onSend().finally(() => setBusy(false));
      }}
    >
      {children}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={busy || isDisabled}>
          {send}
        </Button>
      </DialogFooter>
    </Form>
  );
}
