import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import styles from './import.module.css';
import type { Organisation } from './predicate-dialog.tsx';
import { PredicateDialog } from './predicate-dialog.tsx';

/** Agency and units in a row, each with how many people are counted in it. */
function useOrganisations(): readonly Organisation[] {
  const { t } = useWords();
  const { rows } = useRoster();
  const units = useQuery('unit.list', {}).value?.rows ?? [];
  const workshop = useQuery('workshop.get', {}).value?.workshop;
  const counts = new Map<string | null, number>();
  for (const { unit_id, excluded } of rows) if (excluded === null) counts.set(unit_id, (counts.get(unit_id) ?? 0) + 1);
  const agency: Organisation = {
    id: null,
    name: t('units.agency'),
    people: [...counts.values()].reduce((sum, n) => sum + n, 0),
    predicate: workshop?.organisation_predicate ?? null,
    reason: workshop?.organisation_reason ?? null,
  };
  return [
    agency,
    ...units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      people: counts.get(unit.id) ?? 0,
      predicate: unit.organisation_predicate,
      reason: unit.organisation_reason,
    })),
  ];
}

/** The organisation predicates, to set and to correct with a reason. */
export function UnitPredicates({ locked }: { readonly locked: boolean }) {
  const { t, say, number } = useWords();
  const rows = useOrganisations();
  const [chosen, setChosen] = useState<Organisation | null>(null);
  if (rows.length === 1) return null;
  return (
    <Card title={t('units.title')} flush>
      <p className={styles.cardNote}>{t('units.lead')}</p>
      <div className={styles.cardTable}>
        <PlainTable
          middle
          label={t('units.title')}
          rows={rows}
          keyOf={({ id }) => id ?? ''}
          columns={[
            {
              key: 'name',
              head: t('units.unit'),
              cell: ({ id, name }) => (id === null ? <strong>{name}</strong> : name),
            },
            { key: 'people', head: t('units.people'), right: true, cell: ({ people }) => number(people) },
            {
              key: 'predicate',
              head: t('units.predicate'),
              cell: ({ predicate }) =>
                predicate === null ? (
                  <span className={styles.soft}>{t('units.none')}</span>
                ) : (
                  <strong>{say(organisationPredicateWords[predicate])}</strong>
                ),
            },
            { key: 'reason', head: t('units.reason'), cell: ({ reason }) => reason ?? '' },
            {
              key: 'set',
              head: '',
              right: true,
              cell: (row) =>
                locked ? null : (
                  <Button
                    small
                    aria-label={`${t(row.predicate === null ? 'units.set' : 'units.correct')}: ${row.name}`}
                    onPress={() => setChosen(row)}
                  >
                    {t(row.predicate === null ? 'units.set' : 'units.correct')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      <PredicateDialog organisation={chosen} onClose={() => setChosen(null)} />
    </Card>
  );
}
