import { useState } from 'react';
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
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [dissenter, setDissenter] = useState(nobody);
  const [dissent, setDissent] = useState('');
  if (person === undefined) return null;
  const kept = person.hasil === person.initial_hasil && person.perilaku === person.initial_perilaku;
  const word = (level: Predicate | null) => (level === null ? t('level.unrated') : say(predicateWords[level]));
  const members = sitting.people.filter(({ role, since, out }) => role === 'member' && since !== null && !out);
  async function decide() {
    if (dissenter !== nobody && dissent.trim() !== '') {
      const said = await act('dissent.add', { actor: dissenter, employee, words: dissent.trim() });
      if (said === null) return;
      setDissenter(nobody);
      setDissent('');
    }
    const given = reason.trim() === '' ? null : reason.trim();
    if ((await act('case.decide', { employee, reason: given, evidence: citedLines(evidence) })) === null) return;
    onClose();
    onDecided();
  }
  async function postpone() {
    if (reason.trim() === '') return;
    if ((await act('case.postpone', { employee, reason: reason.trim() })) === null) return;
    onClose();
    onDecided();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <p>
        {kept
          ? t('decide.kept', { to: word(person.predicate) })
          : t('decide.changed', { from: word(person.initial_predicate), to: word(person.predicate) })}
      </p>
      <Typed
        label={t('decide.reason')}
        value={reason}
        onChange={setReason}
        lines={2}
        isRequired={kept && flagged}
        {...(kept && flagged ? { hint: t('decide.reasonFlagged') } : { optional: true })}
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
