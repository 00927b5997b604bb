import type { HostAccess } from '#renderer/kernel/host-context.ts';
import type { Queries, QueryState } from '#renderer/kernel/query-store.ts';
import type { Roster, RosterState } from '#renderer/kernel/roster.ts';
import type { TriedMove } from '#shared/calibration/distribution-contract.ts';
import type { CallInput, Output, QueryName } from '#shared/contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { branches, replaceMoves, shownMoves } from './branches.ts';

function movesById(): ReadonlyMap<string, TriedMove> {
  return new Map(shownMoves(branches.get()).map((move) => [move.employee, move]));
}

/** Whose ratings differ between two sets of moves. */
function changedBetween(a: ReadonlyMap<string, TriedMove>, b: ReadonlyMap<string, TriedMove>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id));
}

/** The roster as the branch would have it: rows of people who are moved have the ratings tried, and the predicate that follows. */
function triedRoster(base: Roster): Roster {
  let moves = movesById();
  let of = shownMoves(branches.get());
  let known: RosterState | null = null;
  let shown: RosterState = base.get();

  function tried(row: RosterRow): RosterRow {
    const move = moves.get(row.id);
    const { matrix } = branches.get();
    if (move === undefined || matrix === null) return row;
    const { hasil, perilaku } = move;
    return { ...row, hasil, perilaku, predicate: hasil === null || perilaku === null ? null : matrix[hasil][perilaku] };
  }
  function get(): RosterState {
    const [state, now] = [base.get(), shownMoves(branches.get())];
    if (now !== of) moves = movesById();
    if (state === known && now === of) return shown;
    [known, of] = [state, now];
    shown = { ...state, rows: state.rows.map(tried) };
    return shown;
  }
  function onBoth(stopRecord: () => void, listener: () => void): () => void {
    const stopBranch = branches.subscribe(listener);
    return () => {
      stopRecord();
      stopBranch();
    };
  }
  return {
    ...base,
    get,
    // The same object until it changes: what looks at one person is drawn again for another.
    find(id) {
      const { rows } = get();
      return moves.has(id) ? rows.find((one) => one.id === id) : base.find(id);
    },
    subscribe: (listener) => onBoth(base.subscribe(listener), listener),
    onPatch(listener) {
      let last = movesById();
      const stopRecord = base.onPatch(({ changed, ...rest }) => {
        get();
        listener({ ...rest, changed: changed.map(tried) });
      });
      return onBoth(stopRecord, () => {
        const next = movesById();
        const changed = changedBetween(last, next).flatMap((id) => base.find(id) ?? []);
        last = next;
        get();
        if (changed.length > 0) listener({ changed: changed.map(tried), added: [], removed: [] });
      });
    },
  };
}

/** Queries that take moves and answer as if these were on record. */
const takingMoves = ['distribution.get', 'distribution.units'] as const satisfies readonly QueryName[];

function triedQueries(base: Queries): Queries {
  return {
    ...base,
    watch<N extends QueryName>(name: N, input: CallInput<N>) {
      if (!takingMoves.some((one) => one === name)) return base.watch(name, input);
      const ask = () => {
        const moves = shownMoves(branches.get());
        return base.watch(name, moves.length === 0 ? input : { ...input, moves });
      };
      let current = ask();
      // What is known stays on the screen until the next answer comes.
      let last: QueryState<Output<N>> = base.watch(name, input).get();
      return {
        get() {
          const state = current.get();
          if (state.value !== null || state.problem !== null) last = state;
          return last;
        },
        subscribe(listener) {
          let stop = current.subscribe(listener);
          const stopBranch = branches.subscribe(() => {
            stop();
            current = ask();
            stop = current.subscribe(listener);
            listener();
          });
          return () => {
            stop();
            stopBranch();
          };
        },
      };
    },
  };
}

/** One edit to try: a rating left out stays as the branch has it, else as on record. */
interface TriedEdit {
  readonly employee: string;
  readonly hasil?: Rating | null;
  readonly perilaku?: Rating | null;
}

/**
 * Puts edits into the branch that is shown; who is back at the ratings on record leaves it. Gives the number of people who cannot be
 * tried, since one of their two ratings is missing.
 */
export function tryEdits(record: Roster, edits: readonly TriedEdit[]): number {
  const known = movesById();
  const moves: TriedMove[] = [];
  const changed: string[] = [];
  for (const { employee, ...edit } of edits) {
    const row = record.find(employee);
    const before = known.get(employee) ?? row;
    const [hasil, perilaku] = [edit.hasil ?? before?.hasil ?? null, edit.perilaku ?? before?.perilaku ?? null];
    if (hasil === null || perilaku === null) continue;
    changed.push(employee);
    if (hasil !== row?.hasil || perilaku !== row.perilaku) moves.push({ employee, hasil, perilaku });
  }
  replaceMoves(changed, moves);
  return edits.length - changed.length;
}

/** What the panel shares of the host while it shows a branch: everything as on record, but for what the moves would change. */
export function triedAccess(base: HostAccess): HostAccess {
  return { ...base, roster: triedRoster(base.roster), queries: triedQueries(base.queries) };
}
