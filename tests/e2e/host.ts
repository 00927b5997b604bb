import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { decodeWire, encodeWire } from '#main/kernel/wire.ts';
import type { CallInput, Name, Output } from '#shared/contract.ts';
import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { pinnedNode, root } from './machine.ts';

/** A Node host of its own, as `npm start` runs it, over a home of its own. */
export interface NodeHost {
  /** The address with its token. */
  readonly link: string;
  /** What it wrote to stderr. */
  readonly complaints: readonly string[];
  /** Any name of the contract, as another window of the same app asks it. */
  answer(name: string, input: unknown, language?: Language): Promise<Answer>;
  /** The value of an answer. @throws Error that shows the Problem */
  ask<N extends Name>(name: N, input: CallInput<N>): Promise<Output<N>>;
  /** Ends it: politely, or with `SIGKILL` as a power cut does. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The environment of an app whose settings and workshops all lie under `home`. */
export function environment(home: string): Record<string, string> {
  // Hosts and their threads start from the same sources many times over.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled');
  const own = {
    NODE_COMPILE_CACHE: compiled,
    HOME: home,
    USERPROFILE: home,
    SELARAS_HOME: `${home}/.selaras`,
    TZ: 'Asia/Jakarta',
    DISPLAY: '',
  };
  const kept = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...own };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('no stdout'));
    createInterface(child.stdout).on('line', (line) => {
      const link = /^Selaras: (http:\S+)$/.exec(line)?.[1];
      if (link !== undefined) resolve(link);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it gave its address`)));
  });
}

/** Starts the Node host without a window; `file`: a workshop to open first. */
export async function startNodeHost(home: string, file: string | null = null): Promise<NodeHost> {
  const words = ['dist/node/host.js', '--no-window', ...(file === null ? [] : [file])];
  const child = spawn(pinnedNode(), words, {
    cwd: root,
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  const link = await addressOf(child);
  const { origin, hash } = new URL(link);
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const headers = {
    Authorization: `Bearer ${token}`,
    'X-Client': 'another-window',
    'Content-Type': 'application/json',
  };
  async function answer(name: string, input: unknown, language: Language = 'id'): Promise<Answer> {
    const body = encodeWire({ name, input, language });
    const response = await fetch(`${origin}/call`, { method: 'POST', headers, body });
    return decodeWire(await response.text()) as Answer;
  }
  return {
    link,
    complaints,
    answer,
    async ask<N extends Name>(name: N, input: CallInput<N>) {
      const given = await answer(name, input);
      if (!given.ok) throw new Error(`${name}: ${given.problem.code} ${given.problem.message}`);
      return given.value as Output<N>;
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
