import { type Spelt, speltOrganisation, speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import {
  type OrganisationPredicate,
  organisationPredicates,
  type Predicate,
  predicates,
  type Rating,
  ratings,
} from '#shared/rules/levels.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import type { Matrix } from './column-fill.ts';
import { type Choice, choice, leave } from './decision.ts';
import type { FindingCode } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { rowKey } from './ledger.ts';
import { codeIn, legendLevel } from './level-codes.ts';
import { type Sheet, textOf } from './sheet.ts';

/** A level read, null when the cell says nothing, undefined when it cannot be decided. */
type LevelRead<Level> = Level | null | undefined;

type LevelField = 'hasil' | 'perilaku' | 'predicate' | 'organisation';

const readers = {
  hasil: speltRating,
  perilaku: speltRating,
  predicate: speltPredicate,
  organisation: speltOrganisation,
} as const;
const unknownCode: Readonly<Record<LevelField, FindingCode>> = {
  hasil: 'rating.unknown',
  perilaku: 'rating.unknown',
  predicate: 'predicate.unknown',
  organisation: 'organisation.unknown',
};

/** Reads levels of one import; every spelling is looked up once. */
export class LevelReader {
  readonly #memo = new Map<string, Spelt<string>>();

  rating(ledger: Ledger, sheet: Sheet, index: number, field: 'hasil' | 'perilaku'): LevelRead<Rating> {
    return this.#read<Rating>(ledger, sheet, index, field);
  }

  predicate(ledger: Ledger, sheet: Sheet, index: number): LevelRead<Predicate> {
    return this.#read<Predicate>(ledger, sheet, index, 'predicate');
  }

  organisation(ledger: Ledger, sheet: Sheet, index: number): LevelRead<OrganisationPredicate> {
    return this.#read<OrganisationPredicate>(ledger, sheet, index, 'organisation');
  }

  #read<Level extends string>(ledger: Ledger, sheet: Sheet, index: number, field: LevelField): LevelRead<Level> {
    const text = textOf(sheet, index, field);
    if (isMissing(text)) return null;
    const own = legendOf<Level>(sheet, field, text);
    if (own !== null) return own;
    if (field !== 'predicate' && field !== 'organisation' && codeIn(text) !== '') {
      // The question about the codes of the table holds such rows back.
      if (sheet.codes === 'open') return undefined;
      if (sheet.codes === 'other') return this.#unknown<Level>(ledger, sheet, index, field, text.trim(), null);
    }
    const spelt = this.#spelt(field, text) as Spelt<Level>;
    if (spelt.known) {
      if (spelt.source !== 'short' && spelt.source !== 'english') return spelt.level;
      const code = field === 'predicate' || field === 'organisation' ? 'predicate.short' : 'rating.short';
      ledger.find(
        sheet,
        index,
        field,
        code,
        'changed',
        { written: text.trim(), level: spelt.level },
        { mend: { kind: 'use-level', value: spelt.level } },
      );
      return spelt.level;
    }
    return this.#unknown(ledger, sheet, index, field, text.trim(), spelt.nearest);
  }

  #unknown<Level extends string>(
    ledger: Ledger,
    sheet: Sheet,
    index: number,
    field: LevelField,
    text: string,
    nearest: Level | null,
  ): Level | undefined {
    const axis = field === 'perilaku' ? 'hasil' : field;
    const id = `level:${axis}:${fold(text) || text}`;
    const choices: Choice[] = [leave, ...levelsOf(axis).map((level) => choice(level, 'use-value', { level }))];
    const answer = ledger.ask({
      id,
      kind: 'level',
      values: { written: text, axis },
      choices,
      suggested: nearest,
      open: false,
    });
    const settled = answer === null || answer === 'leave' ? undefined : (answer as Level);
    const outside = axis === 'hasil' && /^[-+]?\d+([.,]\d+)?$/.test(text);
    const mend = nearest === null ? {} : { mend: { kind: 'use-level', value: nearest } as const };
    const code = outside ? 'rating.outside-scale' : unknownCode[field];
    ledger.find(
      sheet,
      index,
      field,
      code,
      'doubtful',
      { written: text, level: nearest ?? '', field },
      { ...mend, decision: id, answered: settled !== undefined },
    );
    return settled;
  }

  #spelt(field: LevelField, text: string): Spelt<string> {
    const axis = field === 'perilaku' ? 'hasil' : field;
    const key = `${axis}${text}`;
    let spelt = this.#memo.get(key);
    if (spelt === undefined) {
      spelt = readers[field](text);
      if (this.#memo.size < 20_000) this.#memo.set(key, spelt);
    }
    return spelt;
  }
}

/** What the table's own legend says of a cell; it outranks every spelling. */
function legendOf<Level extends string>({ legend }: Sheet, field: LevelField, text: string): Level | null {
  if (field === 'organisation') return null;
  const known: ReadonlyMap<string, string> = field === 'predicate' ? legend.predicates : legend.ratings;
  return legendLevel(known as ReadonlyMap<string, Level>, text);
}

function levelsOf(axis: 'hasil' | 'predicate' | 'organisation'): readonly string[] {
  if (axis === 'hasil') return ratings;
  return axis === 'predicate' ? predicates : organisationPredicates;
}

/** The three levels of a row once they are read and held against the matrix; null when some of it is in doubt. */
export interface RatingLevels {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}

const nothing: RatingLevels = { hasil: null, perilaku: null, predicate: null };

/**
 * Reads both ratings and the predicate of a row. A predicate that its own ratings contradict is put to the user; one that is
 * missing beside two ratings follows from the matrix. `empty` when the row holds no level at all.
 */
export function readLevels(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  reader: LevelReader,
  matrix: Matrix,
): { readonly levels: RatingLevels; readonly sound: boolean; readonly empty: boolean } {
  if (sheet.waits) return { levels: nothing, sound: false, empty: false };
  const hasil = reader.rating(ledger, sheet, index, 'hasil');
  const perilaku = reader.rating(ledger, sheet, index, 'perilaku');
  const predicate = reader.predicate(ledger, sheet, index);
  const known: RatingLevels = { hasil: hasil ?? null, perilaku: perilaku ?? null, predicate: predicate ?? null };
  if (hasil === undefined || perilaku === undefined || predicate === undefined)
    return { levels: known, sound: false, empty: false };
  if (hasil === null && perilaku === null && predicate === null) return { levels: known, sound: true, empty: true };
  if (hasil === null || perilaku === null) return { levels: known, sound: true, empty: false };
  const called = matrix[hasil][perilaku];
  if (predicate === called) return { levels: known, sound: true, empty: false };
  if (predicate === null) {
    if (sheet.fields.has('predicate'))
      ledger.find(sheet, index, 'predicate', 'predicate.derived', 'changed', { level: called, hasil, perilaku });
    return { levels: { ...known, predicate: called }, sound: true, empty: false };
  }
  const id = `contradiction:${rowKey(sheet, index)}`;
  const values = { own: predicate, level: called, hasil, perilaku };
  const choices = [
    leave,
    choice('as-written', 'keep-written', { level: predicate }),
    choice('matrix', 'use-matrix', { level: called }),
  ];
  const answer = ledger.ask({ id, kind: 'contradiction', values, choices, suggested: null, open: false });
  const sound = answer === 'as-written' || answer === 'matrix';
  ledger.find(sheet, index, 'predicate', 'predicate.contradicts', 'doubtful', values, {
    mend: { kind: 'use-matrix', value: called },
    decision: id,
    answered: sound,
  });
  return { levels: answer === 'matrix' ? { ...known, predicate: called } : known, sound, empty: false };
}
