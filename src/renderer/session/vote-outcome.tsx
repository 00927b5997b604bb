import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Written } from '#renderer/ui/text-field.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { RunningBallot } from '#shared/session/contract.ts';
import { citedLines } from './decide-dialog.tsx';
import { type PairedRatings, RatingPairField, useOutcome } from './rating-pair.tsx';
import { VoteCounts } from './vote-counts.tsx';

interface VoteOutcomeProps {
  readonly votes: NonNullable<RunningBallot['votes']>;
  readonly employee: string;
  readonly ballot: string;
  onClose(): void;
  onDecided(): void;
}

/** The votes together, and what the facilitator sets after them. */
export function VoteOutcome({ employee, ballot, votes, onClose, onDecided }: VoteOutcomeProps) {
  const { t, say } = useWords();
  const act = useCommand();
  const person = usePerson(employee);
  const [set, setSet] = useState<PairedRatings>({ hasil: person?.hasil ?? null, perilaku: person?.perilaku ?? null });
  const { hasil, perilaku } = set;
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [dissents, setDissents] = useState<Readonly<Record<string, string>>>({});
  const outcome = useOutcome(set);
  const differing = outcome === null ? [] : votes.filter(({ predicate }) => predicate !== outcome);
  const voted = (predicate: Predicate) => t('vote.dissentWords', { predicate: say(predicateWords[predicate]) });
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
        <RatingPairField value={set} onChange={(axis, rating) => setSet({ ...set, [axis]: rating })} autoFocus />
        <Written label={t('decide.reason')} value={reason} onChange={setReason} lines={2} isRequired />
        <Written
          label={t('decide.evidence')}
          value={evidence}
          onChange={setEvidence}
          lines={2}
          optional
          hint={t('decide.evidenceHint')}
        />
        {differing.map(({ actor, name, predicate }) => (
          <Written
            key={actor}
            label={t('vote.dissentOf', { name })}
            value={dissents[actor] ?? voted(predicate)}
            onChange={(words) => setDissents({ ...dissents, [actor]: words })}
            optional
          />
        ))}
      </div>
      <DialogFooter>
        <Button onPress={onClose}>{t('action.close')}</Button>
        <Button kind="primary" type="submit">
          {t('vote.settle')}
        </Button>
      </DialogFooter>
    </Form>
  );
}
