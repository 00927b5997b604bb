import { useStore } from '#renderer/parts/store.ts';
import { PlainTable } from '#renderer/parts/table.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { ImportSummary } from '#shared/contract/import.ts';
import { organisationPredicateWords } from '#shared/text/levels.ts';
import { periodWords } from '#shared/text/period.ts';
import changes from './changes.module.css';
import { desk } from './desk.ts';
import styles from './findings.module.css';
import type { ReviewProps } from './review-page.tsx';
import { selectionOn, takeOne } from './selection.ts';

type Row = ImportSummary['organisation'][number];

function stateOf({ old, new: fresh }: Row): 'new' | 'changed' | 'same' {
  return old === fresh ? 'same' : old === null ? 'new' : 'changed';
}

function Tick({ row }: { readonly row: Row }) {
  const { t } = useWords();
  const key = row.unit ?? '';
  const state = stateOf(row);
  const taken = useStore(desk, (value) => selectionOn(value).takes('organisation', state, key));
  if (state === 'same') return null;
  return (
    <input
      type="checkbox"
      checked={taken}
      onChange={() => takeOne('organisation', state, key, !taken)}
      aria-label={t('change.take', { name: row.unit ?? t('units.agency') })}
    />
  );
}

/** The predicates of units that the files bring, old beside new. */
export function UnitChanges({ summary }: ReviewProps) {
  const { t, say, number, language } = useWords();
  const fresh = new Set(summary.units);
  return (
    <>
      <div className={styles.detailHead}>
        <h2>{t('part.units')}</h2>
        <span className={styles.detailCount}>{number(summary.organisation.length)}</span>
      </div>
      <p className={styles.partHint}>{t('part.unitsHint')}</p>
      <div className={styles.cases}>
        <PlainTable
          label={t('part.units')}
          rows={summary.organisation}
          keyOf={({ unit, period }) => `${unit ?? ''} ${period}`}
          columns={[
            { key: 'take', head: '', className: changes.tickCell, cell: (row) => <Tick row={row} /> },
            {
              key: 'unit',
              head: t('units.unit'),
              cell: ({ unit }) => (
                <>
                  {unit ?? <strong>{t('units.agency')}</strong>}
                  {unit !== null && fresh.has(unit) ? <span className={changes.badge}>{t('change.fresh')}</span> : null}
                </>
              ),
            },
            { key: 'period', head: t('imported.period'), cell: ({ period }) => periodWords(period, language) },
            {
              key: 'predicate',
              head: t('units.predicate'),
              cell: ({ old, new: now }) => (
                <>
                  {old === null || old === now ? null : (
                    <>
                      <s className={changes.old}>{say(organisationPredicateWords[old])}</s>
                      <span aria-hidden className={changes.arrow}>
                        →
                      </span>
                    </>
                  )}
                  <strong>{say(organisationPredicateWords[now])}</strong>
                </>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
