import type { Command, Query } from '#main/kernel/context.ts';
import { pictureOf } from '#main/papers/picture-kind.ts';
import { rowOf } from '#main/store/rows.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { letterheadColumns } from '#shared/people/rows.ts';

/** The head of the agency's letters. @throws Problem `export.logo` for a picture that no document can hold */
export const letterheadSet: Command<'letterhead.set'> = (input, { store }) => {
  if (input.logo !== null) pictureOf(new Uint8Array(Buffer.from(input.logo, 'base64')));
  const row = {
    id: '1',
    lines: letterheadColumns.lines.write(input.lines),
    address: letterheadColumns.address.write(input.address),
    logo: input.logo,
  };
  const old = rowOf(store, 'letterhead', '1');
  return {
    name: 'letterhead.set',
    values: { name: input.lines[0] ?? '' },
    reason: null,
    changes: changesOf([old === null ? insertion('letterhead', row) : update('letterhead', old, row)]),
  };
};

/** The head of the agency's letters, or null where none was written. */
export const letterheadGet: Query<'letterhead.get'> = (_input, { store }) => rowOf(store, 'letterhead', '1');

/** The rule edition that decides in this workshop. */
export const rulesGet: Query<'rules.get'> = (_input, { rules }) => rules;
