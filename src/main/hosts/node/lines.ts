import { type AppEvent, eventFor } from '#main/kernel/app-port.ts';
import { encodeWire } from '#main/kernel/wire.ts';
import type { Line } from './line.ts';

/** The pages that listen. */
interface Lines {
  add(client: string, line: Line): void;
  remove(line: Line): void;
  /** Tells every page what it may hear of it. */
  tell(event: AppEvent): void;
  close(): void;
}

/** `onChange` receives how many pages listen. */
export function openLines(onChange: (listening: number) => void): Lines {
  const open = new Map<Line, string>();
  return {
    add(client, line) {
      open.set(line, client);
      onChange(open.size);
    },
    remove(line) {
      if (open.delete(line)) onChange(open.size);
    },
    tell(event) {
      for (const [line, client] of open) {
        const heard = eventFor(client, event);
        if (heard !== null) line.send(encodeWire(heard));
      }
    },
    close() {
      for (const line of open.keys()) line.close();
    },
  };
}
