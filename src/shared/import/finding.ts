import type { ProblemValues } from '#shared/kernel/problem.ts';

/** `changed`: mended and in; `doubtful`: left out until a person decides; `refused`: cannot be read; `note`: worth knowing. */
export type Severity = 'changed' | 'doubtful' | 'refused' | 'note';

/** Every finding an import can make; the sentences are in `./finding-words.ts`, where a missing one fails the build. */
export const findingCodes = [
  'nip.apostrophe',
  'nip.blank',
  'nip.dot',
  'nip.formula',
  'nip.dash',
  'nip.prefix',
  'nip.quote',
  'nip.number-whole',
  'nip.number-stored',
  'nip.number-matched',
  'nip.nik',
  'nip.nik-swapped',
  'nip.old',
  'nip.lost-digits',
  'nip.garbage',
  'nip.missing',
  'nip.no-column',
  'nip.birth-date',
  'nip.sex-digit',
  'nip.too-young',
  'nip.future',
  'nip.month',
  'birth-date.differs',
  'birth-date.swapped',
  'sex.differs',
  'sex.unknown',
  'name.missing',
  'name.differs',
  'name.replaced',
  'name.ambiguous',
  'name.unknown',
  'person.unknown',
  'person.conflict',
  'rating.unknown',
  'rating.outside-scale',
  'rating.short',
  'rating.missing',
  'rating.conflict',
  'rating.conflict-in-file',
  'rating.panel-moved',
  'predicate.unknown',
  'predicate.short',
  'predicate.contradicts',
  'predicate.derived',
  'organisation.unknown',
  'organisation.missing',
  'organisation.conflict',
  'unit.spelling',
  'unit.abbreviation',
  'unit.similar',
  'unit.unknown',
  'unit.missing',
  'row.duplicate',
  'row.duplicate-elsewhere',
  'row.total',
  'row.note',
  'row.signature',
  'row.header-again',
  'row.numbering',
  'row.section',
  'row.unread',
  'superior.self',
  'superior.unknown',
  'superior.circle',
  'rater.self',
  'rater.unknown',
  'ratee.unknown',
  'score.outside-scale',
  'score.between',
  'criterion.unknown',
  'peer.conflict',
  'answer.unreadable',
  'number.unreadable',
  'number.unclear',
  'date.unreadable',
  'date.unclear',
  'period.unreadable',
  'period.differs',
  'period.part',
  'period.unsaid',
  'total.count',
  'total.sum',
  'total.mean',
  'total.parts',
  'work.negative',
  'work.scale',
  'work.reversed',
  'work.clock',
  'work.outside',
  'work.worded',
  'work.undated',
  'work.overlap',
  'work.day-again',
  'work.months',
  'work.days',
  'decree.missing',
  'decree.undated',
  'award.level',
  'risk.product',
  'risk.target',
  'risk.unplanned',
  'duration.days',
  'column.unread',
  'column.other-scale',
  'column.several',
  'column.levels-unread',
  'column.past',
  'column.gaps',
  'levels.which',
  'levels.meant',
  'levels.codes',
  'table.unrecognised',
  'table.known-form',
  'table.hidden',
  'table.hidden-cells',
  'table.part',
  'table.aside',
  'table.guessed',
  'table.ends',
  'table.no-rows',
  'table.person-unnamed',
  'table.no-people',
  'table.by-name',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What one click would do. Mends of one kind can be applied together. `value` is what would be written. */
export interface Fix {
  readonly kind: FixKind;
  readonly value: string;
}

const fixKinds = [
  'clean-nip',
  'match-nip',
  'swap-nik',
  'use-level',
  'use-matrix',
  'use-unit',
  'use-nip-date',
  'use-nip-sex',
  'drop-row',
] as const;
export type FixKind = (typeof fixKinds)[number];

/** One finding at one place. `row` is the row number in the source, 0 where the whole table is meant; `cell` is `B6` or ''. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly values: ProblemValues;
  readonly mend?: Fix;
  /** The decision that settles it, when there is one. */
  readonly decision?: string;
}
