import type { Predicate } from '../levels.ts';
import type { TalentEdition, TalentResult } from './talent.ts';

/** Lists of people that a leader looks at; none of them decides anything. */
export const listKinds = ['promotion', 'succession', 'development', 'coaching', 'sanction', 'recognition'] as const;
export type ListName = (typeof listKinds)[number];

/** What puts a person on a list: their box, or their predicate. */
export interface ListCriteria {
  readonly boxes: readonly number[];
  readonly predicates: readonly Predicate[];
}

/**
 * Lists of an edition that names none of its own: boxes by the recommendation of Keputusan BKN 411/2025 (*dipromosikan*, *Kelompok
 * Rencana Suksesi*, *pengembangan kompetensi*, *bimbingan kinerja*, *penghargaan*); the predicates beside them are our reading.
 */
const usual: Readonly<Record<ListName, ListCriteria>> = {
  promotion: { boxes: [9], predicates: [] },
  succession: { boxes: [7, 8, 9], predicates: [] },
  development: { boxes: [2, 3, 4, 5, 7], predicates: [] },
  coaching: { boxes: [2, 3, 5, 6, 8], predicates: ['butuh-perbaikan', 'kurang', 'sangat-kurang'] },
  sanction: { boxes: [1], predicates: ['kurang', 'sangat-kurang'] },
  recognition: { boxes: [9], predicates: ['sangat-baik'] },
};

export function criteriaOf({ rules }: TalentEdition, list: ListName): ListCriteria {
  return rules.lists?.criteria[list] ?? usual[list];
}

/** Why a person is on a list. */
export type Ground = 'box' | 'predicate';

/** What puts this person on the list; none: not on it. */
export function groundsFor(
  { boxes, predicates }: ListCriteria,
  { box }: Pick<TalentResult, 'box'>,
  predicate: Predicate | null,
): readonly Ground[] {
  return [
    ...(box !== null && boxes.includes(box) ? (['box'] as const) : []),
    ...(predicate !== null && predicates.includes(predicate) ? (['predicate'] as const) : []),
  ];
}

/** Whether a person of whom only the row is known might belong to the list by the box that they would have. */
export function mayBelong(edition: TalentEdition, criteria: ListCriteria, { row, box }: TalentResult): boolean {
  if (box !== null || row === null) return false;
  return Object.values(edition.rules.boxes.cells[row]).some((cell) => criteria.boxes.includes(cell.box));
}
