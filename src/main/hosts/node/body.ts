import type { IncomingMessage } from 'node:http';

/**
 * The whole body as text, or null when it is longer than `limit` bytes. What is too much is read to its end and thrown away, never
 * held: a browser that is cut off while sending shows no answer at all. Rejects when the connection breaks.
 */
export async function bodyText(request: IncomingMessage, limit: number): Promise<string | null> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) chunks = [];
    else chunks.push(chunk);
  }
  return length > limit ? null : Buffer.concat(chunks).toString('utf8');
}
