import { useWords } from '#renderer/kernel/use-words.ts';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { TextKey } from '#shared/words.ts';
import styles from './import.module.css';

interface Known {
  readonly file: TextKey;
  readonly from: TextKey;
  readonly gives: TextKey;
}

const known: readonly Known[] = [
  { file: 'known.recap', from: 'known.recapFrom', gives: 'known.recapGives' },
  { file: 'known.people', from: 'known.peopleFrom', gives: 'known.peopleGives' },
  { file: 'known.units', from: 'known.unitsFrom', gives: 'known.unitsGives' },
  { file: 'known.peers', from: 'known.peersFrom', gives: 'known.peersGives' },
  { file: 'known.work', from: 'known.workFrom', gives: 'known.workGives' },
  { file: 'known.record', from: 'known.recordFrom', gives: 'known.workGives' },
];

/** What files are understood, where they come from and what they bring. */
export function KnownFiles() {
  const { t } = useWords();
  return (
    <Card title={t('known.title')} flush>
      <div className={styles.cardTable}>
        <PlainTable
          label={t('known.title')}
          rows={known}
          keyOf={({ file }) => file}
          columns={[
            { key: 'file', head: t('known.file'), cell: ({ file }) => <strong>{t(file)}</strong> },
            { key: 'from', head: t('known.from'), cell: ({ from }) => t(from) },
            { key: 'gives', head: t('known.gives'), cell: ({ gives }) => t(gives) },
          ]}
        />
      </div>
      <p className={styles.cardNote}>{t('known.other')}</p>
    </Card>
  );
}
