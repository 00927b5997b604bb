import { sealFor } from '#main/exchange/seal.ts';
import type { Command } from '#main/kernel/context.ts';
import { Held } from '#main/kernel/held.ts';
import { keysAtHand } from '#main/people/facilitator-keys.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { checkAnswer, progressOf } from '#shared/round/answer.ts';
import type { AnswerContent, RateeAnswer } from '#shared/round/package.ts';
import { type AnswerRow, type AssessmentRow, type AssignmentRow, assessmentColumns } from '#shared/round/rows.ts';
import { openAnswer } from './answer-file.ts';
import { roundBook } from './round-book.ts';
import { roundIn } from './round-commands.ts';
import { roundIdentity } from './round-keys.ts';

/** What takes the place of a file name where an answer came on paper. */
const onPaper = 'kertas';

/** Answers that were read and wait to be merged, checked and still sealed, by preview. */
export const heldAnswers = new Held<readonly AnswerRow[]>();

/** Writes the answers of a preview, one row a rater, the newest in place of an older one. They stay sealed. */
export const answerApply: Command<'answer.apply'> = (input, { store }) => {
  const held = heldAnswers.of(store).get(input.preview);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  const received = rowsOf(store, 'answer');
  const changes = held.map((row): Change | null => {
    roundIn(store, row.round_id, ['open']);
    const there = received.find((one) => one.round_id === row.round_id && one.rater_key === row.rater_key);
    // Something came in after this preview was made: what takes whose place must be looked at again.
    if (there !== undefined && (there.id !== row.id || there.received > row.received))
      throw new Problem('import.gone', {}, { field: 'preview' });
    return there === undefined ? insertion('answer', row) : update('answer', there, row);
  });
  return { name: 'answer.apply', values: { answers: held.length }, reason: null, changes: changesOf(changes) };
};

/** What somebody answered on paper, checked like any other answer and sealed at once. */
export const answerEnter: Command<'answer.enter'> = async (input, { store, newId }) => {
  const round = roundIn(store, input.round, ['open']);
  const { keys, instrument, ...book } = roundBook(store, round);
  const pairs = book.pairs.get(input.rater) ?? [];
  const [first] = pairs;
  if (first === undefined || keys === null) throw new Problem('round.empty', {}, { field: 'rater' });
  const made = new Date().toISOString();
  const token = newId();
  const content: AnswerContent = {
    format: 1,
    package: token,
    round: round.id,
    instrument: { id: instrument.id, version: instrument.version },
    rater: input.rater,
    made,
    ratees: input.ratees,
  };
  checkAnswer(content, new Set(pairs.map(({ ratee_id }) => ratee_id)), instrument, onPaper);
  const there = book.answers.get(input.rater);
  const row: AnswerRow = {
    id: there?.id ?? newId(),
    round_id: round.id,
    rater_key: input.rater,
    made,
    received: made,
    file: onPaper,
    ...progressOf(content.ratees, pairs.length, instrument),
    sealed: Buffer.from(await sealFor(content, keys.recipient)).toString('base64'),
  };
  return {
    name: 'answer.enter',
    values: { rater: first.rater_name },
    reason: null,
    changes: changesOf([there === undefined ? insertion('answer', row) : update('answer', there, row)]),
  };
};

/** The release: every sealed answer is opened and its scores are written. A barrier, since what was read cannot be unread. */
export const roundClose: Command<'round.close'> = async (input, { store, newId, home }) => {
  const round = roundIn(store, input.round, ['open']);
  const { keys, instrument, pairs, answers } = roundBook(store, round);
  if (answers.size === 0 || keys === null) throw new Problem('round.no-answers', {}, { field: 'round' });
  const identity = await roundIdentity(store, keys, await keysAtHand(home, store));
  const { period } = workshopOf(store);
  const changes: (Change | null)[] = [update('round', round, { state: 'closed' })];
  for (const answer of answers.values()) {
    const sealed = Buffer.from(answer.sealed, 'base64');
    const content = await openAnswer(sealed, null, identity, answer.file);
    const own = new Map((pairs.get(answer.rater_key) ?? []).map((pair) => [pair.ratee_id, pair]));
    checkAnswer(content, new Set(own.keys()), instrument, answer.file);
    for (const ratee of content.ratees) {
      const pair = own.get(ratee.id);
      if (pair === undefined || Object.keys(ratee.scores).length === 0) continue;
      changes.push(insertion('assessment', assessmentOf(newId(), period, pair, ratee, answer.file)));
    }
  }
  return {
    name: 'round.close',
    values: { name: round.name, answers: answers.size },
    reason: input.reason,
    changes: changesOf(changes),
  };
};

function assessmentOf(
  id: string,
  period: string,
  { round_id, kind, rater_key, ratee_id, weight }: AssignmentRow,
  { scores, evidence, comment }: RateeAnswer,
  source: string,
): AssessmentRow {
  const said = Object.entries(evidence).filter(([, text]) => text.trim() !== '');
  const notes = comment.trim() === '' ? said : [...said, ['', comment] as const];
  return {
    id,
    round_id,
    period,
    kind,
    rater_key,
    ratee_id,
    weight,
    scores: assessmentColumns.scores.write(scores),
    notes: assessmentColumns.notes.write(Object.fromEntries(notes)),
    source,
  };
}
