import { fold } from '../word-forms.ts';
import type { EditionOf } from './edition-schema.ts';
import type { BalanceFact, PersonFacts, PostFact } from './facts.ts';
import { postMonths } from './post-months.ts';
import { type Result, type ResultPart, twoDecimals } from './result.ts';

type CreditEdition = EditionOf<'credit-points'>;
type CreditLevel = CreditEdition['rules']['levels']['list'][number];

/** One period of the year in one post. `points` is exact, `printed` has the two decimals of the sheet. */
interface CreditPeriod {
  readonly from: number;
  readonly to: number;
  readonly post: string;
  readonly unit: string | null;
  readonly level: string;
  readonly coefficient: number;
  readonly percent: number;
  readonly points: number;
  readonly printed: number;
}

/** Balance of the level held now. Null figures: no balance of this level is on file. `years` until the need is met at this year's pace. */
interface CreditBalance {
  readonly level: string;
  readonly before: number | null;
  readonly cumulative: number | null;
  readonly rank: number | null;
  readonly needed: number | null;
  readonly shortRank: number | null;
  readonly short: number | null;
  readonly next: string | null;
  readonly years: number | null;
}

/** `applies` false: no credit points here, for the reason named; `value` is then null and no input is missing. */
export interface CreditResult extends Result {
  readonly applies: boolean;
  readonly because: 'pppk' | 'notFunctional' | null;
  readonly periods: readonly CreditPeriod[];
  readonly printed: number | null;
  readonly balance: CreditBalance | null;
}

function none(edition: CreditEdition, because: CreditResult['because'], missing: readonly string[]): CreditResult {
  return {
    value: null,
    parts: [],
    missing,
    edition: edition.id,
    applies: because === null,
    because,
    periods: [],
    printed: null,
    balance: null,
  };
}

/** Credit points of a year by post held and months: n/12 × percent of the predicate × coefficient of the level. Rule: PermenPANRB 1/2023 art. 37. */
export function creditPointsOf(edition: CreditEdition, facts: PersonFacts): CreditResult {
  const held = postMonths(facts);
  const now = presentPost(facts, held?.at(-1)?.post);
  const level = now === null ? null : creditLevel(edition, now);
  const spans = held ?? (now === null ? [] : [{ from: 1, to: 12, post: wholeYear(now, facts) }]);
  const functional = spans.flatMap((span) => {
    const found =
      span.post.kind === 'functional' || span.post.kind === null ? creditLevel(edition, span.post.name) : null;
    return found === null ? [] : [{ ...span, level: found }];
  });
  if (facts.postKind !== 'functional' && (facts.postKind !== null || functional.length === 0)) {
    return none(
      edition,
      facts.pppk && !edition.kinds.includes('PPPK') && functional.length > 0 ? 'pppk' : 'notFunctional',
      [],
    );
  }
  if (facts.pppk && !edition.kinds.includes('PPPK')) return none(edition, 'pppk', []);
  const unknown = functional.length === 0 && level === null ? ['level'] : [];
  if (facts.predicate === null) return none(edition, null, [...unknown, 'predicate']);
  if (unknown.length > 0) return none(edition, null, unknown);
  const { predicate } = facts;
  const percent = edition.rules.percent.points[predicate];
  const { source, confidence } = edition.rules.percent;
  const periods: CreditPeriod[] = [];
  const parts: ResultPart[] = [];
  for (const { from, to, post, level: held } of functional) {
    const months = to - from + 1;
    const points = (months / 12) * (percent / 100) * held.coefficient;
    periods.push({
      from,
      to,
      post: post.name,
      unit: post.unit,
      level: held.name,
      coefficient: held.coefficient,
      percent,
      points,
      printed: twoDecimals(points),
    });
    parts.push({
      rule: 'percent',
      points,
      arithmetic: [months, '/', 12, '×', percent, '%', '×', held.coefficient, '=', points],
      inputs: [
        { name: 'post', value: post.name, at: post.at },
        { name: 'predicate', value: predicate, at: facts.predicateAt },
      ],
      source,
      confidence,
    });
  }
  const value = periods.reduce((sum, { points }) => sum + points, 0);
  const printed = twoDecimals(periods.reduce((sum, period) => sum + period.printed, 0));
  const missing = [
    ...(facts.posts.length === 0 ? ['postHistory'] : []),
    ...(facts.posts.some(({ from }) => from === null) ? ['postDate'] : []),
    ...(facts.balance === null ? ['balance'] : []),
  ];
  const last = level ?? functional.at(-1)?.level ?? null;
  const balance = last === null ? null : balanceOf(edition, last, periods, facts.balance);
  return { value, parts, missing, edition: edition.id, applies: true, because: null, periods, printed, balance };
}

function presentPost(facts: PersonFacts, last: PostFact | undefined): string | null {
  return facts.post ?? last?.name ?? null;
}

function wholeYear(name: string, facts: PersonFacts): PostFact {
  return { kind: facts.postKind, name, unit: facts.unit, from: null, to: null, at: null };
}

/** Levels found before, by edition and post: an agency has some hundred names of posts, however many people. */
const levelsOfPosts = new WeakMap<CreditEdition, Map<string, CreditLevel | null>>();

/** The level whose name the post ends with: the longest, so that *Ahli Muda* is not met by *Muda*. */
function creditLevel(edition: CreditEdition, post: string): CreditLevel | null {
  const known = levelsOfPosts.get(edition) ?? new Map<string, CreditLevel | null>();
  levelsOfPosts.set(edition, known);
  const held = known.get(post);
  if (held !== undefined) return held;
  const words = ` ${fold(post)}`;
  const found = edition.rules.levels.list.filter(({ name }) => words.endsWith(` ${fold(name)}`));
  const level = found.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
  known.set(post, level);
  return level;
}

/** Credit points on file: base, former, adjustment, conversions of past years and education. */
function onFile(balance: BalanceFact): number {
  return [balance.base, balance.former, balance.adjustment, balance.converted, balance.education].reduce<number>(
    (sum, one) => sum + (one ?? 0),
    0,
  );
}

function balanceOf(
  edition: CreditEdition,
  level: CreditLevel,
  periods: readonly CreditPeriod[],
  file: BalanceFact | null,
): CreditBalance {
  const earned = periods.filter((period) => period.level === level.name).reduce((sum, { points }) => sum + points, 0);
  // A promotion resets the balance, so one kept for a former level counts nothing here.
  const before = file === null ? null : creditLevel(edition, file.post)?.name === level.name ? onFile(file) : 0;
  const cumulative = before === null ? null : before + earned;
  const short = cumulative === null || level.level === null ? null : level.level - cumulative;
  const shortRank = cumulative === null || level.rank === null ? null : level.rank - cumulative;
  const pace = periods.reduce(
    (sum, { from, to, coefficient, percent }) => (to >= from ? Math.max(sum, (percent / 100) * coefficient) : sum),
    0,
  );
  const own =
    ((periods.findLast((period) => period.level === level.name)?.percent ?? 0) / 100) * level.coefficient || pace;
  const years = short === null ? null : short <= 0 ? 0 : own > 0 ? short / own : null;
  return {
    level: level.name,
    before,
    cumulative,
    rank: level.rank,
    needed: level.level,
    shortRank,
    short,
    next: level.next,
    years,
  };
}
