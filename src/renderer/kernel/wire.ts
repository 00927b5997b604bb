const chunk = 32_768;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** A value as JSON for the wire: bytes travel as `{"$bytes": base64}`. */
export function encodePageWire(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held instanceof Uint8Array ? { $bytes: base64Of(held) } : held,
  );
}

/** The value behind a text from the wire. @throws SyntaxError when it is no JSON */
export function decodePageWire(text: string): unknown {
  // Looking at every value costs ten times what parsing does, and few texts hold bytes.
  if (!text.includes('"$bytes"')) return JSON.parse(text);
  return JSON.parse(text, (_key, held: unknown) => {
    if (typeof held !== 'object' || held === null || !('$bytes' in held)) return held;
    return typeof held.$bytes === 'string' && Object.keys(held).length === 1 ? bytesOf(held.$bytes) : held;
  });
}
