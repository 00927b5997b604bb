import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import { readPeriod } from '#shared/domain/import/period.ts';
import type { WorkshopRow } from '#shared/domain/tables.ts';
import { periodWords } from '#shared/text/period.ts';
import form from '../form.module.css';
import { Card } from '../page.tsx';

/** Name, agency, code and period of the workshop. */
export function IdentityCard({ workshop, locked }: { readonly workshop: WorkshopRow; readonly locked: boolean }) {
  const { t, language } = useWords();
  const act = useAct();
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
        <Typed
          label={t('identity.name')}
          value={name}
          onChange={setName}
          isDisabled={locked}
          maxLength={500}
          isRequired
        />
        <Typed
          label={t('identity.agency')}
          value={agency}
          onChange={setAgency}
          hint={t('identity.agencyHint')}
          isDisabled={locked}
          maxLength={500}
        />
        <div className={form.pair}>
          <Typed
            label={t('identity.code')}
            value={code}
            onChange={setCode}
            hint={t('identity.codeHint')}
            isDisabled={locked}
            maxLength={40}
            optional
          />
          <Typed
            label={t('identity.period')}
            value={period}
            onChange={setPeriod}
            hint={shown === period.trim() ? t('new.periodHint') : shown}
            isDisabled={locked}
            isRequired
          />
        </div>
        <div>
          <Push type="submit" isDisabled={locked || same}>
            {t('action.save')}
          </Push>
        </div>
      </Form>
    </Card>
  );
}
