import type { MessagePort } from 'node:worker_threads';
import { storeProblem } from '#main/store/store-problem.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { CallMessage, CallRequest, CallTable, WorkProgress } from './call-messages.ts';
import { faultOf } from './fault.ts';
import { leaveNow } from './thread-end.ts';

/** The function behind everything that can be asked of a thread. */
export type AskAnswers<Asks extends CallTable> = {
  readonly [N in keyof Asks]: (
    input: Asks[N]['input'],
    language: Language,
  ) => Asks[N]['output'] | Promise<Asks[N]['output']>;
};

/** What a thread does beside answering. */
interface ThreadSide {
  /** It is no longer wanted: what is under way stops where it can. */
  onLeave?(): void;
  /** After the last answer: lets go of what it holds. */
  onLast(): void;
  /** Whatever else the app's thread says. */
  onSaid?(message: string): void;
}

/** Tells the app's thread how far the work is. */
export function progressOver(port: MessagePort): (progress: WorkProgress) => void {
  return (progress) => port.postMessage({ kind: 'progress', ...progress } satisfies CallMessage);
}

/** Lets this thread answer what comes over the port, one question after the other, until it is told to leave; then it ends by itself. */
export function serveCalls<Asks extends CallTable>(
  port: MessagePort,
  answers: AskAnswers<Asks>,
  side: ThreadSide,
): void {
  const tell = (told: CallMessage): void => port.postMessage(told);
  let queue = Promise.resolve();
  let leaving = false;

  async function answer({ id, name, input, language }: CallRequest): Promise<void> {
    if (leaving) return;
    try {
      const run = answers[name as keyof Asks] as (input: unknown, language: Language) => unknown;
      tell({ kind: 'answer', id, value: await run(input, language) });
    } catch (error) {
      const problem = error instanceof Problem ? error : storeProblem(error, '');
      if (problem === null) tell({ kind: 'fault', id, fault: faultOf(error) });
      else tell({ kind: 'problem', id, code: problem.code, values: problem.values, place: problem.place });
    }
  }

  /** Whoever waited has been told already. Without its port, and with nothing open any more, the thread ends. */
  function leave(): void {
    leaving = true;
    side.onLeave?.();
    queue = queue.then(() => {
      side.onLast();
      port.close();
    });
  }

  port.on('message', (said: CallRequest | string) => {
    if (said === leaveNow) leave();
    else if (typeof said === 'string') side.onSaid?.(said);
    else queue = queue.then(() => answer(said));
  });
}
