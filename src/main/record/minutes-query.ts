import { basename } from 'node:path';
import type { Query } from '#main/kernel/context.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { minutesOf } from './panel-record.ts';

/** What the minutes would say now. */
export const minutesGet: Query<'minutes.get'> = (_input, { store, rules }) =>
  minutesOf({ store, rules }, basename(store.path), localToday());
