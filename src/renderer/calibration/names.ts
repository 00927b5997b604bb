import type { RaterLine } from '#shared/calibration/contract.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { coreValueWords } from '#shared/people/core-values.ts';

/** A core value by its name; a criterion of another scale as it was written. */
export function criterionName(id: string, language: Language): string {
  return (coreValueWords as Wordings)[id]?.[language] ?? id;
}

/** A rater as people know them: the name, else the key. */
export function raterName({ name, id }: RaterLine): string {
  return name ?? id;
}
