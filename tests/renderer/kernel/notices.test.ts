import { expect, test } from 'vitest';
import { notices, showProblem } from '#renderer/kernel/notices.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';

const problem = (code: ProblemAnswer['code'], message: string): ProblemAnswer => ({ code, message, values: {} });

test('work that the user stopped is said calmly, what failed as a problem', () => {
  showProblem(problem('job.cancelled', 'Pekerjaan dibatalkan.'));
  showProblem(problem('disk.full', 'Diska penuh.'));
  expect(notices.get().map(({ kind, message }) => [kind, message])).toEqual([
    ['note', 'Pekerjaan dibatalkan.'],
    ['problem', 'Diska penuh.'],
  ]);
});
