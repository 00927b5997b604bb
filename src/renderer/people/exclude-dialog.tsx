import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Written } from '#renderer/ui/text-field.tsx';
import { nameApart } from '#shared/people/namesake.ts';
import { exclusionWords } from '#shared/people/role-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Exclusion, exclusions } from '#shared/people/rows.ts';

interface ExcludeDialogProps {
  /** The people meant; nobody closes the box. */
  readonly people: readonly RosterRow[];
  readonly act: 'exclude' | 'include';
  onClose(): void;
}

function ExcludeForm({ people, act: way, onClose }: ExcludeDialogProps) {
  const { t, say } = useWords();
  const act = useCommand();
  const { rows } = useRoster();
  const [because, setBecause] = useState<Exclusion>('on-leave');
  const [reason, setReason] = useState('');
  async function send() {
    const employees = people.map(({ id }) => id);
    const done =
      way === 'exclude'
        ? await act('employee.exclude', { employees, because, reason })
        : await act('employee.include', { employees, reason });
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
      <p>{t(way === 'exclude' ? 'exclude.lead' : 'include.lead')}</p>
      <p className={form.names}>{people.map((person) => nameApart(person, rows)).join(', ')}</p>
      {way === 'exclude' ? (
        <Select
          label={t('exclude.because')}
          options={exclusions.map((key) => ({ key, label: say(exclusionWords[key]) }))}
          value={because}
          onChange={(key) => setBecause(exclusions.find((one) => one === key) ?? 'other')}
          autoFocus
        />
      ) : null}
      <Written label={t('exclude.note')} value={reason} onChange={setReason} isRequired autoFocus={way === 'include'} />
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t(way === 'exclude' ? 'exclude.do' : 'include.do')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Takes people out of the rating, or back in, with a reason. */
export function ExcludeDialog(props: ExcludeDialogProps) {
  const { t } = useWords();
  const n = props.people.length;
  return (
    <Dialog
      title={t(props.act === 'exclude' ? 'exclude.title' : 'include.title', { n })}
      isOpen={n > 0}
      onClose={props.onClose}
    >
      <ExcludeForm {...props} />
    </Dialog>
  );
}
