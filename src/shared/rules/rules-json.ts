import { Problem } from '#shared/kernel/problem.ts';
import { fieldName } from '#shared/kernel/schema-problem.ts';

/** An object or a list that is open at a place of a JSON text: the key it is at, or the place counted from 0. */
interface Open {
  /** The keys so far; null for a list. */
  readonly keys: Set<string> | null;
  at: PropertyKey;
  /** Whether the next text is a key. */
  atKey: boolean;
}

/** The place of the first key that one object of a JSON text holds twice, of which a parser would silently keep the last; or null. */
function repeatedKey(text: string): string | null {
  const stack: Open[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const inner = stack.at(-1);
    if (token === '{') stack.push({ keys: new Set(), at: '', atKey: true });
    else if (token === '[') stack.push({ keys: null, at: 0, atKey: false });
    else if (token === '}' || token === ']') stack.pop();
    else if (inner === undefined) continue;
    else if (token === ':') inner.atKey = false;
    else if (token === ',') {
      inner.atKey = inner.keys !== null;
      if (typeof inner.at === 'number') inner.at += 1;
    } else if (inner.keys !== null && inner.atKey) {
      inner.at = JSON.parse(token) as string;
      if (inner.keys.has(inner.at)) return fieldName(stack.map(({ at }) => at));
      inner.keys.add(inner.at);
    }
  }
  return null;
}

/** What a text of rules holds. @throws Problem `rules.not-json`, or `rules.key-repeats` with its place; `place` is where the text is from */
export function parseRulesJson(text: string, place: { readonly file: string } | { readonly field: string }): unknown {
  const bare = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch {
    throw new Problem('rules.not-json', { file: 'file' in place ? place.file : 'JSON' }, place);
  }
  const field = repeatedKey(bare);
  if (field !== null) throw new Problem('rules.key-repeats', { field }, { ...place, field });
  return json;
}
