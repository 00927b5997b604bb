import { useQuery } from '#renderer/host/use-query.ts';
import { PlainTable } from '#renderer/parts/table.tsx';
import { useWords } from '#renderer/parts/words.ts';
import { dateWords } from '#shared/text/date-words.ts';
import { kindsWords } from '#shared/text/import-words.ts';
import { periodWords } from '#shared/text/period.ts';
import { Card } from '../page.tsx';
import styles from './import.module.css';

/** The files imported so far, each with the commit that brought it. */
export function ImportedFiles() {
  const { t, number, language } = useWords();
  const rows = useQuery('import.files', {}).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('files.title')} flush>
      <div className={styles.cardTable}>
        <PlainTable
          label={t('files.title')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', head: t('files.name'), cell: ({ name }) => <span className={styles.file}>{name}</span> },
            { key: 'kind', head: t('files.kind'), cell: ({ kind }) => kindsWords(kind, language) },
            {
              key: 'period',
              head: t('files.period'),
              cell: ({ period }) => (period === null ? t('field.none') : periodWords(period, language)),
            },
            { key: 'rows', head: t('files.rows'), right: true, cell: (row) => number(row.rows) },
            {
              key: 'commit',
              head: t('files.commit'),
              cell: ({ commit, at, actor }) => (
                <>
                  {t('files.entry', { n: commit })}
                  <span className={styles.soft}>
                    {' '}
                    · {t('files.by', { date: dateWords(at, language), name: actor })}
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
