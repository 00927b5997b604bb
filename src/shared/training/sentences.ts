import { decimal } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { TrainingSummary } from './training-summary.ts';
import { trainingText } from './words.ts';

/** Fewer pairs than this, and nothing is said about spread. */
const spreadFrom = 6;
/** Ratios of standard deviations that count as narrower and wider than the reference: a rough hint, no test. */
const narrow = 0.8;
const wide = 1.25;

function meanSentence({ mean }: TrainingSummary, language: Language): string {
  if (mean === null) return trainingText['train.noPairs'][language];
  if (Math.abs(mean) < 0.05) return trainingText['train.even'][language];
  return fill(trainingText[mean > 0 ? 'train.lenient' : 'train.severe'], language, {
    size: decimal(Math.abs(mean), language, 1),
  });
}

/** A trainee's summary in plain sentences: leniency or severity, spread, and what "not observed" was used for. */
export function trainingSentences(summary: TrainingSummary, language: Language): readonly string[] {
  const said = [meanSentence(summary, language)];
  const { spread, n, sights } = summary;
  if (spread !== null && n >= spreadFrom) {
    const key = spread.ratio < narrow ? 'train.narrow' : spread.ratio > wide ? 'train.wide' : 'train.alike';
    const [own, reference] = [decimal(spread.own, language), decimal(spread.reference, language)];
    said.push(fill(trainingText[key], language, { own, reference }));
  }
  const { guessed, overlooked } = sights;
  if (guessed + overlooked > 0) said.push(fill(trainingText['train.unseenTold'], language, { guessed, overlooked }));
  return said;
}
