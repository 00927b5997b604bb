/**
 * A refusal as data. Anything else thrown is a bug. This leaf imports nothing and every folder may import it; the sentence
 * for the person is made from code and values by `#shared/problem-words.ts`, in the caller's language.
 */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly field?: string;
}

export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Every code that has a wording. `#shared/problem-words.ts` fills it from the wordings of the nouns, which the kernel does not know; a
 * code without a sentence does not compile.
 */
export interface WordedProblems {
  readonly 'app.bug': true;
}

/** Dotted `area.what-happened`, in kebab-case. */
export type ProblemCode = keyof WordedProblems;

/** A Problem as it leaves main: with its sentence in the caller's language. */
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
