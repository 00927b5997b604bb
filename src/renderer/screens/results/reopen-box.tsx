import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import { rolesFor } from '#shared/domain/sitting/rights.ts';
import { useActor } from '../actor.ts';
import form from '../form.module.css';
import { NeedsActor } from './needs-actor.tsx';

function ReopenForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  const actor = useActor();
  const [reason, setReason] = useState('');
  const may = actor === null || rolesFor('workshop.reopen').some((role) => role === actor.role);
  async function send() {
    if ((await act('workshop.reopen', { reason })) === null) return;
    showDone(t('results.reopenDone'));
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
      <p>{t('results.reopenLead')}</p>
      {may ? null : <NeedsActor words={t('results.reopenOnly', { name: actor?.name ?? '' })} />}
      <Typed label={t('results.reopenReason')} value={reason} onChange={setReason} lines={3} isRequired autoFocus />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={!may}>
          {t('results.reopen')}
        </Push>
      </BoxFoot>
    </Form>
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
