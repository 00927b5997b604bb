import { closedProblem, closuresFor } from '#main/session/closures.ts';
import { commitOf } from '#main/store/journal-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { ownersOf } from '#main/store/owners.ts';
import { rowsBy, rowsOf } from '#main/store/rows.ts';
import { contract, entryNamed, type Name } from '#shared/contract.ts';
import type { Plan } from '#shared/kernel/change.ts';
import type { Caller, Entry, Writing } from '#shared/kernel/entry.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Principal, unseenBy } from './principal.ts';

const judged: ReadonlySet<string> = new Set(['hasil', 'perilaku', 'predicate']);
/** Tables whose rows bear the id of the person they are about. */
const personal: ReadonlySet<string> = new Set(['rating', 'employee', 'decision', 'agenda_item']);

/** What an entry says of the commits it makes; null for one that never writes. */
export function writingOf(entry: Entry): Writing | null {
  if (entry.kind === 'command') return entry;
  return entry.kind === 'job' ? entry.writes : null;
}

/** Whether commits of this name are let in after sign-off. One of an earlier release, no longer in the contract, may have been. */
export function mayWhenSigned(name: string): boolean {
  const entry = entryNamed(name);
  return (entry === null ? null : writingOf(entry)?.whenSigned) ?? true;
}

function roleRefusal(
  { roles }: { readonly roles: readonly Caller[] },
  { role }: Pick<Principal, 'role'>,
): Problem | null {
  if (roles.includes(role)) return null;
  if (role === 'nobody') return new Problem('actor.needed');
  return new Problem('role.forbidden', { role, needed: roles.filter((one) => one !== 'nobody').join(',') });
}

function signedRefusal(store: Reader, { whenSigned }: Writing): Problem | null {
  const signed = rowsOf(store, 'workshop').some(({ state }) => state === 'signed');
  return signed && !whenSigned ? new Problem('workshop.signed') : null;
}

/** What only the undivided workshop may do, not a part, nor the whole while a part is out. */
function dividedRefusal(store: Reader): Problem | null {
  const parts = rowsOf(store, 'part');
  const own = parts.find((part) => part.own === 1);
  if (own !== undefined) return new Problem('part.not-here', { name: own.name });
  const out = parts.filter(({ state }) => state === 'out');
  return out.length === 0 ? null : new Problem('part.still-out', { names: out.map(({ name }) => name).join(', ') });
}

/**
 * Whether a call is let in at all: by role, and for what writes by sign-off and by parts that are out. `store` is null while no
 * workshop is open.
 */
export function admission(name: Name, principal: Principal, store: Reader | null): Problem | null {
  const entry: Entry = contract[name];
  const writing = writingOf(entry);
  const role = roleRefusal(entry, principal);
  // Of a signed workshop even its facilitator may change nothing: that is said before roles.
  if (writing === null || store === null || entry.scope === 'machine') return role;
  return signedRefusal(store, writing) ?? role ?? (entry.scope === 'whole' ? dividedRefusal(store) : null);
}

/** Whether a plan only hands units out: each file of a split is the workshop at a commit of its own. */
function dividing({ changes }: Plan): boolean {
  return changes.every(({ table }) => table === 'part');
}

/** What is taken back was once written under a right of its own, which is needed again. */
function reversalRefusal(store: Reader, reverts: number | undefined, principal: Principal): Problem | null {
  let target = reverts === undefined ? null : commitOf(store, reverts);
  while (target?.reverts != null) target = commitOf(store, target.reverts);
  const entry = target === null ? null : entryNamed(target.command);
  return entry === null ? null : roleRefusal(entry, principal);
}

/** What the session and the parts hold against the cases that a plan touches. */
function casesRefusal(store: Reader, { changes, by }: Plan, principal: Principal): Problem | null {
  const acting = { ...principal, ...by };
  const closures = closuresFor(store, acting);
  if (closures === null) return null;
  const moved = new Set(
    changes.flatMap(({ table, id, before, after }) =>
      table === 'rating' && Object.keys(after ?? before ?? {}).some((column) => judged.has(column)) ? [id] : [],
    ),
  );
  const own = new Set(changes.flatMap(({ table, id }) => (personal.has(table) ? [id] : [])));
  const unseen = unseenBy(store, acting);
  const hidden = new Set(unseen.size === 0 ? [] : ownersOf(store, changes).filter((id) => unseen.has(id)));
  for (const person of rowsBy(store, 'employee', [...own, ...hidden]).values()) {
    const session = moved.has(person.id) || hidden.has(person.id) ? closures.session(person) : null;
    const closed = session ?? (own.has(person.id) ? closures.part(person) : null);
    if (closed !== null) return closedProblem(store, closed, person);
  }
  return null;
}

/**
 * The one gate before every write, whatever makes the plan: command, job, import, undo, merge or a commit written beside the workshop.
 * It holds the plan against the entry of its name: role, sign-off, parts that are out, and the session's state of every case it moves.
 * What files brought (`whole`) and what another room decided (`part`) is no judgement of this session. Null: it may be written.
 */
export function refusal(store: Reader, plan: Plan, principal: Principal): Problem | null {
  const entry = entryNamed(plan.name);
  const writing = entry === null ? null : writingOf(entry);
  if (entry === null || writing === null) throw new Error(`no entry of the contract writes as ${plan.name}`);
  // A workshop is made in an empty file only.
  if (entry.scope === 'machine') return rowsOf(store, 'workshop').length === 0 ? null : new Problem('workshop.exists');
  return (
    signedRefusal(store, writing) ??
    roleRefusal(entry, principal) ??
    reversalRefusal(store, plan.reverts, principal) ??
    (entry.scope === 'whole' && !dividing(plan) ? dividedRefusal(store) : null) ??
    (entry.scope === 'cases' ? casesRefusal(store, plan, principal) : null)
  );
}
