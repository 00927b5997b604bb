import { useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Names a pasted table by the time of day, as a file name may be written. */
export function usePastedName(): () => string {
  const { t } = useWords();
  return () => t('paste.name', { time: new Date().toTimeString().slice(0, 8).replaceAll(':', '.') });
}

interface PasteDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  onText(text: string): void;
}

function PasteForm({ onClose, onText }: Omit<PasteDialogProps, 'isOpen'>) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <DialogForm
      send={t('paste.read')}
      onSend={async () => {
        if (text.trim() !== '') onText(text);
      }}
      onClose={onClose}
    >
      <TextField
        label={t('paste.label')}
        hint={t('paste.hint')}
        value={text}
        onChange={setText}
        lines={12}
        isRequired
        autoFocus
      />
    </DialogForm>
  );
}

/** A table from the clipboard, for those who would not press Ctrl V on the screen itself. */
export function PasteDialog({ isOpen, ...rest }: PasteDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('paste.title')} isOpen={isOpen} onClose={rest.onClose} wide>
      <PasteForm {...rest} />
    </Dialog>
  );
}
