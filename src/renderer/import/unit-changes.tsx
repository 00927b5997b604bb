import { useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import { unitsSaid } from './change-parts.ts';
import changes from './changes.module.css';
import styles from './findings.module.css';
import { shownImport } from './import-state.ts';
import { PredicateDialog } from './predicate-dialog.tsx';
import { selectionOn, takeOne } from './selection.ts';
import type { ReviewProps } from './use-import.ts';

/** A unit, or the agency (`unit` null), as it would be; `new` null where no file and nobody has said anything yet. */
interface Row {
  readonly unit: string | null;
  readonly period: string;
  readonly old: OrganisationPredicate | null;
  readonly new: OrganisationPredicate | null;
  readonly source: OrganisationPredicate | null;
  readonly reason: string | null;
}

/** What the files say of units, and every other unit, so that each can be given its predicate before anything is written. */
function useRows({ organisation, units: fresh }: ImportSummary): readonly Row[] {
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const workshop = useQuery('workshop.get', {}).value?.workshop;
  const said = new Set(organisation.map(({ unit }) => unit));
  const silent = (unit: string | null, old: OrganisationPredicate | null): readonly Row[] =>
    said.has(unit) ? [] : [{ unit, period: workshop?.period ?? '', old, new: old, source: null, reason: null }];
  return [
    ...silent(null, workshop?.organisation_predicate ?? null),
    ...organisation,
    ...units.flatMap(({ name, organisation_predicate }) => silent(name, organisation_predicate)),
    ...fresh.flatMap((name) => silent(name, null)),
  ];
}

function stateOf({ old, new: fresh }: Row): 'new' | 'changed' | 'same' {
  return old === fresh ? 'same' : old === null ? 'new' : 'changed';
}

function Tick({ row }: { readonly row: Row }) {
  const { t } = useWords();
  const key = row.unit ?? '';
  const state = stateOf(row);
  const taken = useAtom(shownImport, (value) => selectionOn(value).takes('organisation', state, key));
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
export function UnitChanges({ summary, acts }: ReviewProps) {
  const { t, say, number, language } = useWords();
  const fresh = new Set(summary.units);
  const rows = useRows(summary);
  const [chosen, setChosen] = useState<Row | null>(null);
  const nameOf = ({ unit }: Row) => unit ?? t('units.agency');
  const send = async (predicate: OrganisationPredicate | null, reason: string) => {
    if (chosen === null) return false;
    await acts.answer({ organisation: { [chosen.unit ?? '']: predicate === null ? null : { predicate, reason } } });
    return true;
  };
  return (
    <>
      <div className={styles.detailHead}>
        <h2>{t('part.units')}</h2>
        <span className={styles.detailCount}>{number(unitsSaid(summary))}</span>
      </div>
      <p className={styles.partHint}>{t('part.unitsHint')}</p>
      <div className={styles.cases}>
        <PlainTable
          middle
          label={t('part.units')}
          rows={rows}
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
                  {old === null || old === now || now === null ? null : (
                    <>
                      <s className={changes.old}>{say(organisationPredicateWords[old])}</s>
                      <span aria-hidden className={changes.arrow}>
                        →
                      </span>
                    </>
                  )}
                  {now === null ? (
                    <span className={changes.soft}>{t('units.none')}</span>
                  ) : (
                    <strong>{say(organisationPredicateWords[now])}</strong>
                  )}
                </>
              ),
            },
            { key: 'reason', head: t('units.reason'), cell: ({ reason }) => reason ?? '' },
            {
              key: 'set',
              head: '',
              right: true,
              cell: (row) => (
                <Button
                  small
                  aria-label={`${t(row.new === null ? 'units.set' : 'units.correct')}: ${nameOf(row)}`}
                  onPress={() => setChosen(row)}
                >
                  {t(row.new === null ? 'units.set' : 'units.correct')}
                </Button>
              ),
            },
          ]}
        />
      </div>
      <PredicateDialog
        organisation={
          chosen === null
            ? null
            : { id: chosen.unit, name: nameOf(chosen), people: 0, predicate: chosen.new, reason: chosen.reason }
        }
        onClose={() => setChosen(null)}
        send={send}
      />
    </>
  );
}
