import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js';
import { type LetterFaces, lettersOf, type Run } from './letter-faces.ts';

// The package's types describe its module build; the one that Node loads exports the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Strong letters of such scripts: typefaces set a run of them from right to left by themselves. */
const turnsItself = /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const digit = /^[\p{Nd}\p{P}\p{S}]/u;

/** Whether a paragraph holds anything written from right to left. */
export function hasRightToLeft(paragraph: string): boolean {
  return rightToLeft.test(paragraph);
}

/** Direction of every UTF-16 unit of a paragraph, as `visualRuns` takes it. Source: Unicode UAX 9. */
export function directionsOf(paragraph: string): EmbeddingLevels {
  return bidi.getEmbeddingLevels(paragraph);
}

interface Atom {
  text: string;
  readonly level: number;
  readonly turning: boolean;
}

/** The runs of one line (`start` to `end` of the paragraph) from left to right, as they come on the paper. */
export function visualRuns(
  paragraph: string,
  directions: EmbeddingLevels,
  [start, end]: readonly [number, number],
  faces: LetterFaces,
): readonly Run[] {
  const atoms: Atom[] = [];
  let at = start;
  for (const letter of lettersOf(paragraph.slice(start, end))) {
    const level = directions.levels[at] ?? 0;
    const odd = level % 2 === 1;
    const turning = odd && turnsItself.test(letter) && !digit.test(letter);
    const last = atoms.at(-1);
    // Left-to-right text and words that turn by themselves stay in one piece; all else in a turned stretch is set sign by sign.
    if (last !== undefined && last.level === level && (!odd || (turning && last.turning))) last.text += letter;
    else atoms.push({ text: odd && !turning ? mirrored(letter) : letter, level, turning });
    at += letter.length;
  }
  return reordered(atoms).flatMap(({ text }) => faces.runsOf(text));
}

function mirrored(letter: string): string {
  return bidi.getMirroredCharacter(letter) ?? letter;
}

/** From the highest level down, stretches of that level or higher are turned round (UAX 9, rule L2). */
function reordered(atoms: readonly Atom[]): readonly Atom[] {
  const order = [...atoms];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
