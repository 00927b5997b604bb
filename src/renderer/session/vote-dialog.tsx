import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useNamesApart } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { TextField, Written } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import type { OpenCase, RunningBallot } from '#shared/session/contract.ts';
import { MaskedChoice, predicateOfDigit } from './masked-choice.tsx';
import styles from './session.module.css';
import { VoteFiles } from './vote-files.tsx';
import { VoteOutcome } from './vote-outcome.tsx';

interface VoteDialogProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  onClose(): void;
  onDecided(): void;
}

/** One member's turn. What was chosen leaves the screen as soon as it is sealed. */
function Turn({ ballot }: { readonly ballot: RunningBallot }) {
  const { t } = useWords();
  const act = useCommand();
  const waiting = ballot.voters.find(({ voted }) => !voted);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [typed, setTyped] = useState('');
  const predicate = predicateOfDigit(typed);
  const voter = ballot.voters.find(({ id }) => id === (chosen ?? waiting?.id));
  async function seal() {
    if (voter === undefined || predicate === null) return;
    const given = { ballot: ballot.id, actor: voter.id, pin: voter.locked ? pin : null, predicate };
    const done = await act('vote.cast', given);
    setPin('');
    if (done === null) return;
    setTyped('');
    setChosen(null);
    showDone(t('vote.sealed', { name: voter.name }));
  }
  return (
    <Form
      // The next voter starts at their own PIN, with nothing left of the one before.
      key={voter?.id ?? ''}
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      <div className={form.pair}>
        <Select
          label={t('vote.who')}
          options={ballot.voters.map((one) => {
            const name = nameApart(one, ballot.voters);
            return { key: one.id, label: one.voted ? t('vote.done', { name }) : name };
          })}
          value={voter?.id ?? null}
          onChange={setChosen}
          autoFocus={voter?.locked !== true}
        />
        {voter?.locked === true ? (
          <TextField
            label={t('attend.pin')}
            type="password"
            inputMode="numeric"
            value={pin}
            onChange={setPin}
            isRequired
            autoFocus
          />
        ) : (
          <span />
        )}
      </div>
      <MaskedChoice typed={typed} onChange={setTyped} />
      <div>
        <Button kind="primary" type="submit" isDisabled={voter === undefined || predicate === null}>
          {t('vote.seal')}
        </Button>
      </div>
    </Form>
  );
}

function Running({ ballot, onClose }: { readonly ballot: RunningBallot; onClose(): void }) {
  const { t } = useWords();
  const act = useCommand();
  const [why, setWhy] = useState('');
  const n = ballot.voters.filter(({ voted }) => voted).length;
  const all = ballot.voters.length;
  return (
    <>
      <div className={form.form}>
        <p className={styles.soft}>{t('vote.lead')}</p>
        <p role="status">{t('vote.progress', { n, all })}</p>
        <Turn ballot={ballot} />
        <VoteFiles ballot={ballot} />
        <div className={form.pair}>
          <Written label={t('vote.cancelReason')} value={why} onChange={setWhy} />
          <span />
        </div>
      </div>
      <DialogFooter>
        <span className={styles.grow}>
          <Button
            isDisabled={why.trim() === ''}
            onPress={() => void act('vote.cancel', { ballot: ballot.id, reason: why.trim() })}
          >
            {t('vote.cancel')}
          </Button>
        </span>
        <Button onPress={onClose}>{t('action.close')}</Button>
        <Button
          kind="primary"
          isDisabled={n === 0}
          onPress={() => void act('vote.reveal', { ballot: ballot.id, incomplete: n < all })}
        >
          {t(n < all && n > 0 ? 'vote.revealWithout' : 'vote.reveal')}
        </Button>
      </DialogFooter>
    </>
  );
}

function VoteBody({ open, onClose, onDecided }: VoteDialogProps) {
  const { t } = useWords();
  const act = useCommand();
  const { ballot, employee } = open;
  if (ballot === null)
    return (
      <>
        <p>{t('vote.lead')}</p>
        <DialogFooter>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" autoFocus onPress={() => void act('vote.open', { employee })}>
            {t('vote.start')}
          </Button>
        </DialogFooter>
      </>
    );
  if (ballot.votes === null) return <Running ballot={ballot} onClose={onClose} />;
  const votes = ballot.votes.map((vote) => {
    const voter = ballot.voters.find(({ id }) => id === vote.actor);
    return voter === undefined ? vote : { ...vote, name: nameApart(voter, ballot.voters) };
  });
  return <VoteOutcome employee={employee} ballot={ballot.id} votes={votes} onClose={onClose} onDecided={onDecided} />;
}

/** A silent vote on the open case: turn by turn, revealed together, settled by the facilitator. */
export function VoteDialog(props: VoteDialogProps) {
  const { t } = useWords();
  const apart = useNamesApart();
  return (
    <Dialog
      title={t('vote.title', { name: apart.name(props.open.employee, '') })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      wide
    >
      <VoteBody {...props} />
    </Dialog>
  );
}
