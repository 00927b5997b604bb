import { basename } from 'node:path';
import type { Query } from '#main/kernel/context.ts';
import { minutesOf } from './panel-record.ts';
import { localToday } from './record-words.ts';

/** What the minutes would say now. */
export const minutesGet: Query<'minutes.get'> = (_input, { store, rules }) =>
  minutesOf({ store, rules }, basename(store.path), localToday());
