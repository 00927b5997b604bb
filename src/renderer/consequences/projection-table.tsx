import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { UnitConsequences } from '#shared/consequences/results.ts';
import styles from './consequences.module.css';
import { figure } from './figures.ts';

/** Need against people there, five years ahead, for every unit with an analysis of workload. */
export function ProjectionTable({ rows }: { readonly rows: readonly UnitConsequences[] }) {
  const { t, language, number } = useWords();
  const known = rows.flatMap(({ name, projection }) => (projection === null ? [] : [{ name, projection }]));
  if (known.length === 0) return null;
  const years = known[0]?.projection.years.map(({ year }) => year) ?? [];
  const unknown = known.reduce((sum, { projection }) => sum + projection.unknown, 0);
  return (
    <Card title={t('consequences.projection')}>
      <p className={styles.soft}>{t('consequences.projectionLead', { n: number(unknown) })}</p>
      <PlainTable
        dense
        label={t('consequences.projection')}
        rows={known}
        keyOf={({ name }) => name}
        columns={[
          { key: 'unit', head: t('consequences.unit'), cell: ({ name }) => name },
          {
            key: 'need',
            head: t('consequences.rounded'),
            right: true,
            cell: ({ projection }) => figure(projection.years[0]?.need ?? null, language),
          },
          ...years.map((year, at) => ({
            key: String(year),
            head: String(year),
            right: true,
            cell: ({ projection }: (typeof known)[number]) => {
              const one = projection.years[at];
              return one === undefined
                ? '–'
                : t('consequences.yearCell', {
                    there: number(one.there),
                    difference: figure(one.difference, language),
                    retiring: number(one.retiring),
                  });
            },
          })),
        ]}
      />
    </Card>
  );
}
