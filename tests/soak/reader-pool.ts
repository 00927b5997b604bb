import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ChildAnswer } from './reader-child.ts';

const CHILD = new URL('reader-child.ts', import.meta.url);
const FILES_PER_CHILD = 200;

/** What came of one file: the child's answer, or that it died or did not answer in time. */
export type Verdict =
  | (ChildAnswer & { readonly seconds: number })
  | { readonly outcome: 'died' | 'hung'; readonly detail: string; readonly seconds: number };

/** On a machine busy with other work a child is given this many times its limit by the clock, as long as it has not worked as long. */
const PATIENCE = 10;

/** Seconds a process has worked so far, by the kernel's count; by the clock where there is none to ask. */
function workedSeconds(pid: number | undefined, begun: number): number {
  if (process.platform !== 'linux' || pid === undefined) return (performance.now() - begun) / 1000;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** One child process that reads files one after another, and is replaced when it dies, hangs or is to be fresh. */
export class Reader {
  readonly #limit: number;
  #child: ChildProcess | undefined;
  #read = 0;

  /** `limit` is in seconds of work. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  async read(path: string, fresh = false): Promise<Verdict> {
    if (fresh || this.#read >= FILES_PER_CHILD) this.close();
    this.#child ??= fork(CHILD, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#read++;
    const verdict = await this.#ask(this.#child, path);
    if (verdict.outcome === 'died' || verdict.outcome === 'hung') this.close();
    return verdict;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#read = 0;
  }

  #ask(child: ChildProcess, path: string): Promise<Verdict> {
    const start = performance.now();
    const before = workedSeconds(child.pid, start);
    const seconds = () => (performance.now() - start) / 1000;
    return new Promise((resolve) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-2000);
      };
      const settle = (verdict: Verdict) => {
        clearInterval(timer);
        child.off('message', answered).off('exit', died);
        child.stderr?.off('data', hear);
        resolve(verdict);
      };
      const answered = (answer: ChildAnswer) =>
        settle({ ...answer, seconds: workedSeconds(child.pid, start) - before });
      const died = (code: number | null, signal: string | null) =>
        settle({ outcome: 'died', detail: `${code ?? signal} ${said}`, seconds: seconds() });
      const timer = setInterval(() => {
        const worked = workedSeconds(child.pid, start) - before;
        if (worked > this.#limit || seconds() > this.#limit * PATIENCE)
          settle({ outcome: 'hung', detail: `${worked} s of work`, seconds: seconds() });
      }, 500);
      child.stderr?.on('data', hear);
      child.once('message', answered).once('exit', died);
      child.send(path);
    });
  }
}
