import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { organisationPredicates } from '#shared/domain/levels.ts';
import { organisationPredicateWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import type { Organisation } from './unit-predicates.tsx';

const none = 'none';

function PredicateForm({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly onClose: () => void;
}) {
  const { t, say } = useWords();
  const act = useAct();
  const [key, setKey] = useState<string>(organisation.predicate ?? organisationPredicates[1] ?? none);
  const [reason, setReason] = useState('');
  const options = organisationPredicates.map((one) => ({
    key: one as string,
    label: say(organisationPredicateWords[one]),
  }));
  async function send() {
    const predicate = organisationPredicates.find((one) => one === key) ?? null;
    const done =
      organisation.id === null
        ? await act('workshop.setPredicate', { predicate, reason })
        : await act('unit.setPredicate', { unit: organisation.id, predicate, reason });
    if (done !== null) onClose();
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Choice
        label={t('units.predicate')}
        options={organisation.predicate === null ? options : [...options, { key: none, label: t('units.none') }]}
        value={key}
        onChange={setKey}
        autoFocus
      />
      <Typed label={t('units.why')} hint={t('units.whyHint')} value={reason} onChange={setReason} isRequired />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit">
          {t('action.save')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Asks for the predicate of a unit or of the agency, and why. */
export function PredicateBox({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Box title={t('units.setFor', { unit: organisation?.name ?? '' })} isOpen={organisation !== null} onClose={onClose}>
      {organisation === null ? null : <PredicateForm organisation={organisation} onClose={onClose} />}
    </Box>
  );
}
