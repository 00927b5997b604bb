import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { usePerson } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Callout } from '#renderer/ui/page-states.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import { interestWords } from '#shared/session/commit-words.ts';
import type { SaidInterest, SessionState } from '#shared/session/contract.ts';
import { declaredInterests } from '#shared/session/rows.ts';
import styles from './session.module.css';

interface RecusalDialogProps {
  readonly employee: string;
  readonly sitting: SessionState;
  readonly isOpen: boolean;
  onClose(): void;
  onOpenCase(): void;
}

interface InterestProps {
  readonly employee: string;
  readonly interest: SaidInterest;
  readonly people: SessionState['people'];
}

function Interest({ employee, interest, people }: InterestProps) {
  const { t, say } = useWords();
  const act = useCommand();
  const { actor, kind, note, present, out } = interest;
  const known = people.find(({ id }) => id === actor);
  const name = known === undefined ? interest.name : nameApart(known, people);
  return (
    <li className={styles.person}>
      <span className={styles.personName}>
        {name}{' '}
        <span className={styles.soft}>
          {say(interestWords[kind])}
          {note === null ? '' : `: ${note}`}
        </span>
      </span>
      {out ? (
        <>
          <span className={styles.soft}>{t('recuse.isOut')}</span>
          <Button small onPress={() => void act('recusal.back', { actor, employee })}>
            {t('recuse.back', { name })}
          </Button>
        </>
      ) : present ? (
        <Button small kind="primary" onPress={() => void act('recusal.out', { actor, employee })}>
          {t('recuse.out', { name })}
        </Button>
      ) : (
        <span className={styles.soft}>{t('recuse.isAway')}</span>
      )}
    </li>
  );
}

function Declare({ employee, sitting }: { readonly employee: string; readonly sitting: SessionState }) {
  const { t, say } = useWords();
  const act = useCommand();
  const [actor, setActor] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof declaredInterests)[number]>('family');
  const [note, setNote] = useState('');
  async function send() {
    if (actor === null) return;
    const given = note.trim() === '' ? null : note.trim();
    if ((await act('recusal.out', { actor, employee, kind, note: given })) === null) return;
    await act('interest.declare', { actor, employee, kind, note: given });
    setActor(null);
    setNote('');
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('recuse.declare')}</h3>
      <div className={form.pair}>
        <Select
          label={t('recuse.who')}
          options={sitting.people
            .filter(({ since, out }) => since !== null && !out)
            .map((one) => ({ key: one.id, label: nameApart(one, sitting.people) }))}
          value={actor}
          onChange={setActor}
          placeholder={t('recuse.whoNone')}
        />
        <Select
          label={t('recuse.kind')}
          options={declaredInterests.map((key) => ({ key, label: say(interestWords[key]) }))}
          value={kind}
          onChange={(key) => setKind(declaredInterests.find((one) => one === key) ?? 'other')}
        />
      </div>
      <Written label={t('recuse.note')} value={note} onChange={setNote} optional />
      <div>
        <Button type="submit" isDisabled={actor === null}>
          {t('recuse.doDeclare')}
        </Button>
      </div>
    </Form>
  );
}

function Recusal({ employee, sitting, onClose, onOpenCase }: RecusalDialogProps) {
  const { t } = useWords();
  const known = useQuery('recusal.get', { employee }).value;
  const waiting = (known?.interests ?? []).filter(({ present, out }) => present && !out);
  const isOpen = sitting.open?.employee === employee;
  return (
    <>
      <div className={form.form}>
        <p className={styles.soft}>{t('recuse.lead')}</p>
        {waiting.length === 0 ? null : (
          <Callout kind="warn" live>
            {t('recuse.shut', { names: waiting.map(({ name }) => name).join(', ') })}
          </Callout>
        )}
        {known === null || known.interests.length === 0 ? (
          <p>{t('recuse.none')}</p>
        ) : (
          <ul className={styles.people}>
            {known.interests.map((interest) => (
              <Interest key={interest.actor} employee={employee} interest={interest} people={sitting.people} />
            ))}
          </ul>
        )}
        <Declare employee={employee} sitting={sitting} />
      </div>
      <DialogFooter>
        <Button onPress={onClose}>{t('action.close')}</Button>
        {isOpen ? null : (
          <Button kind="primary" isDisabled={known === null || known.shut} onPress={onOpenCase}>
            {t('sit.openCase')}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}

/** Who has an interest in a case, and who is out for it. */
export function RecusalDialog(props: RecusalDialogProps) {
  const { t } = useWords();
  const person = usePerson(props.employee);
  return (
    <Dialog title={t('recuse.title', { name: person?.name ?? '' })} isOpen={props.isOpen} onClose={props.onClose}>
      <Recusal {...props} />
    </Dialog>
  );
}
