import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/host/host-context.ts';
import { answeredElsewhere, useAct } from '#renderer/host/use-act.ts';
import { useQuery } from '#renderer/host/use-query.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import { roleWords } from '#shared/text/roles.ts';
import { refreshActor, useActor } from '../actor.ts';
import form from '../form.module.css';
import { show, view } from '../view.ts';

answeredElsewhere.set('actor.needed', () => show({ dialog: 'actor' }));

function ActorForm() {
  const { t, say } = useWords();
  const { client, queries } = useContext(HostContext);
  const act = useAct();
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
    if (entered === null) return setPin('');
    await refreshActor(client);
    // What is shown may depend on who looks: own notes, cases they have stepped out of.
    queries.refresh();
    close();
  }
  return (
    <Form
      className={form.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <p>{t('actor.why')}</p>
      <Choice
        label={t('bar.actor')}
        options={people.map((person) => ({ key: person.id, label: `${person.name} (${say(roleWords[person.role])})` }))}
        value={id}
        onChange={setChosen}
        autoFocus
      />
      {locked ? (
        <Typed label={t('actor.pin')} type="password" inputMode="numeric" value={pin} onChange={setPin} isRequired />
      ) : null}
      <BoxFoot>
        <Push onPress={close}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={id === null}>
          {t('actor.enter')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Who acts at this window: chosen by name, and by PIN where that person has one. */
export function ActorBox() {
  const { t } = useWords();
  const open = useStore(view, ({ dialog }) => dialog === 'actor');
  return (
    <Box title={t('bar.actor')} isOpen={open} onClose={() => show({ dialog: null })}>
      <ActorForm />
    </Box>
  );
}
