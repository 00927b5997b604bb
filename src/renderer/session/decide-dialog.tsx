import { type KeyboardEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useNamesApart, usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Written } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { SessionState } from '#shared/session/contract.ts';
import { neighbouring, type PairedRatings, RatingPairField, useOutcome } from './rating-pair.tsx';
import styles from './session.module.css';

/** What was cited as evidence, one piece a line; blank lines count for nothing. */
export function citedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface DecideDialogProps {
  readonly employee: string;
  readonly sitting: SessionState;
  readonly flagged: boolean;
  readonly isOpen: boolean;
  onClose(): void;
  onDecided(): void;
}

const nobody = '-';

function DecideForm({ employee, sitting, flagged, onClose, onDecided }: DecideDialogProps) {
  const { t, say } = useWords();
  const act = useCommand();
  const person = usePerson(employee);
  const [changed, setChanged] = useState<Partial<PairedRatings>>({});
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [dissenter, setDissenter] = useState(nobody);
  const [dissent, setDissent] = useState('');
  const now: PairedRatings = {
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
          <RatingPairField value={now} onChange={(axis, rating) => setChanged({ ...changed, [axis]: rating })} />
        </div>
        <p className={styles.soft}>{t('decide.keys')}</p>
        <Written
          label={t('decide.reason')}
          value={reason}
          onChange={setReason}
          lines={2}
          isRequired={asks}
          {...(asks ? { hint: t(moved ? 'decide.reasonMoved' : 'decide.reasonFlagged') } : { optional: true })}
          autoFocus
        />
        <Written
          label={t('decide.evidence')}
          value={evidence}
          onChange={setEvidence}
          lines={2}
          optional
          hint={t('decide.evidenceHint')}
        />
        {members.length === 0 ? null : (
          <div className={form.pair}>
            <Select
              label={t('decide.dissentBy')}
              options={[
                { key: nobody, label: t('decide.dissentNone') },
                ...members.map((one) => ({ key: one.id, label: nameApart(one, members) })),
              ]}
              value={dissenter}
              onChange={setDissenter}
            />
            {dissenter === nobody ? (
              <span />
            ) : (
              <Written label={t('decide.dissentWords')} value={dissent} onChange={setDissent} isRequired />
            )}
          </div>
        )}
        <DialogFooter>
          <span className={styles.grow}>
            <Button isDisabled={reason.trim() === ''} onPress={() => void postpone()}>
              {t('decide.postpone')}
            </Button>
          </span>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('decide.do')}
          </Button>
        </DialogFooter>
      </Form>
    </div>
  );
}

/** The panel's word on the open case: reason, evidence, dissent; or later. */
export function DecideDialog(props: DecideDialogProps) {
  const { t } = useWords();
  const apart = useNamesApart();
  return (
    <Dialog
      title={t('decide.title', { name: apart.name(props.employee, '') })}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <DecideForm {...props} />
    </Dialog>
  );
}
