import { type KeyboardEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { usePerson } from '#renderer/host/use-roster.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { SittingState } from '#shared/contract/sitting.ts';
import type { Predicate } from '#shared/domain/levels.ts';
import { predicateWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import { citedLines } from './cited-lines.ts';
import { neighbouring, RatingPair, type Ratings, useOutcome } from './rating-pair.tsx';
import styles from './sitting.module.css';

export interface DecideBoxProps {
  readonly employee: string;
  readonly sitting: SittingState;
  readonly flagged: boolean;
  readonly isOpen: boolean;
  onClose(): void;
  onDecided(): void;
}

const nobody = '-';

function DecideForm({ employee, sitting, flagged, onClose, onDecided }: DecideBoxProps) {
  const { t, say } = useWords();
  const act = useAct();
  const person = usePerson(employee);
  const [changed, setChanged] = useState<Partial<Ratings>>({});
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [dissenter, setDissenter] = useState(nobody);
  const [dissent, setDissent] = useState('');
  const now: Ratings = {
    hasil: changed.hasil ?? person?.hasil ?? null,
    perilaku: changed.perilaku ?? person?.perilaku ?? null,
  };
  const outcome = useOutcome(now);
  if (person === undefined) return null;
  const moved = now.hasil !== person.hasil || now.perilaku !== person.perilaku;
  const kept = now.hasil === person.initial_hasil && now.perilaku === person.initial_perilaku;
  const to = moved ? outcome : person.predicate;
  const asks = moved || (kept && flagged);
  const word = (level: Predicate | null) => (level === null ? t('level.unrated') : say(predicateWords[level]));
  const members = sitting.people.filter(({ role, since, out }) => role === 'member' && since !== null && !out);
  async function decide() {
    const dissents = dissenter === nobody || dissent.trim() === '' ? [] : [{ actor: dissenter, words: dissent.trim() }];
    const given = reason.trim() === '' ? null : reason.trim();
    const input = { employee, ...changed, reason: given, evidence: citedLines(evidence), dissents };
    if ((await act('case.decide', input)) === null) return;
    onClose();
    onDecided();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey && !(asks && reason.trim() === '')) {
      event.preventDefault();
      return void decide();
    }
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (step === null || event.ctrlKey === event.altKey) return;
    const axis = event.ctrlKey ? 'hasil' : 'perilaku';
    setChanged({ ...changed, [axis]: neighbouring(now[axis], step) });
    event.preventDefault();
    event.stopPropagation();
  }
  async function postpone() {
    if (reason.trim() === '') return;
    if ((await act('case.postpone', { employee, reason: reason.trim() })) === null) return;
    onClose();
    onDecided();
  }
  return (
    // Keys are caught before the fields use them: the ratings move from wherever the focus is.
    <div role="presentation" onKeyDownCapture={onKeyDown}>
      <Form
        className={form.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        <p role="status">
          {kept
            ? t('decide.kept', { to: word(to) })
            : t('decide.changed', { from: word(person.initial_predicate), to: word(to) })}
        </p>
        <div className={form.pair}>
          <RatingPair value={now} onChange={(axis, rating) => setChanged({ ...changed, [axis]: rating })} />
        </div>
        <p className={styles.soft}>{t('decide.keys')}</p>
        <Typed
          label={t('decide.reason')}
          value={reason}
          onChange={setReason}
          lines={2}
          isRequired={asks}
          {...(asks ? { hint: t(moved ? 'decide.reasonMoved' : 'decide.reasonFlagged') } : { optional: true })}
          autoFocus
        />
        <Typed
          label={t('decide.evidence')}
          value={evidence}
          onChange={setEvidence}
          lines={2}
          optional
          hint={t('decide.evidenceHint')}
        />
        {members.length === 0 ? null : (
          <div className={form.pair}>
            <Choice
              label={t('decide.dissentBy')}
              options={[
                { key: nobody, label: t('decide.dissentNone') },
                ...members.map(({ id, name }) => ({ key: id, label: name })),
              ]}
              value={dissenter}
              onChange={setDissenter}
            />
            {dissenter === nobody ? (
              <span />
            ) : (
              <Typed label={t('decide.dissentWords')} value={dissent} onChange={setDissent} isRequired />
            )}
          </div>
        )}
        <BoxFoot>
          <span className={styles.grow}>
            <Push isDisabled={reason.trim() === ''} onPress={() => void postpone()}>
              {t('decide.postpone')}
            </Push>
          </span>
          <Push onPress={onClose}>{t('action.cancel')}</Push>
          <Push kind="primary" type="submit">
            {t('decide.do')}
          </Push>
        </BoxFoot>
      </Form>
    </div>
  );
}

/** The panel's word on the open case: reason, evidence, dissent; or later. */
export function DecideBox(props: DecideBoxProps) {
  const { t } = useWords();
  const person = usePerson(props.employee);
  return (
    <Box title={t('decide.title', { name: person?.name ?? '' })} isOpen={props.isOpen} onClose={props.onClose}>
      <DecideForm {...props} />
    </Box>
  );
}
