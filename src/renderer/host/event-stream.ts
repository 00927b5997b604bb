import type { HostEvent } from './screen-host.ts';
import { decodeWire } from './wire.ts';

const waits = [250, 500, 1_000, 2_000, 5_000] as const;

function isEvent(value: unknown): value is HostEvent {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Reads one wire value a line to the end; blank lines are passed over. Rejects when the line is cut or holds no JSON. */
export async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, tell: (value: unknown) => void) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.trim() === '') continue;
      tell(decodeWire(line));
    }
  }
}

/** Listens to the host's events for ever, one JSON a line; comes back by itself and says when the line is cut. */
export async function followEvents(headers: Record<string, string>, tell: (event: HostEvent) => void): Promise<never> {
  for (let failures = 0; ; failures++) {
    try {
      const response = await fetch('./events', { headers, cache: 'no-store' });
      if (response.ok && response.body !== null) {
        failures = 0;
        tell({ type: 'connection', alive: true });
        await readLines(response.body, (value) => {
          if (isEvent(value)) tell(value);
        });
      }
    } catch (error) {
      console.info('Selaras: the line to the app was cut.', error);
    }
    tell({ type: 'connection', alive: false });
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 1_000;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
