import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type RaterEffectsReport, raterEffects } from '#shared/stats/raters/rater-effects.ts';
import { calibrationModel, keptWhile } from './model.ts';

/** `III` of `III/d`, `PPPK IX` of `IX`; null when there is no grade. */
export function gradeGroup(grade: string | null): string | null {
  const read = /^([IVX]+)(\/[a-e])?$/i.exec(grade?.trim() ?? '');
  if (read === null) return grade === null || grade.trim() === '' ? null : grade.trim();
  const [, level = '', step] = read;
  return step === undefined ? `PPPK ${level.toUpperCase()}` : level.toUpperCase();
}

/**
 * Share of each person's progress that was made in the last third of the months on record, from cumulative progress by plan; null for
 * people without. It measures how late their evidence is.
 */
function lateShares(store: Reader): ReadonlyMap<string, number> {
  const owners = new Map<string, string>();
  for (const { employee_id: employee, code } of rowsOf(store, 'skp_line'))
    if (employee !== null && code !== null) owners.set(code, employee);
  const plans = new Map<string, { readonly month: string; readonly value: number }[]>();
  for (const { code, period, cumulative } of rowsOf(store, 'progress')) {
    if (code === null || period === null || cumulative === null) continue;
    const list = plans.get(code) ?? [];
    list.push({ month: period, value: cumulative });
    plans.set(code, list);
  }
  const shares = new Map<string, number[]>();
  for (const [code, list] of plans) {
    const owner = owners.get(code);
    if (owner === undefined || list.length < 3) continue;
    list.sort((a, b) => (a.month < b.month ? -1 : 1));
    const last = list.at(-1)?.value ?? 0;
    const early = list[Math.ceil((list.length * 2) / 3) - 1]?.value ?? 0;
    if (last > 0) shares.set(owner, [...(shares.get(owner) ?? []), Math.min(1, Math.max(0, (last - early) / last))]);
  }
  return new Map(
    [...shares].map(([owner, list]) => [owner, list.reduce((sum, share) => sum + share, 0) / list.length]),
  );
}

type Attribute = (row: RosterRow) => string | null;

const attributes: Readonly<Record<string, Attribute>> = {
  unit: (row) => row.unit_id,
  sex: (row) => row.sex,
  grade: (row) => gradeGroup(row.grade),
};

function effects(store: Reader): RaterEffectsReport {
  const { ratings, report, before } = calibrationModel(store);
  const people = roster(store, {});
  const byId = new Map(people.map((row) => [row.id, row]));
  const byNip = new Map(people.map((row) => [row.nip, row]));
  const late = lateShares(store);
  const likeness = Object.fromEntries(
    Object.entries(attributes).map(([name, of]) => {
      const known = (row: RosterRow | undefined) => (row === undefined ? null : of(row));
      const raters = ratings.raters.map((key) => known(byNip.get(key)));
      const ratees = ratings.ratees.map((id) => known(byId.get(id)));
      const same = (rater: number, ratee: number): boolean | null => {
        const [a, b] = [raters[rater] ?? null, ratees[ratee] ?? null];
        return a === null || b === null ? null : a === b;
      };
      return [name, same];
    }),
  );
  const rateeOf = new Map(ratings.ratees.map((id, at) => [id, at]));
  const selves = ratings.raters.map((key) => rateeOf.get(byNip.get(key)?.id ?? '') ?? null);
  return raterEffects(ratings, report, {
    likeness,
    self: (rater) => selves[rater] ?? null,
    late: (ratee) => late.get(ratings.ratees[ratee] ?? '') ?? null,
    ...(before !== null && { before: new Map(before.raters.map((row) => [row.id, row])) }),
  });
}

/** What every rater does differently. Throws as `calibrationModel`. */
export const calibrationEffects = keptWhile(['assessment', 'workshop', 'employee', 'skp_line', 'progress'], effects);
