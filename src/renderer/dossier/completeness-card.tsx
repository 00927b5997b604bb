import { Download } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { MakingLine } from '#renderer/shell/progress-line.tsx';
import { useDownload } from '#renderer/shell/use-download.ts';
import { show } from '#renderer/shell/view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import {
  type Completeness,
  type CompletenessCheck,
  completenessChecks,
  type MissingPerson,
} from '#shared/dossier/completeness.ts';
import { completenessWords } from '#shared/dossier/completeness-words.ts';
import { listFiles } from '#shared/dossier/pack-kinds.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import styles from './completeness.module.css';

type Group = Completeness['units'][number];
interface Chosen {
  readonly unit: string | null;
  readonly check: CompletenessCheck;
}

/** People whom one check of one unit misses; each opens their dossier. */
function MissingList({ group, check }: { readonly group: Group; readonly check: CompletenessCheck }) {
  const { t, say, language } = useWords();
  const detail = (one: string): string => (/^\d{4}-\d{2}$/.test(one) ? periodWords(one, language) : one);
  const people: readonly MissingPerson[] = group.checks[check]?.missing ?? [];
  const label = t('complete.missing', { check: say(completenessWords[check]), unit: group.name ?? '–' });
  return (
    <section aria-label={label} className={styles.missing}>
      <h3>{label}</h3>
      <ul>
        {people.map(({ employee, nip, name, details }) => (
          <li key={employee}>
            <Button
              kind="quiet"
              small
              onPress={() => show({ screen: 'people', dossier: employee, selected: [employee] })}
            >
              {name}
            </Button>{' '}
            <span className={styles.soft}>{[nip, ...details.map(detail)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is there and what is missing before a panel sits: a row a unit, the people behind each figure, and the lists for the raters. */
export function CompletenessCard() {
  const { t, say, number, language } = useWords();
  const download = useDownload();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { value, problem } = useQuery('dossier.completeness', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null)
    return (
      <Card title={t('complete.title')}>
        <Skeleton lines={4} />
      </Card>
    );
  const judged = completenessChecks.filter((check) => value.all.checks[check] !== null);
  const unknown = completenessChecks.filter((check) => value.all.checks[check] === null);
  const [first, last] = [value.months.at(0), value.months.at(-1)];
  const open = value.units.find(({ unit }) => chosen !== null && unit === chosen.unit);
  const cell = (group: Group, check: CompletenessCheck) => {
    const found = group.checks[check];
    if (found === null || found.of === 0) return '–';
    const share = t('complete.share', { have: number(found.have), of: number(found.of) });
    if (found.missing.length === 0) return share;
    const pressed = chosen !== null && chosen.unit === group.unit && chosen.check === check;
    return (
      <Button
        kind="quiet"
        small
        aria-expanded={pressed}
        aria-label={t('complete.open', { share, check: say(completenessWords[check]), unit: group.name ?? '–' })}
        onPress={() => setChosen(pressed ? null : { unit: group.unit, check })}
      >
        {share}
      </Button>
    );
  };
  return (
    <Card title={t('complete.title')}>
      <p className={styles.soft}>
        {first === undefined || last === undefined
          ? t('complete.noMonths')
          : t('complete.months', { from: periodWords(first, language), to: periodWords(last, language) })}{' '}
        {unknown.length === 0
          ? ''
          : t('complete.unknown', { which: unknown.map((check) => say(completenessWords[check])).join(', ') })}
      </p>
      <PlainTable
        dense
        middle
        label={t('complete.title')}
        rows={value.units}
        keyOf={({ unit }) => unit ?? ''}
        columns={[
          { key: 'unit', head: t('column.unit'), cell: ({ name }) => name ?? t('complete.noUnit') },
          ...judged.map((check) => ({
            key: check,
            head: say(completenessWords[check]),
            right: true,
            cell: (group: Group) => cell(group, check),
          })),
        ]}
      />
      {open === undefined || chosen === null ? null : <MissingList group={open} check={chosen.check} />}
      <MakingLine download={download} />
      <div className={styles.acts}>
        {listFiles.map((kind) => (
          <Button
            key={kind}
            small
            icon={Download}
            isPending={download.making?.kind === kind}
            isDisabled={download.making !== null && download.making.kind !== kind}
            onPress={() => download.start({ kind })}
          >
            {t('complete.list', { form: kind === 'missing-xlsx' ? 'XLSX' : 'CSV' })}
          </Button>
        ))}
      </div>
    </Card>
  );
}
