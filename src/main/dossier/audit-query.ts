import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy, rowsOf, statement } from '#main/store/rows.ts';
import type { AuditSample } from '#shared/dossier/audit-contract.ts';
import {
  type AuditFinding,
  type AuditItemRow,
  type AuditSampleRow,
  auditColumns,
  auditFindings,
} from '#shared/dossier/rows.ts';
import { noEstimate } from '#shared/stats/base/estimate.ts';
import { wilson } from '#shared/stats/base/proportion.ts';

/** The items of a sample, in the order of its worksheet. */
export function sampleItems(store: Reader, sample: string): readonly AuditItemRow[] {
  const sql = 'SELECT * FROM audit_item WHERE sample_id = ? ORDER BY position';
  return statement(store.db, sql).all(sample) as AuditItemRow[];
}

/** How many lines were found how, and the share that is not supported. Every line had the same chance to be drawn. */
export function auditResult(items: readonly AuditItemRow[]): Pick<AuditSample, 'recorded' | 'counts' | 'unsupported'> {
  const of = (one: AuditFinding): number => items.filter(({ finding }) => finding === one).length;
  const counts = Object.fromEntries(auditFindings.map((one) => [one, of(one)])) as Record<AuditFinding, number>;
  const recorded = counts.agrees + counts.differs + counts['not-found'];
  return { recorded, counts, unsupported: wilson(counts.differs + counts['not-found'], recorded) };
}

/** Samples, newest first. */
function samplesOf(store: Reader): readonly AuditSampleRow[] {
  return rowsOf(store, 'audit_sample').toSorted((a, b) => b.drawn_at.localeCompare(a.drawn_at));
}

/** The sample that was drawn last, or null. */
export function newestSample(store: Reader): AuditSampleRow | null {
  return samplesOf(store)[0] ?? null;
}

/** Every sample with its worksheet, newest first. */
export const auditList: Query<'audit.list'> = (_input, { store }) => ({
  rows: samplesOf(store).map((sample) => {
    const items = sampleItems(store, sample.id);
    const people = rowsBy(store, 'employee', [...new Set(items.map(({ employee_id }) => employee_id))]);
    const result = auditResult(items);
    const hidden = sample.size - items.length;
    return {
      ...sample,
      strata: auditColumns.strata.read(sample.strata),
      items: items.map((item) => {
        const { nip = '', name = '' } = people.get(item.employee_id) ?? {};
        return { ...item, nip, name };
      }),
      hidden,
      ...result,
      // A share of what one happens to see is not the sample's.
      unsupported: hidden > 0 ? noEstimate : result.unsupported,
    };
  }),
});
