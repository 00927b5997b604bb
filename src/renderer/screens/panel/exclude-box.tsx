import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Written } from '#renderer/parts/field.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { type Exclusion, exclusions } from '#shared/domain/tables.ts';
import { exclusionWords } from '#shared/text/roles.ts';
import form from '../form.module.css';

export interface ExcludeBoxProps {
  /** The people meant; nobody closes the box. */
  readonly people: readonly RosterRow[];
  readonly act: 'exclude' | 'include';
  onClose(): void;
}

function ExcludeForm({ people, act: way, onClose }: ExcludeBoxProps) {
  const { t, say } = useWords();
  const act = useAct();
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
      <p className={form.names}>{people.map(({ name }) => name).join(', ')}</p>
      {way === 'exclude' ? (
        <Choice
          label={t('exclude.because')}
          options={exclusions.map((key) => ({ key, label: say(exclusionWords[key]) }))}
          value={because}
          onChange={(key) => setBecause(exclusions.find((one) => one === key) ?? 'other')}
          autoFocus
        />
      ) : null}
      <Written label={t('exclude.note')} value={reason} onChange={setReason} isRequired autoFocus={way === 'include'} />
      <BoxFoot>
        <Push onPress={onClose}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit">
          {t(way === 'exclude' ? 'exclude.do' : 'include.do')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Takes people out of the rating, or back in, with a reason. */
export function ExcludeBox(props: ExcludeBoxProps) {
  const { t } = useWords();
  const n = props.people.length;
  return (
    <Box
      title={t(props.act === 'exclude' ? 'exclude.title' : 'include.title', { n })}
      isOpen={n > 0}
      onClose={props.onClose}
    >
      <ExcludeForm {...props} />
    </Box>
  );
}
