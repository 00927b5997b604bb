import { useState } from 'react';
import { useAct } from '#renderer/host/use-act.ts';
import { Box } from '#renderer/parts/box.tsx';
import { BoxForm } from '#renderer/parts/box-form.tsx';
import { Written } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import { rolesFor } from '#shared/domain/sitting/rights.ts';
import { useActor } from '../actor.ts';
import { NeedsActor } from './needs-actor.tsx';

function ReopenForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  const actor = useActor();
  const [reason, setReason] = useState('');
  const may = actor === null || rolesFor('workshop.reopen').some((role) => role === actor.role);
  async function send(): Promise<void> {
    if ((await act('workshop.reopen', { reason })) === null) return;
    showDone(t('results.reopenDone'));
    onClose();
  }
  return (
    <BoxForm send={t('results.reopen')} isDisabled={!may} onSend={send} onClose={onClose}>
      <p>{t('results.reopenLead')}</p>
      {may ? null : <NeedsActor words={t('results.reopenOnly', { name: actor?.name ?? '' })} />}
      <Written label={t('results.reopenReason')} value={reason} onChange={setReason} lines={3} isRequired autoFocus />
    </BoxForm>
  );
}

/** Opens a signed workshop again: a facilitator, with a reason. */
export function ReopenBox({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Box title={t('results.reopenTitle')} isOpen={isOpen} onClose={onClose}>
      <ReopenForm onClose={onClose} />
    </Box>
  );
}
