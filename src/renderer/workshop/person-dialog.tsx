import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Named, TextField } from '#renderer/ui/text-field.tsx';
import type { Output } from '#shared/contract.ts';
import { type Role, roles } from '#shared/kernel/roles.ts';
import { roleWords } from '#shared/people/role-words.ts';

type Person = Output<'actor.list'>['rows'][number];

interface PersonDialogProps {
  /** Whom to change, `new` for somebody else; null keeps the box shut. */
  readonly person: Person | 'new' | null;
  onClose(): void;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

function PersonForm({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const act = useCommand();
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'member');
  const [post, setPost] = useState(person?.post ?? '');
  const [nip, setNip] = useState(person?.nip ?? '');
  const [pin, setPin] = useState('');
  const [unpinned, setUnpinned] = useState(false);
  const [active, setActive] = useState(person?.active !== 0);
  const [tried, setTried] = useState(false);
  const digits = nip.replace(/\s/g, '');
  const nipProblem = digits === '' || /^\d{18}$/.test(digits) ? null : t('people.nipWrong');
  const pinProblem = pin === '' || /^\d{4,12}$/.test(pin) ? null : t('people.pinWrong');
  async function save() {
    setTried(true);
    if (nipProblem !== null || pinProblem !== null) return;
    const shared = { name, role, post: orNull(post), nip: orNull(digits) };
    const done =
      person === null
        ? await act('actor.add', { ...shared, pin: orNull(pin) })
        : await act('actor.update', {
            ...shared,
            actor: person.id,
            active,
            ...(pin !== '' ? { pin } : unpinned ? { pin: null } : {}),
          });
    if (done === null) return;
    showDone(t(person === null ? 'people.added' : 'people.saved', { name }));
    onClose();
  }
  const guarded = person?.locked === true;
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={form.pair}>
        <Named label={t('people.name')} value={name} onChange={setName} isRequired autoFocus />
        <Select
          label={t('people.role')}
          options={roles.map((key) => ({ key, label: say(roleWords[key]) }))}
          value={role}
          onChange={(key) => setRole(roles.find((one) => one === key) ?? 'member')}
        />
      </div>
      <div className={form.pair}>
        <Named label={t('people.post')} value={post} onChange={setPost} optional />
        <TextField
          label={t('people.nip')}
          value={nip}
          onChange={setNip}
          hint={t('people.nipHint')}
          problem={tried ? nipProblem : null}
          inputMode="numeric"
          optional
        />
      </div>
      <TextField
        label={t(guarded ? 'people.pinNew' : 'people.pin')}
        type="password"
        autoComplete="off"
        inputMode="numeric"
        value={pin}
        onChange={setPin}
        hint={t(guarded ? 'people.pinKeep' : 'people.pinHint')}
        problem={tried ? pinProblem : null}
        isDisabled={unpinned}
        optional
      />
      {guarded ? <Checkbox label={t('people.pinRemove')} isSelected={unpinned} onChange={setUnpinned} /> : null}
      {person === null ? null : <Checkbox label={t('people.active')} isSelected={active} onChange={setActive} />}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t(person === null ? 'people.add' : 'action.save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Adds a person, or changes one: name, role, office, PIN, and whether they may act. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useWords();
  const known = person === 'new' ? null : person;
  return (
    <Dialog
      title={t(person === 'new' ? 'people.addTitle' : 'people.editTitle')}
      isOpen={person !== null}
      onClose={onClose}
    >
      {person === null ? null : <PersonForm person={known} onClose={onClose} />}
    </Dialog>
  );
}
