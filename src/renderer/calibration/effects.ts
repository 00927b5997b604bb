import type { RaterLine, RaterView } from '#shared/calibration/contract.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import { coreValueWords } from '#shared/people/core-values.ts';
import { nameApart } from '#shared/people/namesake.ts';

/** A core value by its name; a criterion of another scale as it was written. */
export function criterionName(id: string, language: Language): string {
  return (coreValueWords as Wordings)[id]?.[language] ?? id;
}

/** How raters are called among all of them: by name, with the last digits where two have the same; else by key. */
export function raterNames(all: readonly RaterLine[]): (line: RaterLine) => string {
  const called = ({ name, id }: RaterLine) => ({ name: name ?? id, nip: id });
  const people = all.map(called);
  return (line) => nameApart(called(line), people);
}

type Effects = RaterView['effects'];
type Figure = NonNullable<Effects['severity']>;
type Name = RaterView['line']['noted'][number];

/** One effect of a rater that can be estimated; `shared`: what is shared, for likeness, or with whom, for mutual favour. */
export interface EffectShown {
  readonly key: string;
  readonly name: Name;
  readonly figure: Figure;
  readonly shared?: string;
}

/** Effects that are significant, those that are not, and the names of those that cannot be estimated. */
interface EffectLists {
  readonly noted: readonly EffectShown[];
  readonly quiet: readonly EffectShown[];
  readonly unknown: readonly Name[];
}

const single = ['severity', 'centrality', 'range', 'halo', 'misfit', 'recency', 'drift'] as const;

/** Sorts what is known of a rater. */
export function effectsOf(effects: Effects, nameOf: (rater: string) => string): EffectLists {
  const unknown: Name[] = [];
  const all: EffectShown[] = single.flatMap((name) => {
    const figure = effects[name];
    if (figure === null) unknown.push(name);
    return figure === null ? [] : [{ key: name, name, figure }];
  });
  const alike = Object.entries(effects.likeness).flatMap(([shared, figure]) =>
    figure === null ? [] : [{ key: `likeness ${shared}`, name: 'likeness' as const, figure, shared }],
  );
  if (alike.length === 0) unknown.push('likeness');
  all.push(...alike);
  const { mutual } = effects;
  if (mutual !== null) all.push({ key: 'mutual', name: 'mutual', figure: mutual, shared: nameOf(mutual.partner) });
  return { noted: all.filter(({ figure }) => figure.noted), quiet: all.filter(({ figure }) => !figure.noted), unknown };
}
