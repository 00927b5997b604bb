import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import { createAtom } from './atom.ts';

/** A notice at the edge of the screen. A Problem stays until it is closed; good news, and what the user stopped, go by themselves. */
export interface Notice {
  readonly id: number;
  readonly kind: 'problem' | 'done' | 'note';
  readonly message: string;
  readonly place: string;
}

/** The notices on the screen, newest last. */
export const notices = createAtom<readonly Notice[]>([]);

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

/** Whether it is only the user's own stop of the work. */
const isOwnStop = ({ code }: ProblemAnswer) => code.endsWith('.cancelled');

function addForAWhile(notice: Omit<Notice, 'id'>): void {
  const id = add(notice);
  setTimeout(() => closeNotice(id), doneStays);
}

/** Shows a Problem; a stop by the user is no failure and is shown calmly. */
export function showProblem(problem: ProblemAnswer): void {
  const notice = { message: problem.message, place: placeOf(problem) };
  if (isOwnStop(problem)) addForAWhile({ kind: 'note', ...notice });
  else add({ kind: 'problem', ...notice });
}

/** Shows that something is done. */
export function showDone(message: string): void {
  addForAWhile({ kind: 'done', message, place: '' });
}

/** Takes a notice away. */
export function closeNotice(id: number): void {
  notices.set((old) => old.filter((notice) => notice.id !== id));
}
