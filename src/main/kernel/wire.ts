import { Problem } from '#shared/kernel/problem.ts';

/** Whether bytes lie anywhere in a value of plain objects and arrays. */
function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.some(holdsBytes);
}

/** Bytes travel through JSON as `{"$bytes": base64}`, both ways; everything else as JSON has it. */
export function encodeWire(value: unknown): string {
  // Asking at every value takes three times as long as writing it, and few values hold bytes.
  if (!holdsBytes(value)) return JSON.stringify(value);
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, held: unknown) {
    // Not `held`: a Buffer's own toJSON has spoken before the replacer sees it.
    const raw = this[key];
    if (!(raw instanceof Uint8Array)) return held;
    return { $bytes: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64') };
  });
}

/** The value behind a line of wire JSON. @throws SyntaxError when it is no JSON */
export function decodeWire(text: string): unknown {
  // Looking at every value costs ten times what parsing does, and few texts hold bytes.
  if (!text.includes('"$bytes"')) return JSON.parse(text);
  return JSON.parse(text, (_key, held: unknown) => {
    if (typeof held !== 'object' || held === null || !('$bytes' in held) || Object.keys(held).length !== 1) return held;
    return typeof held.$bytes === 'string' ? new Uint8Array(Buffer.from(held.$bytes, 'base64')) : held;
  });
}

/** Far deeper than any input of the contract. */
const deepest = 64;

/** Holds an input against its depth before anything walks it by recursion. @throws Problem `app.too-deep` */
export function assertShallow(input: unknown): void {
  let layer: readonly unknown[] = [input];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepest) throw new Problem('app.too-deep', { limit: deepest });
    layer = layer.flatMap((value) =>
      typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : [],
    );
  }
}
