import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import form from '#renderer/ui/form.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { Named, TextField } from '#renderer/ui/text-field.tsx';
import { readPeriod } from '#shared/import/period.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { WorkshopRow } from '#shared/people/rows.ts';

/** Name, agency, code and period of the workshop. */
export function IdentityCard({ workshop, locked }: { readonly workshop: WorkshopRow; readonly locked: boolean }) {
  const { t, language } = useWords();
  const act = useCommand();
  const [name, setName] = useState(workshop.name);
  const [agency, setAgency] = useState(workshop.agency);
  const [code, setCode] = useState(workshop.agency_code);
  const [period, setPeriod] = useState(workshop.period);
  const same =
    name === workshop.name && agency === workshop.agency && code === workshop.agency_code && period === workshop.period;
  const shown = periodWords(readPeriod(period) ?? period.trim(), language);
  async function save() {
    const done = await act('workshop.rename', { name, agency, agencyCode: code, period: period.trim() });
    if (done !== null) showDone(t('identity.saved'));
  }
  return (
    <Card title={t('identity.title')}>
      <Form
        className={classes(form.form)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Named label={t('identity.name')} value={name} onChange={setName} isDisabled={locked} isRequired />
        <Named
          label={t('identity.agency')}
          value={agency}
          onChange={setAgency}
          hint={t('identity.agencyHint')}
          isDisabled={locked}
        />
        <div className={form.pair}>
          <TextField
            label={t('identity.code')}
            value={code}
            onChange={setCode}
            hint={t('identity.codeHint')}
            isDisabled={locked}
            maxLength={40}
            optional
          />
          <TextField
            label={t('identity.period')}
            value={period}
            onChange={setPeriod}
            hint={shown === period.trim() ? t('new.periodHint') : shown}
            isDisabled={locked}
            isRequired
          />
        </div>
        <div>
          <Button type="submit" isDisabled={locked || same}>
            {t('action.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
