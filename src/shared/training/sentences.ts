import { decimal } from '#shared/calibration/effect-words.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { t } from '#shared/words.ts';
import type { TrainingSummary } from './training-summary.ts';

/** Fewer pairs than this, and nothing is said about spread. */
const spreadFrom = 6;
/** Ratios of standard deviations that count as narrower and wider than the reference: a rough hint, no test. */
const narrow = 0.8;
const wide = 1.25;

function meanSentence({ mean }: TrainingSummary, language: Language): string {
  if (mean === null) return t(language, 'train.noPairs');
  if (Math.abs(mean) < 0.05) return t(language, 'train.even');
  return t(language, mean > 0 ? 'train.lenient' : 'train.severe', { size: decimal(Math.abs(mean), language, 1) });
}

/** A trainee's summary in plain sentences: leniency or severity, spread, and what "not observed" was used for. */
export function trainingSentences(summary: TrainingSummary, language: Language): readonly string[] {
  const said = [meanSentence(summary, language)];
  const { spread, n, sights } = summary;
  if (spread !== null && n >= spreadFrom) {
    const key = spread.ratio < narrow ? 'train.narrow' : spread.ratio > wide ? 'train.wide' : 'train.alike';
    const [own, reference] = [decimal(spread.own, language), decimal(spread.reference, language)];
    said.push(t(language, key, { own, reference }));
  }
  const { guessed, overlooked } = sights;
  if (guessed + overlooked > 0) said.push(t(language, 'train.unseenTold', { guessed, overlooked }));
  return said;
}
