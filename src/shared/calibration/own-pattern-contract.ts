import { z } from 'zod';
import { command, lead, output, panel, query } from '#shared/kernel/entry.ts';
import { jsonColumn } from '#shared/kernel/json-column.ts';
import { anyText } from '#shared/kernel/text-limits.ts';
import { organisationInput } from '#shared/rules/level-input.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';

const organisation = organisationInput.refine((one) => one !== null);

/** The pattern in force for one organisation predicate; `own` is the name of the agency's own, null where the edition's holds. */
export interface PatternInForce {
  readonly organisation: OrganisationPredicate;
  readonly own: string | null;
  readonly pattern: Pattern;
}

export const ownPatternContract = {
  'pattern.list': query(z.strictObject({}), output<{ readonly rows: readonly PatternInForce[] }>(), {
    about: { id: 'Pola distribusi yang berlaku', en: 'Patterns in force' },
    roles: panel,
    scope: 'workshop',
    reads: ['own_pattern'],
  }),
  /** `pattern` as `selaras pattern --help` describes a rules file: its text, or the JSON in it. */
  'pattern.load': command(
    z.strictObject({
      organisation,
      name: z.string().trim().min(1).max(200),
      pattern: z.union([z.string().max(100_000), z.record(anyText, z.unknown()), z.array(z.unknown())]),
    }),
    {
      roles: lead,
      words: {
        name: { id: 'Pola instansi', en: 'Own pattern' },
        line: { id: 'Pola instansi untuk {to}: {name}', en: "The agency's own pattern for {to}: {name}" },
      },
    },
  ),
  /** Back to the edition's pattern. */
  'pattern.remove': command(z.strictObject({ organisation }), {
    roles: lead,
    words: {
      name: { id: 'Pola instansi dicabut', en: 'Own pattern removed' },
      line: { id: 'Pola {to} kembali ke edisi aturan', en: 'Pattern for {to} by the rule edition again' },
    },
  }),
};

/** JSON of an agency's own pattern. */
export const ownPatternColumns = { pattern: jsonColumn<Pattern>() };
