import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { RoundPerson } from '#shared/round/eligible.ts';

/** A squad as imported: who belongs to it, with their minutes a year, and who leads it. */
interface Squad {
  readonly key: string;
  readonly members: ReadonlyMap<string, number>;
  readonly leader: string | null;
}

/** Squads by the imported squad list; people without a row among the employees are passed over. */
function squadsOf(store: Reader): readonly Squad[] {
  const squads = new Map<string, { key: string; members: Map<string, number>; leader: string | null }>();
  for (const { employee_id, team_code, team_name, role, minutes, months } of rowsOf(store, 'squad_member')) {
    const key = team_code ?? team_name;
    if (!key || employee_id === null) continue;
    const squad = squads.get(key) ?? { key, members: new Map<string, number>(), leader: null };
    squads.set(key, squad);
    squad.members.set(employee_id, (squad.members.get(employee_id) ?? 0) + (minutes ?? 0) * (months ?? 12));
    if (/ketua|leader|lead|koordinator/i.test(role ?? '')) squad.leader = employee_id;
  }
  return [...squads.values()];
}

/** Those who take part in a round: everyone not excluded, with unit, superior, squads and conflicts. */
export function roundPeople(
  store: Reader,
  avoid: readonly (readonly [string, string])[],
): { readonly rows: readonly RosterRow[]; readonly people: readonly RoundPerson[]; readonly squads: readonly Squad[] } {
  const rows = roster(store, {}).filter(({ excluded }) => excluded === null);
  const byNip = new Map(rows.map(({ nip, id }) => [nip, id]));
  const squads = squadsOf(store);
  const people = rows.map(({ id, unit_id, superior_nip }) => ({
    id,
    unit: unit_id,
    superior: superior_nip === null ? null : (byNip.get(superior_nip) ?? null),
    squads: squads.filter(({ members }) => members.has(id)).map(({ key }) => key),
    avoids: avoid.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])),
  }));
  return { rows, people, squads };
}

/** 1,250 hours: effective work of a year in minutes (PermenPANRB 1/2020 on workload). */
const yearMinutes = 75_000;

/**
 * How much a rating among squad mates counts: the time of a year both gave to their common squads, at least a tenth and at most one.
 * Not from a regulation.
 */
export function sharedTime(squads: readonly Squad[], a: string, b: string): number | null {
  let minutes = 0;
  let together = false;
  for (const { members } of squads) {
    const [one, other] = [members.get(a), members.get(b)];
    if (one === undefined || other === undefined) continue;
    together = true;
    minutes += Math.min(one, other);
  }
  return together ? Math.round(Math.min(1, Math.max(0.1, minutes / yearMinutes)) * 100) / 100 : null;
}
