import { createContext } from 'react';
import type { Client } from './client.ts';
import type { LiveStore } from './live-store.ts';
import type { Queries } from './query-store.ts';
import type { Roster } from './roster.ts';

/** What the screens share of the host. */
export interface HostAccess {
  readonly client: Client;
  readonly live: LiveStore;
  readonly queries: Queries;
  readonly roster: Roster;
}

/** Filled by the root, around every screen. */
export const HostContext = createContext<HostAccess>(
  new Proxy({} as HostAccess, {
    get() {
      throw new Error('no host around this part of the screen');
    },
  }),
);
