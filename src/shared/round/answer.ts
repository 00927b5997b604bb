import { Problem } from '#shared/kernel/problem.ts';
import type { Instrument } from './instrument.ts';
import type { AnswerContent, RateeAnswer } from './package.ts';

/** An answer's place among those of the same rater. */
type AnswerOrder = Pick<AnswerContent, 'package' | 'made' | 'count'>;

/** Whether `next` was given after `held`: by the count of their package, and by the clock where that does not tell. */
export function supersedes(next: AnswerOrder, held: AnswerOrder): boolean {
  const counted = countedDifference(next, held);
  return counted === 0 ? next.made > held.made : counted > 0;
}

/** Whether the count of a package says another order than the evaluator's clock, which then went back between the two. */
export function clockDisagrees(next: AnswerOrder, held: AnswerOrder): boolean {
  const counted = countedDifference(next, held);
  return counted !== 0 && counted > 0 !== next.made > held.made;
}

function countedDifference(next: AnswerOrder, held: AnswerOrder): number {
  if (next.package !== held.package || next.count === undefined || held.count === undefined) return 0;
  return next.count - held.count;
}

/** How far an answer has come: entries given (scores and "not observed") of those wanted. */
export interface AnswerProgress {
  readonly given: number;
  readonly wanted: number;
}

/** Counts entries over ratees x criteria. */
export function progressOf(ratees: readonly RateeAnswer[], people: number, { criteria }: Instrument): AnswerProgress {
  const known = new Set(criteria.map(({ key }) => key));
  const given = ratees.reduce((sum, { scores }) => sum + Object.keys(scores).filter((key) => known.has(key)).length, 0);
  return { given, wanted: people * criteria.length };
}

/** Criteria of one ratee whose score asks for evidence that is not there: the evidence gate. */
export function lackingEvidence({ scores, evidence }: RateeAnswer, instrument: Instrument): readonly string[] {
  return Object.entries(scores)
    .filter(([key, score]) => score !== null && instrument.evidenceAt.includes(score) && !evidence[key]?.trim())
    .map(([key]) => key);
}

/**
 * Refuses one ratee's answer that does not fit: `answer.unknown-criterion`, `answer.scale`. Evidence that is missing is not refused here,
 * so that half-finished work can be kept; {@link checkAnswer} does so when an answer is sealed or merged.
 */
export function checkScores({ scores }: Pick<RateeAnswer, 'scores'>, instrument: Instrument, file: string): void {
  const values = instrument.levels.map(({ value }) => value);
  for (const [criterion, score] of Object.entries(scores)) {
    if (!instrument.criteria.some(({ key }) => key === criterion))
      throw new Problem('answer.unknown-criterion', { file, criterion }, { file, field: criterion });
    if (score !== null && !values.includes(score))
      throw new Problem(
        'answer.scale',
        { score, least: values[0] ?? 0, greatest: values.at(-1) ?? 0 },
        { file, field: criterion },
      );
  }
}

/** Refuses a whole answer that rates unknown people, twice the same, or holds what {@link checkScores} refuses or evidence that lacks. */
export function checkAnswer(
  answer: AnswerContent,
  ratees: ReadonlySet<string>,
  instrument: Instrument,
  file: string,
): void {
  const seen = new Set<string>();
  for (const ratee of answer.ratees) {
    if (!ratees.has(ratee.id) || seen.has(ratee.id)) throw new Problem('answer.unknown-ratee', { file }, { file });
    seen.add(ratee.id);
    checkScores(ratee, instrument, file);
    const [lacking] = lackingEvidence(ratee, instrument);
    if (lacking === undefined) continue;
    const criterion = instrument.criteria.find(({ key }) => key === lacking)?.name.id ?? lacking;
    throw new Problem('answer.evidence', { score: ratee.scores[lacking] ?? 0, criterion }, { file, field: lacking });
  }
}
