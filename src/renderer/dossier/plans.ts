import type { DossierRecord } from '#shared/dossier/contract.ts';

/** One plan of the SKP with the objective it serves and its progress, oldest month first. */
export interface WorkPlan {
  readonly id: string;
  readonly fields: DossierRecord['fields'];
  readonly objective: string | null;
  readonly months: readonly { readonly period: string; readonly cumulative: number }[];
}

/** The plans of a person, each with what other files know of its code. */
export function plansOf(records: readonly DossierRecord[]): readonly WorkPlan[] {
  const objectives = new Map(
    records.flatMap(({ kind, fields }) =>
      kind === 'cascade' ? [[String(fields.code ?? ''), String(fields.objective ?? '')] as const] : [],
    ),
  );
  return records
    .filter(({ kind }) => kind === 'skp')
    .map(({ id, fields }) => {
      const months = records.flatMap(({ kind, period, fields: of }) =>
        kind === 'progress' && of.code === fields.code && period !== null && typeof of.cumulative === 'number'
          ? [{ period, cumulative: of.cumulative }]
          : [],
      );
      return {
        id,
        fields,
        objective: objectives.get(String(fields.superiorCode ?? '')) ?? null,
        months: months.toSorted((a, b) => a.period.localeCompare(b.period)),
      };
    });
}
