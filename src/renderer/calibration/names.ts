import type { RaterLine } from '#shared/calibration/contract.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { coreValueWords } from '#shared/people/core-values.ts';
import { nameApart } from '#shared/people/namesake.ts';

/** A core value by its name; a criterion of another scale as it was written. */
export function criterionName(id: string, language: Language): string {
  return (coreValueWords as Wordings)[id]?.[language] ?? id;
}

/** How raters are called among all of them: by name, with the last digits where two have the same; else by key. */
export function raterNames(all: readonly RaterLine[]): (line: RaterLine) => string {
  const called = ({ name, id }: RaterLine) => ({ name: name ?? id, nip: id });
  const people = all.map(called);
  return (line) => nameApart(called(line), people);
}
