import type { EvidenceRules } from '#shared/rules/evidence-rules.ts';
import type { CheckFinding } from './check-findings.ts';
import { isProgram, lastDays } from './evidence-check.ts';
import type { AttachmentRow } from './rows.ts';

/** One use of a piece of evidence: whose, and for which line (null: the work as a whole). */
interface EvidenceUse {
  readonly attachment: string;
  readonly employee: string;
  readonly line: string | null;
  readonly name: string;
}

/** Questions about evidence that was attached here. */
export interface AttachedCheck {
  readonly files: number;
  readonly references: number;
  /** The same bytes or the same address under more than one person or line. */
  readonly doubled: readonly (readonly EvidenceUse[])[];
  readonly unverified: readonly EvidenceUse[];
  /** Judged weaker than the rules in force ask for. */
  readonly weak: readonly (EvidenceUse & { readonly strength: string })[];
  readonly programs: readonly EvidenceUse[];
  /** People all of whose dated evidence, of two pieces or more, falls into the last weeks of the period. */
  readonly lateOnly: readonly { readonly employee: string; readonly dates: readonly string[] }[];
  /** Evidence dated after the last day of the period. */
  readonly after: readonly (EvidenceUse & { readonly date: string })[];
}

const evidenceUse = ({ id, employee_id, line, name }: AttachmentRow): EvidenceUse => ({
  attachment: id,
  employee: employee_id,
  line,
  name,
});

/** Looks through what was attached. `end` is the last day of the period, `YYYY-MM-DD`. */
export function checkAttached(
  attachments: readonly AttachmentRow[],
  { strengths, leastRank }: Pick<EvidenceRules, 'strengths' | 'leastRank'>,
  end: string,
): AttachedCheck {
  // As they were added: whose use of the same bytes came first is named first.
  const rows = attachments.toSorted((a, b) => (a.added_at < b.added_at ? -1 : a.added_at > b.added_at ? 1 : 0));
  const ranks = new Map(strengths.map(({ id, rank }) => [id, rank]));
  const same = Map.groupBy(rows, ({ sha256, address }) => sha256 ?? `@${(address ?? '').trim().toLowerCase()}`);
  return {
    files: rows.filter(({ sha256 }) => sha256 !== null).length,
    references: rows.filter(({ sha256 }) => sha256 === null).length,
    doubled: [...same.values()].filter((group) => group.length > 1).map((group) => group.map(evidenceUse)),
    unverified: rows.filter(({ verified_on }) => verified_on === null).map(evidenceUse),
    weak: rows.flatMap((row) =>
      row.strength !== null && (ranks.get(row.strength) ?? leastRank) < leastRank
        ? [{ ...evidenceUse(row), strength: row.strength }]
        : [],
    ),
    programs: rows.filter(({ name, media }) => isProgram(name, media)).map(evidenceUse),
    lateOnly: lateOnly(rows, end),
    after: rows.flatMap((row) =>
      row.date !== null && row.date > end ? [{ ...evidenceUse(row), date: row.date }] : [],
    ),
  };
}

function lateOnly(rows: readonly AttachmentRow[], end: string): AttachedCheck['lateOnly'] {
  const since = new Date(Date.parse(`${end}T00:00:00Z`) - lastDays * 86_400_000).toISOString().slice(0, 10);
  const dated = rows.filter(({ date }) => date !== null);
  return [...Map.groupBy(dated, ({ employee_id }) => employee_id)].flatMap(([employee, own]) => {
    const dates = own.flatMap(({ date }) => date ?? []).toSorted();
    return own.length > 1 && (dates[0] ?? '') > since ? [{ employee, dates }] : [];
  });
}

/** Questions, each with its person. `names`: people by id. */
export function attachedFindings(
  { doubled, unverified, weak, programs, lateOnly: late, after }: AttachedCheck,
  names: ReadonlyMap<string, string>,
): readonly CheckFinding[] {
  const nameOf = (employee: string): string => names.get(employee) ?? '';
  const at = (code: CheckFinding['code'], employee: string, file: string, values: CheckFinding['values']) => ({
    code,
    employee,
    values: { name: nameOf(employee), ...values },
    file,
    sheet: '',
    row: 0,
    cell: '',
  });
  const said = ({ employee, line }: EvidenceUse): string => [nameOf(employee), line ?? ''].filter(Boolean).join(' ');
  return [
    ...doubled.flatMap((uses) => {
      const [first] = uses;
      if (first === undefined) return [];
      const people = new Set(uses.map(({ employee }) => employee)).size;
      const values = { file: first.name, n: uses.length, people, list: uses.map(said).join('; ') };
      return [at('attachment.doubled', first.employee, first.name, values)];
    }),
    ...[...Map.groupBy(unverified, ({ employee }) => employee)].map(([employee, uses]) =>
      at('attachment.unverified', employee, uses[0]?.name ?? '', {
        n: uses.length,
        files: uses.map(({ name }) => name).join(', '),
      }),
    ),
    ...weak.map(({ employee, name: file, line }) => at('attachment.weak', employee, file, { file, line: line ?? '–' })),
    ...programs.map(({ employee, name: file }) => at('attachment.program', employee, file, { file })),
    ...late.map(({ employee, dates }) =>
      at('attachment.late-only', employee, '', { n: lastDays, first: dates[0] ?? '', last: dates.at(-1) ?? '' }),
    ),
    ...after.map(({ employee, name: file, date }) => at('attachment.after', employee, file, { file, date })),
  ];
}
