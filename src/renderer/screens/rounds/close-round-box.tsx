import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { RoundLine } from '#shared/contract/round.ts';
import form from '../form.module.css';

export interface CloseRoundBoxProps {
  readonly round: RoundLine;
  readonly isOpen: boolean;
  onClose(): void;
}

function CloseForm({ round, onClose }: Omit<CloseRoundBoxProps, 'isOpen'>) {
  const { t } = useWords();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  async function send(): Promise<void> {
    setBusy(true);
    const done = await act('round.close', { round: round.id, reason });
    setBusy(false);
    if (done === null) return;
    showDone(t('closeRound.done'));
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
      <p>{t('closeRound.lead', { answered: round.answered, raters: round.raters })}</p>
      <Typed label={t('closeRound.reason')} value={reason} onChange={setReason} lines={2} isRequired autoFocus />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={busy}>
          {t('closeRound.do')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** The release: names what is lost, and asks why. */
export function CloseRoundBox({ isOpen, ...rest }: CloseRoundBoxProps) {
  const { t } = useWords();
  return (
    <Box title={t('closeRound.title')} isOpen={isOpen} onClose={rest.onClose}>
      <CloseForm {...rest} />
    </Box>
  );
}
