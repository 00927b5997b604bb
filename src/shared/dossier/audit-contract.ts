import { z } from 'zod';
import { command, desk, output, panel, query } from '#shared/kernel/entry.ts';
import { idText, writtenText } from '#shared/kernel/text-limits.ts';
import type { Estimate } from '#shared/stats/base/estimate.ts';
import { type AuditStratum, auditStrata } from './audit-draw.ts';
import { type AuditFinding, type AuditItemRow, type AuditSampleRow, auditFindings } from './rows.ts';

/** The worksheet of a sample as a file. */
export const auditFiles = ['audit-xlsx', 'audit-pdf'] as const;
export type AuditFile = (typeof auditFiles)[number];

/** An item with whose line it is. */
export interface AuditItem extends AuditItemRow {
  readonly nip: string;
  readonly name: string;
}

/**
 * A sample, its worksheet and what came of it: of `recorded` lines `counts` by finding, and the share that is not supported (differs or
 * not found) with Wilson's interval, 95 %. `hidden`: items of cases that the caller does not see; the share is then not given.
 */
export interface AuditSample extends Omit<AuditSampleRow, 'strata'> {
  readonly strata: readonly AuditStratum[];
  readonly items: readonly AuditItem[];
  readonly hidden: number;
  readonly recorded: number;
  readonly counts: Readonly<Record<AuditFinding, number>>;
  readonly unsupported: Estimate;
}

export const auditContract = {
  /** Samples, newest first. */
  'audit.list': query(z.strictObject({}), output<{ readonly rows: readonly AuditSample[] }>(), {
    about: { id: 'Sampel audit bukti dan hasilnya', en: 'Audit samples of evidence and what came of them' },
    roles: panel,
    scope: 'cases',
    reads: ['audit_sample', 'audit_item', 'employee'],
  }),
  /**
   * Draws lines of the people rated. `seed`: drawn at random and recorded where none is given; `auditor`: the id or name of who records
   * the findings, else who draws.
   */
  'audit.draw': command(
    z.strictObject({
      size: z.int().min(1).max(2_000),
      strata: z.array(z.enum(auditStrata)).default([...auditStrata]),
      seed: z.int().min(0).max(2_147_483_647).optional(),
      auditor: idText.optional(),
    }),
    {
      roles: desk,
      words: {
        name: { id: 'Sampel audit', en: 'Audit sample' },
        line: {
          id: 'Sampel audit {n} dari {population} butir diundi dengan benih {seed}; pemeriksa {auditor}',
          en: 'Audit sample of {n} of {population} lines drawn with seed {seed}; auditor {auditor}',
        },
        person: 'none',
      },
    },
  ),
  /** What the sample's own auditor found at an item; null takes it back. */
  'audit.record': command(
    z.strictObject({
      item: idText,
      finding: z.enum(auditFindings).nullable(),
      note: writtenText.nullable().default(null),
    }),
    {
      roles: panel,
      words: {
        name: { id: 'Temuan audit', en: 'Audit finding' },
        line: {
          id: 'Temuan audit pada butir {line} milik {name}: {finding}',
          en: 'Audit finding on line {line} of {name}: {finding}',
        },
        person: 'named',
      },
    },
  ),
  /** Ends a sample: its result is in the journal, and nothing of it changes any more, unless it is undone. */
  'audit.close': command(z.strictObject({ sample: idText }), {
    roles: panel,
    words: {
      name: { id: 'Sampel audit ditutup', en: 'Audit sample closed' },
      line: {
        id: 'Sampel audit ditutup: {unsupported} dari {n} butir tidak didukung, {share}% (95%: {lower} s.d. {upper}%)',
        en: 'Audit sample closed: {unsupported} of {n} lines not supported, {share}% (95%: {lower} to {upper}%)',
      },
      person: 'none',
    },
  }),
};
