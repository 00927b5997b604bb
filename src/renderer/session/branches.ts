import { createAtom } from '#renderer/kernel/atom.ts';
import type { Rating } from '#shared/rules/levels.ts';

/** One move that is only tried. */
interface BranchMove {
  readonly employee: string;
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

/** Moves tried together. */
interface Branch {
  readonly number: number;
  readonly moves: readonly BranchMove[];
}

interface Branches {
  readonly list: readonly Branch[];
  readonly shown: number;
}

const first: Branches = { list: [{ number: 1, moves: [] }], shown: 1 };

/** The branches of this window: they live here and nowhere else until one is adopted. */
export const branches = createAtom<Branches>(first);

/** Another workshop, another start. */
export function forgetBranches(): void {
  branches.set(first);
}

/** Starts an empty branch and shows it. */
export function newBranch(): void {
  branches.set(({ list }) => {
    const number = Math.max(0, ...list.map((branch) => branch.number)) + 1;
    return { list: [...list, { number, moves: [] }], shown: number };
  });
}

/** Shows another branch. */
export function showBranch(shown: number): void {
  branches.set((old) => ({ ...old, shown }));
}

/** Drops the branch that is shown. */
export function dropBranch(): void {
  branches.set(({ list, shown }) => {
    const rest = list.filter(({ number }) => number !== shown);
    const last = rest.at(-1);
    return last === undefined ? first : { list: rest, shown: last.number };
  });
}

function change(edit: (moves: readonly BranchMove[]) => readonly BranchMove[]): void {
  branches.set(({ list, shown }) => ({
    shown,
    list: list.map((branch) => (branch.number === shown ? { ...branch, moves: edit(branch.moves) } : branch)),
  }));
}

/** Adds moves to the branch that is shown; a person already in it gets the new one. */
export function tryMoves(moves: readonly BranchMove[]): void {
  const fresh = new Set(moves.map(({ employee }) => employee));
  change((old) => [...old.filter(({ employee }) => !fresh.has(employee)), ...moves]);
}

/** Takes one person out of the branch that is shown. */
export function untryMove(person: string): void {
  change((old) => old.filter(({ employee }) => employee !== person));
}
