import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { PersonConsequences, UnitConsequences } from '#shared/consequences/results.ts';
import { ratingWords } from '#shared/rules/level-words.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';
import { PersonName } from './person-name.tsx';

/** Everybody's four results side by side. */
export function PeopleTable({ people }: { readonly people: readonly PersonConsequences[] }) {
  const { t, say, language } = useWords();
  return (
    <Card flush>
      <PlainTable
        dense
        label={t('consequences.people')}
        rows={people}
        keyOf={({ employee }) => employee}
        columns={[
          {
            key: 'name',
            head: t('consequences.name'),
            cell: (row) => <PersonName {...row} />,
          },
          { key: 'unit', head: t('consequences.unit'), cell: ({ unit }) => unit },
          { key: 'y', head: t('consequences.row'), right: true, cell: ({ talent }) => figure(talent.value, language) },
          {
            key: 'row',
            head: t('consequences.talent'),
            cell: ({ talent }) => (talent.row === null ? '–' : say(ratingWords[talent.row])),
          },
          { key: 'ip', head: t('consequences.ipAsn'), right: true, cell: ({ ipAsn }) => figure(ipAsn.value, language) },
          {
            key: 'credit',
            head: t('consequences.credit'),
            right: true,
            cell: ({ creditPoints }) => figure(creditPoints.value, language),
          },
          { key: 'load', head: t('consequences.load'), right: true, cell: ({ load }) => figure(load.value, language) },
        ]}
      />
    </Card>
  );
}

/** Units with their need of posts against the people there. */
export function UnitTable({ rows }: { readonly rows: readonly UnitConsequences[] }) {
  const { t, language, number } = useWords();
  const of =
    (pick: (abk: NonNullable<UnitConsequences['abk']>) => number) =>
    ({ abk }: UnitConsequences) =>
      abk === null ? '–' : figure(pick(abk), language);
  return (
    <PlainTable
      dense
      label={t('consequences.units')}
      rows={rows}
      keyOf={({ unit, name }) => unit + name}
      columns={[
        { key: 'unit', head: t('consequences.unit'), cell: ({ name }) => name },
        { key: 'there', head: t('consequences.there'), right: true, cell: ({ people }) => number(people) },
        { key: 'need', head: t('consequences.need'), right: true, cell: of((abk) => abk.value) },
        { key: 'rounded', head: t('consequences.rounded'), right: true, cell: of((abk) => abk.rounded) },
        { key: 'sum', head: t('consequences.roundedSum'), right: true, cell: of((abk) => abk.roundedSum) },
        { key: 'squads', head: t('consequences.withSquads'), right: true, cell: of((abk) => abk.withSquads) },
        {
          key: 'difference',
          head: t('consequences.difference'),
          right: true,
          cell: of((abk) => abk.incumbents - abk.rounded),
        },
        {
          key: 'index',
          head: t('consequences.meanIndex'),
          right: true,
          cell: ({ index }) => (
            <>
              {figure(index.mean === null ? null : Math.round(index.mean * 100) / 100, language)}{' '}
              {index.incomplete === 0 ? null : (
                <span className={styles.soft}>{t('consequences.incomplete', { n: number(index.incomplete) })}</span>
              )}
            </>
          ),
        },
        { key: 'double', head: t('consequences.doubles'), right: true, cell: ({ double }) => number(double) },
      ]}
    />
  );
}
