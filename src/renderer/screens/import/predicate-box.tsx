import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Written } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { type OrganisationPredicate, organisationPredicates } from '#shared/domain/levels.ts';
import { organisationPredicateWords } from '#shared/text/levels.ts';
import form from '../form.module.css';
import type { Organisation } from './unit-predicates.tsx';

const none = 'none';

/** Sets a predicate with its reason; null takes it away. Says whether that went well. */
export type SendPredicate = (predicate: OrganisationPredicate | null, reason: string) => Promise<boolean>;

interface PredicateBoxProps {
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
  /** In place of the commands that write it at once. */
  readonly send?: SendPredicate;
}

function PredicateForm({
  organisation,
  onClose,
  send: sendElsewhere,
}: PredicateBoxProps & { readonly organisation: Organisation }) {
  const { t, say } = useWords();
  const act = useAct();
  const [key, setKey] = useState<string | null>(organisation.predicate);
  const [reason, setReason] = useState('');
  const options = organisationPredicates.map((one) => ({
    key: one as string,
    label: say(organisationPredicateWords[one]),
  }));
  // In a preview there is only one's own word to take back.
  const withNone = organisation.predicate !== null && (sendElsewhere === undefined || organisation.reason !== null);
  const write: SendPredicate = async (predicate, why) => {
    const done =
      organisation.id === null
        ? await act('workshop.setPredicate', { predicate, reason: why })
        : await act('unit.setPredicate', { unit: organisation.id, predicate, reason: why });
    return done !== null;
  };
  async function send() {
    const predicate = organisationPredicates.find((one) => one === key) ?? null;
    if (await (sendElsewhere ?? write)(predicate, reason)) onClose();
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
        options={withNone ? [...options, { key: none, label: t('units.none') }] : options}
        value={key}
        placeholder={t('units.choose')}
        onChange={setKey}
        autoFocus
      />
      <Written label={t('units.why')} hint={t('units.whyHint')} value={reason} onChange={setReason} isRequired />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" isDisabled={key === null}>
          {t('action.save')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Asks for the predicate of a unit or of the agency, and why. */
export function PredicateBox(props: PredicateBoxProps) {
  const { t } = useWords();
  const { organisation, onClose } = props;
  return (
    <Box title={t('units.setFor', { unit: organisation?.name ?? '' })} isOpen={organisation !== null} onClose={onClose}>
      {organisation === null ? null : <PredicateForm {...props} organisation={organisation} />}
    </Box>
  );
}
