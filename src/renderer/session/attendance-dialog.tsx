import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { matchingPeople } from '#renderer/people/person-finder.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import { Named, TextField } from '#renderer/ui/text-field.tsx';
import { type Role, roles } from '#shared/kernel/roles.ts';
import { nameApart, unitAndDigits } from '#shared/people/namesake.ts';
import { roleWords } from '#shared/people/role-words.ts';
import type { Participant, SessionState } from '#shared/session/contract.ts';
import { CheckRow } from './check-row.tsx';
import styles from './session.module.css';
import { clockTime } from './use-session.ts';

function Person({ person, people }: { readonly person: Participant; readonly people: readonly Participant[] }) {
  const { t, say, language } = useWords();
  const act = useCommand();
  const notes = [
    person.locked ? t('attend.hasPin') : '',
    person.nip === null && person.role !== 'observer' ? t('attend.noNip') : '',
    person.since === null ? '' : t('attend.since', { time: clockTime(person.since, language) }),
  ].filter((note) => note !== '');
  return (
    <li className={styles.person}>
      <CheckRow
        isSelected={person.since !== null}
        onChange={(present) => void act('attendance.mark', { actor: person.id, present })}
        label={t('attend.mark', { name: person.name })}
      />
      <span className={styles.personName}>
        {nameApart(person, people)}{' '}
        <span className={styles.soft}>
          {say(roleWords[person.role])}
          {person.post === null ? '' : `, ${person.post}`}
        </span>
      </span>
      <span className={styles.soft}>{notes.join(' · ')}</span>
    </li>
  );
}

/** So many are listed of those who fit what was typed. */
const mostFound = 50;

function AddPerson() {
  const { t, say } = useWords();
  const act = useCommand();
  const empty = { name: '', role: 'member' as Role, pin: '', nip: '', post: '' };
  const [given, setGiven] = useState(empty);
  const [chosen, setChosen] = useState<LookupOption | null>(null);
  const { rows } = useRoster();
  const set = (patch: Partial<typeof empty>) => setGiven((old) => ({ ...old, ...patch }));
  const nip = given.nip.replace(/\s/g, '');
  const nipWrong = nip !== '' && !/^\d{18}$/.test(nip);
  const pinWrong = given.pin !== '' && !/^\d{4,12}$/.test(given.pin);
  async function send() {
    if (nipWrong || pinWrong || given.name.trim() === '') return;
    const blank = (text: string) => (text.trim() === '' ? null : text.trim());
    const added = await act('actor.add', {
      name: given.name.trim(),
      role: given.role,
      pin: blank(given.pin),
      nip: blank(nip),
      post: blank(given.post),
    });
    const id = added?.rows[0]?.id;
    if (id === undefined) return;
    await act('attendance.mark', { actor: id, present: true });
    setGiven(empty);
    setChosen(null);
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('attend.add')}</h3>
      <Lookup
        label={t('attend.known')}
        placeholder={t('find.prompt')}
        value={chosen}
        find={(typed) =>
          matchingPeople(rows, typed)
            .slice(0, mostFound)
            .map((row) => ({ key: row.id, label: row.name, hint: unitAndDigits(row, rows) }))
        }
        onChange={(found) => {
          const person = rows.find(({ id }) => id === found?.key);
          setChosen(found);
          set({ name: person?.name ?? '', nip: person?.nip ?? '', post: person?.position ?? '' });
        }}
        none={t('find.none')}
      />
      <div className={form.pair}>
        <Named label={t('attend.name')} value={given.name} onChange={(name) => set({ name })} isRequired />
        <Select
          label={t('attend.role')}
          options={roles.map((key) => ({ key, label: say(roleWords[key]) }))}
          value={given.role}
          onChange={(key) => set({ role: roles.find((one) => one === key) ?? 'member' })}
        />
        <TextField
          label={t('attend.pin')}
          value={given.pin}
          onChange={(pin) => set({ pin })}
          inputMode="numeric"
          optional
          problem={pinWrong ? t('attend.pinWrong') : null}
        />
        <Named label={t('attend.post')} value={given.post} onChange={(post) => set({ post })} optional />
        <TextField
          label={t('attend.nip')}
          value={given.nip}
          onChange={(text) => set({ nip: text })}
          inputMode="numeric"
          optional
          hint={t('attend.nipHint')}
          problem={nipWrong ? t('attend.nipWrong') : null}
        />
      </div>
      <div>
        <Button type="submit">{t('attend.doAdd')}</Button>
      </div>
    </Form>
  );
}

interface AttendanceDialogProps {
  readonly sitting: SessionState;
  readonly isOpen: boolean;
  onClose(): void;
}

/** Who is in the room, and the rules of the session. */
export function AttendanceDialog({ sitting, isOpen, onClose }: AttendanceDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('sit.attendance')} isOpen={isOpen} onClose={onClose} wide>
      <div className={form.form}>
        <p className={styles.soft}>{t('attend.lead')}</p>
        <ul className={styles.people} aria-label={t('sit.attendance')}>
          {sitting.people.map((person) => (
            <Person key={person.id} person={person} people={sitting.people} />
          ))}
        </ul>
        <AddPerson />
      </div>
      <DialogFooter>
        <Button kind="primary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
