import { createAtom } from '#renderer/kernel/atom.ts';
import type { Distribution, TriedMove } from '#shared/calibration/distribution-contract.ts';

type Moves = readonly TriedMove[];

/** Moves tried together, with what was tried before and taken back since. `illustration`: filled by one of several shortest ways. */
interface Branch {
  readonly number: number;
  readonly moves: Moves;
  readonly illustration: boolean;
  readonly past: readonly Moves[];
  readonly future: readonly Moves[];
}

/** `matrix`: by what predicates follow while the screen shows a branch; null while it shows the record. */
interface Branches {
  readonly list: readonly Branch[];
  readonly shown: number;
  readonly matrix: Distribution['matrix'] | null;
}

const empty = (number: number): Branch => ({ number, moves: [], illustration: false, past: [], future: [] });
const first: Branches = { list: [empty(1)], shown: 1, matrix: null };

/** The branches of this window: they live here and nowhere else until one is adopted. */
export const branches = createAtom<Branches>(first);

/** The moves of the branch that is shown. */
export function shownMoves({ list, shown }: Pick<Branches, 'list' | 'shown'>): Moves {
  return list.find(({ number }) => number === shown)?.moves ?? [];
}

/** Another workshop, another start. */
export function forgetBranches(): void {
  branches.set(first);
}

/** From here on the panel shows the branch instead of the record. */
export function startTrying(matrix: Distribution['matrix']): void {
  branches.set((old) => ({ ...old, matrix }));
}

/** Starts an empty branch and shows it. */
export function newBranch(): void {
  branches.set((old) => {
    const number = Math.max(0, ...old.list.map((branch) => branch.number)) + 1;
    return { ...old, list: [...old.list, empty(number)], shown: number };
  });
}

/** Shows another branch. */
export function showBranch(shown: number): void {
  branches.set((old) => ({ ...old, shown }));
}

/** Drops the branch that is shown; with the last one the panel shows the record again. */
export function dropBranch(): void {
  branches.set((old) => {
    const rest = old.list.filter(({ number }) => number !== old.shown);
    const last = rest.at(-1);
    return last === undefined ? first : { ...old, list: rest, shown: last.number };
  });
}

function change(edit: (branch: Branch) => Branch): void {
  branches.set((old) => ({
    ...old,
    list: old.list.map((branch) => (branch.number === old.shown ? edit(branch) : branch)),
  }));
}

/** Adds moves to the branch that is shown; a person already in it gets the new one. `illustration`: none of them was chosen by hand. */
export function tryMoves(moves: Moves, illustration = false): void {
  replaceMoves(
    moves.map(({ employee }) => employee),
    moves,
    illustration,
  );
}

/** Takes people out of the branch that is shown and puts these moves in. */
export function replaceMoves(people: readonly string[], moves: Moves, illustration = false): void {
  const gone = new Set(people);
  change((branch) => ({
    ...branch,
    moves: [...branch.moves.filter(({ employee }) => !gone.has(employee)), ...moves],
    illustration,
    past: [...branch.past, branch.moves],
    future: [],
  }));
}

/** Takes back what was tried last in the branch, or tries it again. */
export function stepBranch(way: 'undo' | 'redo'): void {
  change((branch) => {
    const { past, future, moves } = branch;
    const to = way === 'undo' ? past.at(-1) : future.at(-1);
    if (to === undefined) return branch;
    return way === 'undo'
      ? { ...branch, moves: to, past: past.slice(0, -1), future: [...future, moves] }
      : { ...branch, moves: to, past: [...past, moves], future: future.slice(0, -1) };
  });
}
