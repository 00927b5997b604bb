/**
 * A refusal as data. Anything else thrown is a bug. This leaf imports nothing and every folder may import it; the sentence
 * for the person is made from code and values by `#shared/words.ts`, in the language of whoever asked.
 */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly field?: string;
}

export type ProblemValues = Readonly<Record<string, string | number>>;

/** Dotted `area.what`; every code used in the tree has its wording in `problem-*.ts` beside the noun it belongs to. */
export type ProblemCode = `${string}.${string}`;

/** A Problem as it leaves main: with its sentence in the asker's language. */
export interface ProblemAnswer extends Place {
  readonly code: ProblemCode;
  readonly message: string;
  readonly values: ProblemValues;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly place: Place;

  constructor(code: ProblemCode, values: ProblemValues = {}, place: Place = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
    this.place = place;
  }
}
