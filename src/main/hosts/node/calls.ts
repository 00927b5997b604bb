import type { Language } from '#shared/text/wording.ts';
import { languageOf } from '../refusal.ts';
import { decodeWire } from './wire.ts';

interface Call {
  readonly name: string;
  readonly input: unknown;
}

/** What one request asks: `together` when its answers are lines of their own. */
export interface Calls {
  readonly calls: readonly [Call, ...Call[]];
  readonly together: boolean;
  readonly language: Language;
}

function callOf(given: unknown): Call | null {
  if (typeof given !== 'object' || given === null || !('name' in given) || typeof given.name !== 'string') return null;
  return { name: given.name, input: 'input' in given ? given.input : undefined };
}

/** The calls in a body: `{name, input, language}` or `{calls: [{name, input}], language}`; null when it is neither. */
export function callsOf(text: string): Calls | null {
  let body: unknown;
  try {
    body = decodeWire(text);
  } catch {
    return null;
  }
  if (typeof body !== 'object' || body === null) return null;
  const language = languageOf('language' in body ? body.language : null);
  const together = 'calls' in body && Array.isArray(body.calls);
  const given: readonly unknown[] = 'calls' in body && Array.isArray(body.calls) ? body.calls : [body];
  const [first, ...rest] = given.flatMap((one) => callOf(one) ?? []);
  if (language === null || first === undefined || rest.length + 1 !== given.length) return null;
  return { calls: [first, ...rest], together, language };
}
