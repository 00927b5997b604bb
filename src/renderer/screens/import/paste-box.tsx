import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import form from '../form.module.css';

/** Names a pasted table by the time of day, as a file name may be written. */
export function usePastedName(): () => string {
  const { t } = useWords();
  return () => t('paste.name', { time: new Date().toTimeString().slice(0, 8).replaceAll(':', '.') });
}

export interface PasteBoxProps {
  readonly isOpen: boolean;
  onClose(): void;
  onText(text: string): void;
}

function PasteForm({ onClose, onText }: Omit<PasteBoxProps, 'isOpen'>) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <Typed
        label={t('paste.label')}
        hint={t('paste.hint')}
        value={text}
        onChange={setText}
        lines={12}
        isRequired
        autoFocus
      />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit">
          {t('paste.read')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** A table from the clipboard, for those who would not press Ctrl V on the screen itself. */
export function PasteBox({ isOpen, ...rest }: PasteBoxProps) {
  const { t } = useWords();
  return (
    <Box title={t('paste.title')} isOpen={isOpen} onClose={rest.onClose} wide>
      <PasteForm {...rest} />
    </Box>
  );
}
