import type { TableKind } from './field.ts';
import type { Layout } from './layout.ts';
import { careerLayouts } from './layouts-career.ts';
import { feedbackLayouts } from './layouts-feedback.ts';
import { goalLayouts } from './layouts-goals.ts';
import { loadLayouts } from './layouts-load.ts';
import { peopleLayouts } from './layouts-people.ts';
import { workLayouts } from './layouts-work.ts';

/** Every layout known, as data. */
export const layouts: readonly Layout[] = [
  ...peopleLayouts,
  ...workLayouts,
  ...goalLayouts,
  ...careerLayouts,
  ...loadLayouts,
  ...feedbackLayouts,
];

const byKind = new Map(layouts.map((layout) => [layout.kind, layout] as const));

/** The layout of a kind. */
export function layoutOf(kind: TableKind): Layout {
  return byKind.get(kind) as Layout;
}
