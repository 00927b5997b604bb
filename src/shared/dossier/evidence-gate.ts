import type { RosterRow } from '#shared/people/roster.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { type NamedLine, namedLine } from './goal-check.ts';
import type { AttachmentRow } from './rows.ts';
import type { WorkLine } from './work-lines.ts';

/**
 * A person whose predicate needs verified evidence and lacks some: of `results` main results `without` have none. `results` 0: no line of
 * theirs is known, and nothing that was attached to them is verified.
 */
export interface GateCase {
  readonly employee: string;
  readonly nip: string;
  readonly name: string;
  readonly predicate: Predicate;
  readonly results: number;
  readonly without: readonly NamedLine[];
}

/** A person's main results; all of them where no line says which are main. */
function mainLines(lines: readonly WorkLine[]): readonly WorkLine[] {
  const main = lines.filter(({ category }) => category !== null && fold(category).includes('utama'));
  return main.length === 0 ? lines : main;
}

/** What one person lacks; null where nothing is lacking, or their predicate needs no evidence. */
export function gateCaseOf(
  person: Pick<RosterRow, 'id' | 'nip' | 'name' | 'predicate' | 'excluded'>,
  lines: readonly WorkLine[],
  attachments: readonly AttachmentRow[],
  predicates: readonly Predicate[],
): GateCase | null {
  const { id: employee, nip, name, predicate, excluded } = person;
  if (excluded !== null || predicate === null || !predicates.includes(predicate)) return null;
  const verified = attachments.filter(({ verified_on }) => verified_on !== null);
  const proven = new Set(verified.flatMap(({ line }) => line ?? []));
  const results = [...Map.groupBy(mainLines(lines), ({ result }) => result).values()];
  const without = results.flatMap((own) => {
    const [first] = own;
    return first === undefined || own.some(({ id }) => proven.has(id)) ? [] : [namedLine(first)];
  });
  if (results.length === 0 ? verified.length > 0 : without.length === 0) return null;
  return { employee, nip, name, predicate, results: results.length, without };
}
