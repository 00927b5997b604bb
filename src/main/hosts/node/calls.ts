import { decodeWire } from '#main/kernel/wire.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { languageOf } from '../refusal.ts';

/** One name of the contract and what it is given. */
interface Call {
  readonly name: string;
  readonly input: unknown;
}

interface SpokenCall extends Call {
  readonly language: Language;
}

/** A call over a line: `id` is the page's own, and comes back with the answer. `prefetch` are read once it has answered. */
interface LineCall extends SpokenCall {
  readonly id: number;
  readonly prefetch: readonly Call[];
}

function parsed(text: string): object | null {
  try {
    const body = decodeWire(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

function callIn(given: unknown): Call | null {
  if (typeof given !== 'object' || given === null || !('name' in given) || typeof given.name !== 'string') return null;
  return { name: given.name, input: 'input' in given ? given.input : undefined };
}

function spokenIn(body: object | null): SpokenCall | null {
  const call = callIn(body);
  const language = body !== null && 'language' in body ? languageOf(body.language) : null;
  return call === null || language === null ? null : { ...call, language };
}

/** The call in a posted body, `{name, input, language}`; null when it is none. */
export function callOf(text: string): SpokenCall | null {
  return spokenIn(parsed(text));
}

/** The call in a text of a line, `{id, name, input, language, prefetch?: [{name, input}]}`; null when it is none. */
export function lineCallOf(text: string): LineCall | null {
  const body = parsed(text);
  const call = spokenIn(body);
  if (call === null || body === null || !('id' in body) || !Number.isSafeInteger(body.id)) return null;
  const given: readonly unknown[] = 'prefetch' in body && Array.isArray(body.prefetch) ? body.prefetch : [];
  const prefetch = given.flatMap((one) => callIn(one) ?? []);
  return prefetch.length === given.length ? { ...call, id: Number(body.id), prefetch } : null;
}
