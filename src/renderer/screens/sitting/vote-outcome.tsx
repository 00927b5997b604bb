import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { usePerson } from '#renderer/host/use-roster.ts';
import { BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { type Rating, ratings } from '#shared/domain/levels.ts';
import { ratingWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import { VoteCounts, type VoteCountsProps } from './vote-counts.tsx';

export interface VoteOutcomeProps extends VoteCountsProps {
  readonly employee: string;
  readonly ballot: string;
  onClose(): void;
}

/** The votes together, and what the facilitator sets after them. */
export function VoteOutcome({ employee, ballot, votes, onClose }: VoteOutcomeProps) {
  const { t, say } = useWords();
  const act = useAct();
  const person = usePerson(employee);
  const [hasil, setHasil] = useState<Rating | null>(person?.hasil ?? null);
  const [perilaku, setPerilaku] = useState<Rating | null>(person?.perilaku ?? null);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const options = ratings.map((key) => ({ key, label: say(ratingWords[key]) }));
  async function settle() {
    if (hasil === null || perilaku === null || reason.trim() === '') return;
    const cited = evidence
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const done = await act('vote.settle', { ballot, hasil, perilaku, reason: reason.trim(), evidence: cited });
    if (done !== null) onClose();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <h3>{t('vote.results')}</h3>
      <VoteCounts votes={votes} />
      <h3>{t('vote.outcome')}</h3>
      <div className={form.pair}>
        <Choice
          label={t('column.hasil')}
          options={options}
          value={hasil}
          onChange={(key) => setHasil(ratings.find((one) => one === key) ?? null)}
          autoFocus
        />
        <Choice
          label={t('column.perilaku')}
          options={options}
          value={perilaku}
          onChange={(key) => setPerilaku(ratings.find((one) => one === key) ?? null)}
        />
        <Typed label={t('decide.reason')} value={reason} onChange={setReason} lines={2} isRequired />
        <Typed
          label={t('decide.evidence')}
          value={evidence}
          onChange={setEvidence}
          lines={2}
          optional
          hint={t('decide.evidenceHint')}
        />
      </div>
      <BoxFoot>
        <Push onPress={onClose}>{t('action.close')}</Push>
        <Push kind="primary" type="submit">
          {t('vote.settle')}
        </Push>
      </BoxFoot>
    </Form>
  );
}
