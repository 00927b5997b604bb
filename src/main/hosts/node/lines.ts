import type { AppEvent } from '#main/kernel/app-port.ts';
import { encodeWire } from '#main/kernel/wire.ts';
import type { Line } from './line.ts';

/** The pages that listen. */
interface Lines {
  add(client: string, line: Line): void;
  remove(line: Line): void;
  /** Tells everyone; progress only the one who asked for the work. */
  tell(event: AppEvent): void;
  close(): void;
}

/** `onChange` hears how many pages listen. */
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
      const text = encodeWire(event);
      for (const [line, client] of open) if (event.type !== 'progress' || event.client === client) line.send(text);
    },
    close() {
      for (const line of open.keys()) line.close();
    },
  };
}
