import { localMoment } from '#renderer/kernel/local-time.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { kindsWords } from '#shared/import/kind-words.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import styles from './import.module.css';

/** The files imported so far, each with the commit that brought it. */
export function ImportedFiles() {
  const { t, number, language } = useWords();
  const rows = useQuery('import.files', {}).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('imported.title')} flush>
      <div className={styles.cardTable}>
        <PlainTable
          label={t('imported.title')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', head: t('imported.name'), cell: ({ name }) => <span className={styles.file}>{name}</span> },
            { key: 'kind', head: t('imported.kind'), cell: ({ kind }) => kindsWords(kind, language) },
            {
              key: 'period',
              head: t('imported.period'),
              cell: ({ period }) => (period === null ? t('field.none') : periodWords(period, language)),
            },
            { key: 'rows', head: t('imported.rows'), right: true, cell: (row) => number(row.rows) },
            {
              key: 'commit',
              head: t('imported.commit'),
              cell: ({ commit, at, actor }) => (
                <>
                  {t('imported.entry', { n: commit })}
                  <span className={styles.soft}>
                    {' '}
                    · {t('imported.by', { date: dateWords(localMoment(at), language), name: actor })}
                  </span>
                </>
              ),
            },
          ]}
        />
      </div>
    </Card>
  );
}
