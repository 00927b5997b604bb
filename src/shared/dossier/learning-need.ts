import { fold } from '#shared/rules/word-forms.ts';
import { deviationOf, meanOf } from '#shared/stats/base/moments.ts';
import { tQuantile } from '#shared/stats/base/special.ts';
import type { WorkRows } from './work-tables.ts';

/** One measurement of one person: required less observed, so that more than zero is a gap. `raters`: how many it rests on. */
interface MeasuredGap {
  readonly employee: string;
  readonly source: 'competence' | 'behaviour';
  /** The name of the competence, or the key of the core value. */
  readonly subject: string;
  readonly gap: number;
  readonly raters: number;
}

/** The need of a unit for one subject. The interval is of the mean gap, 95 % by Student's t; null where one cannot be had. */
export interface LearningNeed {
  readonly unit: string | null;
  readonly source: MeasuredGap['source'];
  readonly subject: string;
  readonly people: number;
  readonly withGap: number;
  readonly mean: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Strategic lines of the people with a gap: what depends on it. */
  readonly lines: number;
  /** Sum of the gaps above zero, each times one and the person's strategic lines: what the list is ordered by (ours). */
  readonly weight: number;
  /** Too few people for the mean to say much (ours: under ten). */
  readonly small: boolean;
}

/** Needs of every unit, the weightiest first, and how many groups were left out since fewer than `fewest` people are in them. */
export interface LearningNeeds {
  readonly needs: readonly LearningNeed[];
  readonly hidden: number;
  readonly fewest: number;
  /** Evaluations without a standard for the person's post, which measure no gap. */
  readonly unmatched: number;
}

/** Groups under this many people are marked as small. */
const smallGroup = 10;

/** The group of posts of a standard that a post belongs to: the longest whose words are all in the post's. */
function groupOf(groups: readonly string[], position: string, kind: string): string | null {
  const said = ` ${fold(position)} `;
  const named = groups.filter((group) => said.includes(` ${fold(group)} `));
  const longest = named.toSorted((a, b) => b.length - a.length)[0];
  return longest ?? groups.find((group) => fold(group) === fold(kind)) ?? null;
}

/** Gaps between the standard of each person's post and what B.1.9 has observed; the last evaluation of a competence counts. */
export function competenceGaps(
  standards: readonly WorkRows['competence_standard'][],
  observed: readonly WorkRows['competence'][],
  posts: ReadonlyMap<string, { readonly position: string; readonly kind: string }>,
): { readonly gaps: readonly MeasuredGap[]; readonly unmatched: number } {
  const required = new Map<string, Map<string, number>>();
  for (const { position, competency, required: level } of standards) {
    if (position === null || competency === null || level === null) continue;
    const own = required.get(position) ?? new Map<string, number>();
    own.set(fold(competency), level);
    required.set(position, own);
  }
  const groups = [...required.keys()];
  const found = new Map<string, MeasuredGap>();
  let unmatched = 0;
  for (const { employee_id: employee, competency, observed: level } of observed.toSorted((a, b) =>
    (a.period ?? '').localeCompare(b.period ?? ''),
  )) {
    const post = employee === null ? undefined : posts.get(employee);
    if (employee === null || post === undefined || competency === null || level === null) continue;
    const need = required.get(groupOf(groups, post.position, post.kind) ?? '')?.get(fold(competency));
    if (need === undefined) unmatched += 1;
    else
      found.set(`${employee}\u0001${fold(competency)}`, {
        employee,
        source: 'competence',
        subject: competency,
        gap: need - level,
        raters: 1,
      });
  }
  return { gaps: [...found.values()], unmatched };
}

/**
 * Gaps in behaviour: how far the mean of a person's raters lies below `expected`, the least score that reads as meeting expectations. Only
 * people with so many raters count: the view of one is an opinion, and fewer would give raters away.
 */
export function behaviourGaps(
  assessments: readonly {
    readonly ratee: string;
    readonly rater: string;
    readonly scores: Readonly<Record<string, number | null>>;
  }[],
  expected: number,
  fewestRaters: number,
): readonly MeasuredGap[] {
  const said = new Map<
    string,
    { readonly employee: string; readonly subject: string; readonly by: Map<string, number> }
  >();
  for (const { ratee, rater, scores } of assessments)
    for (const [subject, value] of Object.entries(scores)) {
      if (value === null) continue;
      const key = `${ratee}\u0001${subject}`;
      const own = said.get(key) ?? { employee: ratee, subject, by: new Map<string, number>() };
      own.by.set(rater, value);
      said.set(key, own);
    }
  return [...said.values()].flatMap(({ employee, subject, by }): readonly MeasuredGap[] => {
    const mean = meanOf([...by.values()]);
    if (mean === null || by.size < fewestRaters) return [];
    return [{ employee, source: 'behaviour', subject, gap: expected - mean, raters: by.size }];
  });
}

/** Groups gaps by unit and subject. `lines`: how many lines of each person serve a goal; groups under `fewest` people are not shown. */
export function learningNeeds(
  gaps: readonly MeasuredGap[],
  units: ReadonlyMap<string, string | null>,
  lines: ReadonlyMap<string, number>,
  { fewest, unmatched }: { readonly fewest: number; readonly unmatched: number },
): LearningNeeds {
  const groups = Map.groupBy(
    gaps,
    ({ employee, source, subject }) => `${units.get(employee) ?? ''}\u0001${source}\u0001${fold(subject)}`,
  );
  const shown = [...groups.values()].filter((group) => group.length >= fewest);
  return {
    hidden: groups.size - shown.length,
    fewest,
    unmatched,
    needs: shown.flatMap(needOf(units, lines)).toSorted((a, b) => b.weight - a.weight || b.mean - a.mean),
  };
}

function needOf(units: ReadonlyMap<string, string | null>, lines: ReadonlyMap<string, number>) {
  return (group: readonly MeasuredGap[]): readonly LearningNeed[] => {
    const [first] = group;
    const values = group.map(({ gap }) => gap);
    const mean = meanOf(values);
    if (first === undefined || mean === null) return [];
    const deviation = deviationOf(values);
    const reach =
      deviation === null ? null : (tQuantile(0.975, values.length - 1) * deviation) / Math.sqrt(values.length);
    const withGap = group.filter(({ gap }) => gap > 0);
    const linesOf = ({ employee }: MeasuredGap): number => lines.get(employee) ?? 0;
    return [
      {
        unit: units.get(first.employee) ?? null,
        source: first.source,
        subject: first.subject,
        people: group.length,
        withGap: withGap.length,
        mean,
        lower: reach === null ? null : mean - reach,
        upper: reach === null ? null : mean + reach,
        lines: withGap.reduce((sum, one) => sum + linesOf(one), 0),
        weight: withGap.reduce((sum, one) => sum + one.gap * (1 + linesOf(one)), 0),
        small: group.length < smallGroup,
      },
    ];
  };
}
