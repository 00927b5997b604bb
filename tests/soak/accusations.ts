// Whom calibration accuses, whom it finds, what it says of fair and unfair panels and of panels that calibrate or compress.
import { type CleanPanel, carelessLine, cleanLine, cleanPanels, foundRate } from '../sim/accusations.ts';
import { fairLine } from '../sim/fair-panels.ts';
import { moveKinds, movesLine } from '../sim/moved-panels.ts';

export const full = 100;

const manners = [
  'central',
  'halo',
  'extreme',
  'random',
  'inconsistent',
  'severe',
  'recency',
  'likeness',
  'mutual',
] as const;

/** Accusations in `count` panels of each kind; a clean kind with more than 5 of 100 accused fails. */
export async function run({ count = full, seed = 1 }: { count?: number; seed?: number }) {
  const clean = (Object.keys(cleanPanels) as CleanPanel[]).map((name) => cleanLine(name, count, seed));
  console.table(clean);
  const careless = [3.1, 4.05].map((mean) => carelessLine(mean, count, seed));
  console.table(careless);
  console.table(
    manners.map((manner) => ({
      manner,
      'mean 3.1': foundRate(manner, 3.1, count, seed),
      'mean 4.05': foundRate(manner, 4.05, count, seed),
    })),
  );
  console.table([180, 300].flatMap((people) => [0, 0.4].map((bias) => fairLine({ people, bias }, count, seed))));
  console.table(moveKinds.map((kind) => movesLine(kind, Math.ceil(count / 4), seed)));
  const bad = [...clean, ...careless].filter(
    ({ accused, panels }) => accused > 0.05 * panels + 2 * Math.sqrt(0.05 * panels),
  );
  if (bad.length > 0) throw new Error(`accused beyond chance: ${bad.map(({ panel }) => panel).join('; ')}`);
  return { clean, careless };
}
