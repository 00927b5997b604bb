import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { fairnessGroupWords, groupName } from '#shared/calibration/sentences.ts';
import type { ListedPerson, ListStep, UtilisationList } from '#shared/consequences/lists.ts';
import { dimensionWords } from '#shared/consequences/why-words.ts';
import { listKinds } from '#shared/rules/consequence/lists.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import styles from './consequences.module.css';
import { CrossWorkTable } from './cross-work.tsx';
import { figure } from './figures.ts';
import { PersonName } from './person-name.tsx';
import { InputPlace, InputValue } from './why.tsx';

const views = [...listKinds, 'crossWork'] as const;
type ViewName = (typeof views)[number];

function Turns({ turns, listed }: { readonly turns: readonly ListStep[]; readonly listed: boolean }) {
  const { t, say } = useWords();
  if (turns.length === 0) return <span className={styles.soft}>{t('consequences.steady')}</span>;
  const key = {
    up: listed ? 'consequences.turnUp' : 'consequences.enterUp',
    down: listed ? 'consequences.turnDown' : 'consequences.enterDown',
  } as const;
  return (
    <ul>
      {turns.map(({ axis, step, predicate }) => (
        <li key={`${axis} ${step}`}>
          {t(key[step], { axis: t(`consequences.${axis}`), predicate: say(predicateWords[predicate]) })}
        </li>
      ))}
    </ul>
  );
}

function Evidence({ person }: { readonly person: ListedPerson }) {
  const { t, say } = useWords();
  return (
    <details className={styles.why}>
      <summary>{t('consequences.evidence')}</summary>
      <ul>
        {person.evidence.map(({ rule, value, at }, index) => (
          <li key={`${rule}${String(index)}`}>
            {say(dimensionWords[rule] ?? { id: rule, en: rule })}: <InputValue value={value} />{' '}
            {at === null ? null : <InputPlace at={at} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ListedTable({ label, people }: { readonly label: string; readonly people: readonly ListedPerson[] }) {
  const { t, say, language } = useWords();
  return (
    <PlainTable
      dense
      label={label}
      rows={people}
      keyOf={({ employee }) => employee}
      columns={[
        { key: 'name', head: t('consequences.name'), cell: (row) => <PersonName {...row} /> },
        { key: 'unit', head: t('consequences.unit'), cell: ({ unit }) => unit },
        {
          key: 'predicate',
          head: t('consequences.predicate'),
          cell: ({ predicate }) => (predicate === null ? '–' : say(predicateWords[predicate])),
        },
        { key: 'y', head: t('consequences.row'), right: true, cell: ({ y }) => figure(y, language) },
        { key: 'box', head: t('consequences.boxHead'), right: true, cell: ({ box }) => figure(box, language) },
        {
          key: 'ground',
          head: t('consequences.ground'),
          cell: ({ grounds }) =>
            grounds
              .map((one) => t(one === 'box' ? 'consequences.groundBox' : 'consequences.groundPredicate'))
              .join(', '),
        },
        { key: 'evidence', head: t('consequences.evidence'), cell: (row) => <Evidence person={row} /> },
        {
          key: 'turns',
          head: t('consequences.turns'),
          cell: ({ turns, grounds }) => <Turns turns={turns} listed={grounds.length > 0} />,
        },
      ]}
    />
  );
}

/** Groups beside a list: how many of each are on it; small groups are withheld. */
function Fairness({ fairness }: Pick<UtilisationList, 'fairness'>) {
  const { t, say, number, language } = useWords();
  const rows = fairness.flatMap(({ group, report }) =>
    (report?.groups ?? []).map((line) => {
      const test = report?.comparisons.find((one) => one.group === line.group)?.test ?? null;
      return { group, line, unlike: test !== null && test.holm < 0.05 };
    }),
  );
  if (rows.length === 0) return <p className={styles.soft}>{t('consequences.noGroups')}</p>;
  return (
    <PlainTable
      dense
      label={t('consequences.fair')}
      rows={rows}
      keyOf={({ group, line }) => `${group} ${line.group}`}
      columns={[
        {
          key: 'group',
          head: t('consequences.group'),
          cell: ({ group, line }) => `${say(fairnessGroupWords[group])}: ${groupName(group, line.group, language)}`,
        },
        {
          key: 'on',
          head: t('consequences.onList'),
          right: true,
          cell: ({ line: { n, chosen, share } }) =>
            n === null || chosen === null || share.value === null
              ? t('consequences.withheld')
              : t('consequences.ofGroup', {
                  n: number(chosen),
                  all: number(n),
                  percent: number(Math.round(share.value * 100)),
                }),
        },
        { key: 'unlike', head: '', cell: ({ unlike }) => (unlike ? t('consequences.unlike') : null) },
      ]}
    />
  );
}

function ListView({ list, people }: { readonly list: UtilisationList; readonly people: number }) {
  const { t, number } = useWords();
  const name = t(`consequences.${list.list}`);
  return (
    <>
      <p>
        {t('consequences.listCount', {
          list: name,
          n: number(list.people.length),
          people: number(people),
          near: number(list.near.length),
          unplaced: number(list.unplaced),
        })}
      </p>
      <p className={styles.soft}>{t('consequences.listsLead', { editions: list.editions.join(', ') })}</p>
      <h3>{t('consequences.fair')}</h3>
      <Fairness fairness={list.fairness} />
      {list.people.length === 0 ? (
        <p>{t('consequences.listEmpty')}</p>
      ) : (
        <ListedTable label={name} people={list.people} />
      )}
      {list.near.length === 0 ? null : (
        <details className={styles.why}>
          <summary>{t('consequences.near', { n: number(list.near.length) })}</summary>
          <ListedTable label={t('consequences.near', { n: number(list.near.length) })} people={list.near} />
        </details>
      )}
    </>
  );
}

/** Lists for a leader: who, on what grounds and evidence, what would turn it, and how groups fare on it. */
export function ListsPart() {
  const { t } = useWords();
  const [shown, setShown] = useState<ViewName>('coaching');
  const { value, problem } = useQuery('consequence.lists', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const list = value.lists.find((one) => one.list === shown);
  return (
    <Card title={t('consequences.lists')}>
      <Select
        label={t('consequences.list')}
        options={views.map((key) => ({ key, label: t(`consequences.${key}`) }))}
        value={shown}
        onChange={(key) => setShown(views.find((one) => one === key) ?? 'coaching')}
      />
      {list === undefined ? <CrossWorkTable rows={value.crossWork} /> : <ListView list={list} people={value.people} />}
    </Card>
  );
}
