import { Problem } from '#shared/kernel/problem.ts';

/** How many members must sit: a share of those who may vote, or so many people. No regulation fixes it; the agency sets it. */
type QuorumRule =
  | { readonly kind: 'more-than-half' }
  | { readonly kind: 'two-thirds' }
  | { readonly kind: 'people'; readonly people: number };

export const defaultQuorum = 'more-than-half';

/** `more-than-half`, `two-thirds`, or a whole number of people from 1. Throws `quorum.rule` for anything else. */
export function readQuorum(words: string): QuorumRule {
  if (words === 'more-than-half' || words === 'two-thirds') return { kind: words };
  const people = /^\d{1,3}$/.test(words) ? Number(words) : 0;
  if (people < 1) throw new Problem('quorum.rule', { rule: words }, { field: 'quorum' });
  return { kind: 'people', people };
}

/**
 * Members who may decide (`members`; those stepped out are not among them), how many must sit, and how many do. With nobody left to
 * decide a quorum still asks for one.
 */
export interface Quorum {
  readonly members: number;
  readonly required: number;
  readonly present: number;
  readonly met: boolean;
}

function requiredOf(rule: QuorumRule, members: number): number {
  if (rule.kind === 'people') return rule.people;
  return Math.max(1, rule.kind === 'two-thirds' ? Math.ceil((members * 2) / 3) : Math.floor(members / 2) + 1);
}

/** Counts ids: `members` who may decide and those `present`; both without the people who are `out`. */
export function quorumOf(
  rule: QuorumRule,
  members: readonly string[],
  present: ReadonlySet<string>,
  out: ReadonlySet<string> = new Set(),
): Quorum {
  const able = members.filter((id) => !out.has(id));
  const sitting = able.filter((id) => present.has(id)).length;
  const required = requiredOf(rule, able.length);
  return { members: able.length, required, present: sitting, met: sitting >= required };
}
