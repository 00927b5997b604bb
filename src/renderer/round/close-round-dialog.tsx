import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import type { RoundLine } from '#shared/round/contract.ts';

interface CloseRoundDialogProps {
  readonly round: RoundLine;
  readonly isOpen: boolean;
  onClose(): void;
}

function CloseForm({ round, onClose }: Omit<CloseRoundDialogProps, 'isOpen'>) {
  const { t } = useWords();
  const act = useCommand();
  const [reason, setReason] = useState('');
  async function send(): Promise<void> {
    const done = await act('round.close', { round: round.id, reason });
    if (done === null) return;
    showDone(t('closeRound.done'));
    onClose();
  }
  return (
    <DialogForm send={t('closeRound.do')} onSend={send} onClose={onClose}>
      <p>{t('closeRound.lead', { answered: round.answered, raters: round.raters })}</p>
      <Written label={t('closeRound.reason')} value={reason} onChange={setReason} lines={2} isRequired autoFocus />
    </DialogForm>
  );
}

/** The release: names what is lost, and asks why. */
export function CloseRoundDialog({ isOpen, ...rest }: CloseRoundDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('closeRound.title')} isOpen={isOpen} onClose={rest.onClose}>
      <CloseForm {...rest} />
    </Dialog>
  );
}
