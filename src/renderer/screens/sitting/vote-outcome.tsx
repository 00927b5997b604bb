import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { usePerson } from '#renderer/host/use-roster.ts';
import { BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { RunningBallot } from '#shared/contract/sitting.ts';
import { type Predicate, type Rating, ratings } from '#shared/domain/levels.ts';
import { predicateWords, ratingWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import { citedLines } from './cited-lines.ts';
import { VoteCounts } from './vote-counts.tsx';

export interface VoteOutcomeProps {
  readonly votes: NonNullable<RunningBallot['votes']>;
  readonly employee: string;
  readonly ballot: string;
  onClose(): void;
  onDecided(): void;
}

/** The votes together, and what the facilitator sets after them. */
export function VoteOutcome({ employee, ballot, votes, onClose, onDecided }: VoteOutcomeProps) {
  const { t, say } = useWords();
  const act = useAct();
  const person = usePerson(employee);
  const [hasil, setHasil] = useState<Rating | null>(person?.hasil ?? null);
  const [perilaku, setPerilaku] = useState<Rating | null>(person?.perilaku ?? null);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [dissents, setDissents] = useState<Readonly<Record<string, string>>>({});
  const matrix = useQuery('distribution.get', {}).value?.matrix;
  const outcome = hasil === null || perilaku === null ? null : (matrix?.[hasil][perilaku] ?? null);
  const differing = outcome === null ? [] : votes.filter(({ predicate }) => predicate !== outcome);
  const voted = (predicate: Predicate) => t('vote.dissentWords', { predicate: say(predicateWords[predicate]) });
  const options = ratings.map((key) => ({ key, label: say(ratingWords[key]) }));
  async function settle() {
    if (hasil === null || perilaku === null || reason.trim() === '') return;
    const done = await act('vote.settle', {
      ballot,
      hasil,
      perilaku,
      reason: reason.trim(),
      evidence: citedLines(evidence),
      dissents: differing.flatMap(({ actor, predicate }) => {
        const words = (dissents[actor] ?? voted(predicate)).trim();
        return words === '' ? [] : [{ actor, words }];
      }),
    });
    if (done === null) return;
    onClose();
    onDecided();
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
        {differing.map(({ actor, name, predicate }) => (
          <Typed
            key={actor}
            label={t('vote.dissentOf', { name })}
            value={dissents[actor] ?? voted(predicate)}
            onChange={(words) => setDissents({ ...dissents, [actor]: words })}
            optional
          />
        ))}
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
