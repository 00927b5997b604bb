import type { RosterRow } from '#shared/people/roster.ts';
import type { CaseState } from '#shared/people/rows.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { type ClosedRow, closedCauses } from '#shared/session/closed.ts';
import { fieldOf, type Meaning } from './fields.ts';
import type { Write } from './writes.ts';

/** One cell that will change; the values are the row's own keys, `reason` a text. */
export type CellWrite = { readonly person: RosterRow } & Extract<Meaning, object>;

/** Why a cell stays as it is. */
export const refusalCauses = [
  'signed',
  'trying',
  'excluded',
  'measured',
  ...closedCauses,
  'column',
  'level',
  'state',
  'below',
  'beside',
] as const;
type RefusalCause = (typeof refusalCauses)[number];

/** A cell that stays as it is. `row` 0: on a board, which has none; `person` null: there is no such row; `column`: its heading, '' where there is none. */
export interface Refusal {
  readonly cause: RefusalCause;
  readonly row: number;
  readonly person: RosterRow | null;
  readonly column: string;
  readonly text: string;
  /** Of a closed row: who must step out, or has, or where the person is. */
  readonly names: readonly string[];
}

/** What a paste, a fill or a clearing would do, before anything is written. `same`: cells that hold the value already. */
export interface Checked {
  readonly changes: readonly CellWrite[];
  readonly refusals: readonly Refusal[];
  readonly same: number;
}

/** The grid that writes go to, as a check has to know it. */
export interface WriteTarget {
  readonly signed: boolean;
  /** Displayed columns, left to right. */
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly people: (row: number) => RosterRow | null;
  /** What a cell shows now. */
  readonly textAt: (row: number, column: number) => string;
  /** Rows closed to the current user, by the person's id. */
  readonly closed: ReadonlyMap<string, ClosedRow>;
}

/** What a text means for a column that may be changed: a change, the value it has already, or a refusal. */
function read(person: RosterRow, id: string, text: string): CellWrite | 'same' | RefusalCause {
  const meant = fieldOf(id)?.write?.(text) ?? 'column';
  if (typeof meant === 'string') return meant;
  return person[meant.field] === meant.to ? 'same' : { person, ...meant };
}

function isSameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** Checks every write against the grid as it is: nothing is changed by this, and every refusal has its cause. */
export function checkWrites(writes: readonly Write[], target: WriteTarget): Checked {
  const changes: CellWrite[] = [];
  const refusals: Refusal[] = [];
  const followed: { readonly refusal: Refusal; readonly person: RosterRow }[] = [];
  let same = 0;
  for (const { row, column, text } of writes) {
    const person = target.people(row);
    const { id = '', title = '' } = target.columns[column] ?? {};
    const refuse = (cause: RefusalCause, names: readonly string[] = []): Refusal => ({
      cause,
      row: row + 1,
      person,
      column: title,
      text,
      names,
    });
    if (person === null || id === '') {
      if (text.trim() !== '') refusals.push(refuse(person === null ? 'below' : 'beside'));
      continue;
    }
    const meant = read(person, id, text);
    const closed = target.closed.get(person.id);
    if (meant === 'same' || (meant === 'column' && isSameText(text, target.textAt(row, column)))) same += 1;
    else if (target.signed) refusals.push(refuse('signed'));
    else if (meant === 'column' && id === 'predicate') followed.push({ refusal: refuse('column'), person });
    else if (meant === 'column') refusals.push(refuse('column'));
    else if (closed !== undefined) refusals.push(refuse(closed.cause, closed.names));
    else if (person.excluded !== null) refusals.push(refuse('excluded'));
    else if (typeof meant === 'string') refusals.push(refuse(meant));
    else changes.push(meant);
  }
  // A predicate pasted beside ratings that change is left to follow from them; alone it cannot be set.
  const moved = new Set(
    changes.flatMap(({ person, field }) => (field === 'hasil' || field === 'perilaku' ? [person.id] : [])),
  );
  for (const { refusal, person } of followed) if (!moved.has(person.id)) refusals.push(refusal);
  return { changes, refusals, same };
}

/** Changes that do not come from cells, as a move on the board: those of closed rows are refused. */
export function checkChanges(
  changes: readonly CellWrite[],
  closed: ReadonlyMap<string, ClosedRow>,
  say: (change: CellWrite) => { readonly column: string; readonly text: string },
): Checked {
  const [open, shut] = [[] as CellWrite[], [] as Refusal[]];
  for (const change of changes) {
    const row = closed.get(change.person.id);
    if (row === undefined) open.push(change);
    else shut.push({ cause: row.cause, row: 0, person: change.person, names: row.names, ...say(change) });
  }
  return { changes: open, refusals: shut, same: 0 };
}

/** What a branch can try of many changes: results and behaviour, neither of them emptied. The rest is refused. */
export function onlyTriable(checked: Checked, titleOf: (field: CellWrite['field']) => string): Checked {
  const isTriable = ({ field, to }: CellWrite) => (field === 'hasil' || field === 'perilaku') && to !== null;
  const refused = checked.changes.filter((change) => !isTriable(change));
  return {
    ...checked,
    changes: checked.changes.filter(isTriable),
    refusals: [
      ...checked.refusals,
      ...refused.map(
        ({ person, field, to }): Refusal => ({
          cause: 'trying',
          row: 0,
          person,
          column: titleOf(field),
          text: to ?? '',
          names: [],
        }),
      ),
    ],
  };
}

interface Item {
  readonly employee: string;
  hasil?: Rating | null;
  perilaku?: Rating | null;
  state?: CaseState;
  reason?: string | null;
}

/** The changes as `rating.setMany` takes them: one item a person. */
export function itemsOf(changes: readonly CellWrite[]): readonly Item[] {
  const items = new Map<string, Item>();
  for (const change of changes) {
    const item = items.get(change.person.id) ?? { employee: change.person.id };
    Object.assign(item, { [change.field]: change.to });
    items.set(change.person.id, item);
  }
  return [...items.values()];
}
