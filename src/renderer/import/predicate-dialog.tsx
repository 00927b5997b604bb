import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Written } from '#renderer/ui/text-field.tsx';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import { type OrganisationPredicate, organisationPredicates } from '#shared/rules/levels.ts';

/** A unit, or the agency as a whole (`id` null), and its organisation predicate. */
export interface Organisation {
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly predicate: OrganisationPredicate | null;
  readonly reason: string | null;
}

const none = 'none';

/** Sets a predicate with its reason; null takes it away. Says whether that went well. */
type SendPredicate = (predicate: OrganisationPredicate | null, reason: string) => Promise<boolean>;

interface PredicateDialogProps {
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
  /** In place of the commands that write it at once. */
  readonly send?: SendPredicate;
}

function PredicateForm({
  organisation,
  onClose,
  send: sendElsewhere,
}: PredicateDialogProps & { readonly organisation: Organisation }) {
  const { t, say } = useWords();
  const act = useCommand();
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
      <Select
        label={t('units.predicate')}
        options={withNone ? [...options, { key: none, label: t('units.none') }] : options}
        value={key}
        placeholder={t('units.choose')}
        onChange={setKey}
        autoFocus
      />
      <Written label={t('units.why')} hint={t('units.whyHint')} value={reason} onChange={setReason} isRequired />
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" isDisabled={key === null}>
          {t('action.save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Asks for the predicate of a unit or of the agency, and why. */
export function PredicateDialog(props: PredicateDialogProps) {
  const { t } = useWords();
  const { organisation, onClose } = props;
  return (
    <Dialog
      title={t('units.setFor', { unit: organisation?.name ?? '' })}
      isOpen={organisation !== null}
      onClose={onClose}
    >
      {organisation === null ? null : <PredicateForm {...props} organisation={organisation} />}
    </Dialog>
  );
}
