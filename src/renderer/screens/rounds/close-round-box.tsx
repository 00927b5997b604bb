import { useState } from 'react';
import { useAct } from '#renderer/host/use-act.ts';
import { Box } from '#renderer/parts/box.tsx';
import { BoxForm } from '#renderer/parts/box-form.tsx';
import { Written } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { RoundLine } from '#shared/contract/round.ts';

export interface CloseRoundBoxProps {
  readonly round: RoundLine;
  readonly isOpen: boolean;
  onClose(): void;
}

function CloseForm({ round, onClose }: Omit<CloseRoundBoxProps, 'isOpen'>) {
  const { t } = useWords();
  const act = useAct();
  const [reason, setReason] = useState('');
  async function send(): Promise<void> {
    const done = await act('round.close', { round: round.id, reason });
    if (done === null) return;
    showDone(t('closeRound.done'));
    onClose();
  }
  return (
    <BoxForm send={t('closeRound.do')} onSend={send} onClose={onClose}>
      <p>{t('closeRound.lead', { answered: round.answered, raters: round.raters })}</p>
      <Written label={t('closeRound.reason')} value={reason} onChange={setReason} lines={2} isRequired autoFocus />
    </BoxForm>
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
