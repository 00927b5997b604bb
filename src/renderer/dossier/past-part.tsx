import { useWords } from '#renderer/kernel/use-words.ts';
import { Level } from '#renderer/ui/level.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { PastResult } from '#shared/dossier/contract.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import { Part } from './drawer.tsx';

/** Results of other periods, beside the predicate of the unit then. */
export function PastPart({ past }: { readonly past: readonly PastResult[] }) {
  const { t, say, language } = useWords();
  if (past.length === 0) return null;
  return (
    <Part title={t('dossier.past')}>
      <PlainTable
        dense
        label={t('dossier.past')}
        rows={past}
        keyOf={({ period, file }) => `${period} ${file}`}
        columns={[
          { key: 'period', head: t('dossier.period'), cell: ({ period }) => periodWords(period, language) },
          { key: 'predicate', head: t('column.predicate'), cell: ({ predicate }) => <Level predicate={predicate} /> },
          {
            key: 'organisation',
            head: t('dossier.unitThen'),
            cell: ({ organisation }) => (organisation === null ? '–' : say(organisationPredicateWords[organisation])),
          },
        ]}
      />
    </Part>
  );
}
