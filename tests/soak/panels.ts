// Panels whose truth is known, through the app's own doors: what the first fifth of the queue and the agenda finds of the wrong predicates.
import { type FoundLine, foundLine, foundTable } from '../sim/panel-found.ts';
import { type PanelKind, panelKinds } from '../sim/panel-kinds.ts';

export const full = 40;

/** `count` panels of every kind, or of the kinds named in `kinds` (comma-separated). */
export async function run({ count = full, seed = 1, kinds = '' }: { count?: number; seed?: number; kinds?: string }) {
  const names = (Object.keys(panelKinds) as PanelKind[]).filter((kind) =>
    kinds === '' ? kind !== 'thousand' : kinds.split(',').includes(kind),
  );
  const lines: FoundLine[] = [];
  for (const kind of names) {
    const line = await foundLine(kind, count, seed);
    console.log(foundTable([line])[0]);
    lines.push(line);
  }
  const bad = lines.filter(({ short }) => short.length > 0);
  for (const { kind, short } of bad) console.error(`${kind}: ${short.join('; ')}`);
  console.table(foundTable(lines));
  if (bad.length > 0) throw new Error(`${bad.length} kinds of panel fall short`);
  return foundTable(lines);
}
