import { contract, type Name } from '#shared/contract/contract.ts';
import type { Answer } from '#shared/contract/host.ts';
import type { Language } from '#shared/text/wording.ts';
import { isAnswer, screenProblem } from './screen-problem.ts';

/** A query on its way. */
interface Waiting {
  readonly name: string;
  readonly input: unknown;
  answer(answer: Answer): void;
}

/** Sends several calls as one and tells what comes back, line by line: `{call, answer}`, `call` counting from 0. May reject. */
export type SendTogether = (
  calls: readonly Waiting[],
  language: Language,
  tell: (line: unknown) => void,
) => Promise<void>;

/** Whether a name only reads. */
export function isQuery(name: string): boolean {
  return Object.hasOwn(contract, name) && contract[name as Name].kind === 'query';
}

function isLine(line: unknown): line is { readonly call: number; readonly answer: unknown } {
  return (
    typeof line === 'object' && line !== null && 'answer' in line && 'call' in line && typeof line.call === 'number'
  );
}

async function sendAll(calls: readonly Waiting[], language: Language, send: SendTogether): Promise<void> {
  const open = new Map(calls.entries());
  let code: 'screen.answerUnread' | 'screen.hostGone' = 'screen.answerUnread';
  try {
    await send(calls, language, (line) => {
      if (!isLine(line) || !isAnswer(line.answer)) return;
      open.get(line.call)?.answer(line.answer);
      open.delete(line.call);
    });
  } catch {
    code = 'screen.hostGone';
  }
  for (const { answer } of open.values()) answer(screenProblem(code, language));
}

/**
 * Calls asked within one turn of the page leave as one request: after an edit half a dozen queries are asked again, and a browser
 * spends more on each request than the app on its answer. Each still answers as soon as its own line is there.
 */
export function callsTogether(send: SendTogether) {
  let waiting: Waiting[] = [];
  return (name: string, input: unknown, language: Language): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.push({ name, input, answer: resolve });
      if (waiting.length > 1) return;
      setTimeout(() => {
        const calls = waiting;
        waiting = [];
        void sendAll(calls, language, send);
      });
    });
}
