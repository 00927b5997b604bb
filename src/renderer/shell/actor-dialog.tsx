import { useContext, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { answeredElsewhere, useFormCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { refreshActor, useActor } from './actor.ts';
import { show, view } from './view.ts';

answeredElsewhere.set('actor.needed', () => show({ dialog: 'actor' }));

function ActorForm() {
  const { t, say } = useWords();
  const access = useContext(HostContext);
  const { act, errors, forget } = useFormCommand('pin');
  const current = useActor();
  const people = (useQuery('actor.list', {}).value?.rows ?? []).filter(({ active }) => active === 1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const id = chosen ?? current?.id ?? null;
  const locked = people.find((person) => person.id === id)?.locked === true;
  const close = () => show({ dialog: null });
  async function enter() {
    if (id === null) return;
    const entered = await act('actor.enter', { actor: id, pin: locked ? pin : null });
    if (entered === null) return;
    await refreshActor(access);
    close();
  }
  return (
    <DialogForm send={t('actor.enter')} isDisabled={id === null} errors={errors} onSend={enter} onClose={close}>
      <p>{t('actor.why')}</p>
      <Select
        label={t('bar.actor')}
        options={people.map((person) => ({
          key: person.id,
          label: `${nameApart(person, people)} (${say(roleWords[person.role])})`,
        }))}
        value={id}
        onChange={(key) => {
          setChosen(key);
          forget();
        }}
        autoFocus
      />
      {locked ? (
        <TextField
          label={t('actor.pin')}
          name="pin"
          type="password"
          inputMode="numeric"
          value={pin}
          onChange={setPin}
          isRequired
        />
      ) : null}
    </DialogForm>
  );
}

/** Who acts at this window: chosen by name, and by PIN where that person has one. */
export function ActorDialog() {
  const { t } = useWords();
  const open = useAtom(view, ({ dialog }) => dialog === 'actor');
  return (
    <Dialog title={t('bar.actor')} isOpen={open} onClose={() => show({ dialog: null })}>
      <ActorForm />
    </Dialog>
  );
}
