import { useState } from 'react';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { mayUse } from '#shared/contract.ts';

/** Says that somebody else has to act here, and lets them. */
export function NeedsActor({ words }: { readonly words: string }) {
  const { t } = useWords();
  return (
    <Callout kind="warn">
      <p>{words}</p>
      <Button small onPress={() => show({ dialog: 'actor' })}>
        {t('bar.changeActor')}
      </Button>
    </Callout>
  );
}

function ReopenForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useCommand();
  const actor = useActor();
  const [reason, setReason] = useState('');
  const may = actor === null || mayUse('workshop.reopen', actor.role);
  async function send(): Promise<void> {
    if ((await act('workshop.reopen', { reason })) === null) return;
    showDone(t('results.reopenDone'));
    onClose();
  }
  return (
    <DialogForm send={t('results.reopen')} isDisabled={!may} onSend={send} onClose={onClose}>
      <p>{t('results.reopenLead')}</p>
      {may ? null : <NeedsActor words={t('results.reopenOnly', { name: actor?.name ?? '' })} />}
      <Written label={t('results.reopenReason')} value={reason} onChange={setReason} lines={3} isRequired autoFocus />
    </DialogForm>
  );
}

/** Opens a signed workshop again: a facilitator, with a reason. */
export function ReopenDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('results.reopenTitle')} isOpen={isOpen} onClose={onClose}>
      <ReopenForm onClose={onClose} />
    </Dialog>
  );
}
