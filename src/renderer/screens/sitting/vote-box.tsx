import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { usePerson } from '#renderer/host/use-roster.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { OpenCase, RunningBallot } from '#shared/contract/sitting.ts';
import type { Predicate } from '#shared/domain/levels.ts';
import form from '../form.module.css';
import { PredicateField } from './predicate-field.tsx';
import styles from './sitting.module.css';
import { VoteFiles } from './vote-files.tsx';
import { VoteOutcome } from './vote-outcome.tsx';

export interface VoteBoxProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  onClose(): void;
  onDecided(): void;
}

/** One member's turn. What was chosen leaves the screen as soon as it is sealed. */
function Turn({ ballot }: { readonly ballot: RunningBallot }) {
  const { t } = useWords();
  const act = useAct();
  const waiting = ballot.voters.find(({ voted }) => !voted);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [predicate, setPredicate] = useState<Predicate | null>(null);
  const voter = ballot.voters.find(({ id }) => id === (chosen ?? waiting?.id));
  async function seal() {
    if (voter === undefined || predicate === null) return;
    const given = { ballot: ballot.id, actor: voter.id, pin: voter.locked ? pin : null, predicate };
    const done = await act('vote.cast', given);
    setPin('');
    if (done === null) return;
    setPredicate(null);
    setChosen(null);
    showDone(t('vote.sealed', { name: voter.name }));
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      <div className={form.pair}>
        <Choice
          label={t('vote.who')}
          options={ballot.voters.map(({ id, name, voted }) => ({
            key: id,
            label: voted ? t('vote.done', { name }) : name,
          }))}
          value={voter?.id ?? null}
          onChange={setChosen}
          autoFocus
        />
        {voter?.locked === true ? (
          <Typed label={t('attend.pin')} type="password" inputMode="numeric" value={pin} onChange={setPin} isRequired />
        ) : (
          <span />
        )}
      </div>
      <PredicateField value={predicate} onChange={setPredicate} />
      <div>
        <Push kind="primary" type="submit" isDisabled={voter === undefined || predicate === null}>
          {t('vote.seal')}
        </Push>
      </div>
    </Form>
  );
}

function Running({ ballot, onClose }: { readonly ballot: RunningBallot; onClose(): void }) {
  const { t } = useWords();
  const act = useAct();
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
          <Typed label={t('vote.cancelReason')} value={why} onChange={setWhy} />
          <span />
        </div>
      </div>
      <BoxFoot>
        <span className={styles.grow}>
          <Push
            isDisabled={why.trim() === ''}
            onPress={() => void act('vote.cancel', { ballot: ballot.id, reason: why.trim() })}
          >
            {t('vote.cancel')}
          </Push>
        </span>
        <Push onPress={onClose}>{t('action.close')}</Push>
        <Push
          kind="primary"
          isDisabled={n === 0}
          onPress={() => void act('vote.reveal', { ballot: ballot.id, incomplete: n < all })}
        >
          {t(n < all && n > 0 ? 'vote.revealWithout' : 'vote.reveal')}
        </Push>
      </BoxFoot>
    </>
  );
}

function VoteBody({ open, onClose, onDecided }: VoteBoxProps) {
  const { t } = useWords();
  const act = useAct();
  const { ballot, employee } = open;
  if (ballot === null)
    return (
      <>
        <p>{t('vote.lead')}</p>
        <BoxFoot>
          <Push onPress={onClose}>{t('action.cancel')}</Push>
          <Push kind="primary" autoFocus onPress={() => void act('vote.open', { employee })}>
            {t('vote.start')}
          </Push>
        </BoxFoot>
      </>
    );
  if (ballot.votes === null) return <Running ballot={ballot} onClose={onClose} />;
  return (
    <VoteOutcome employee={employee} ballot={ballot.id} votes={ballot.votes} onClose={onClose} onDecided={onDecided} />
  );
}

/** A silent vote on the open case: turn by turn, revealed together, settled by the facilitator. */
export function VoteBox(props: VoteBoxProps) {
  const { t } = useWords();
  const person = usePerson(props.open.employee);
  return (
    <Box title={t('vote.title', { name: person?.name ?? '' })} isOpen={props.isOpen} onClose={props.onClose} wide>
      <VoteBody {...props} />
    </Box>
  );
}
