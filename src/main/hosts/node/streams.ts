import type { ServerResponse } from 'node:http';
import type { AppEvent } from '#main/app/app-port.ts';
import { encodeWire } from './wire.ts';

/** A blank line this often, in milliseconds, lets both sides notice a dead connection. */
const heartbeat = 15_000;

/** The pages that listen. */
export interface Streams {
  /** Keeps the response open as one client's stream of lines. */
  add(client: string, response: ServerResponse): void;
  /** One line to everyone; progress only to the one who asked for the work. */
  tell(event: AppEvent): void;
  close(): void;
}

/** `onChange` hears how many pages listen. */
export function openStreams(onChange: (listening: number) => void): Streams {
  const open = new Map<ServerResponse, string>();
  const beat = setInterval(() => {
    for (const response of open.keys()) response.write('\n');
  }, heartbeat);
  beat.unref();
  return {
    add(client, response) {
      open.set(response, client);
      response.once('close', () => {
        open.delete(response);
        onChange(open.size);
      });
      response.write('\n');
      onChange(open.size);
    },
    tell(event) {
      const line = `${encodeWire(event)}\n`;
      for (const [response, client] of open)
        if (event.type !== 'progress' || event.client === client) response.write(line);
    },
    close() {
      clearInterval(beat);
      for (const response of open.keys()) response.end();
    },
  };
}
