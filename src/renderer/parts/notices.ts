import type { ProblemAnswer } from '#shared/problem.ts';
import { createStore } from './store.ts';

/** A notice at the edge of the screen. A Problem stays until it is closed; good news goes by itself. */
export interface Notice {
  readonly id: number;
  readonly kind: 'problem' | 'done';
  readonly message: string;
  readonly place: string;
}

/** The notices on the screen, newest last. */
export const notices = createStore<readonly Notice[]>([]);

const most = 3;
const doneStays = 5_000;
let next = 1;

function add(notice: Omit<Notice, 'id'>): number {
  const id = next++;
  notices.set((old) => [...old.filter(({ message }) => message !== notice.message), { id, ...notice }].slice(-most));
  return id;
}

/** File, sheet, cell of a Problem in one line; empty when it names none. */
export function placeOf(problem: ProblemAnswer): string {
  return [problem.file, problem.sheet, problem.cell].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Shows a Problem. */
export function showProblem(problem: ProblemAnswer): void {
  add({ kind: 'problem', message: problem.message, place: placeOf(problem) });
}

/** Shows that something is done. */
export function showDone(message: string): void {
  const id = add({ kind: 'done', message, place: '' });
  setTimeout(() => closeNotice(id), doneStays);
}

/** Takes a notice away. */
export function closeNotice(id: number): void {
  notices.set((old) => old.filter((notice) => notice.id !== id));
}
