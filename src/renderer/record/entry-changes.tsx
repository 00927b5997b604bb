import { useMemo } from 'react';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { columnValue } from '#shared/column-values.ts';
import { columnName, tableNames } from '#shared/column-words.ts';
import type { CommitChange } from '#shared/kernel/commit-contract.ts';
import { momentWords } from '#shared/kernel/date-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import styles from './entry.module.css';

const tables: Readonly<Record<string, Wording>> = tableNames;
const fieldsAtOnce = 24;
/** Columns that are keys of ours and say nothing to a reader. */
const silent = new Set([
  'id',
  'round_id',
  'ballot_id',
  'seal_key',
  'sealed',
  'signing_open',
  'signing_secret',
  'recipient',
  'recovery',
  'identity',
  'token',
  'answer_open',
]);
/** The place of a case in the agenda, where the same name is somebody's position elsewhere. */
const isPlace = (table: string, column: string) => table === 'agenda_item' && column === 'position';
/** Columns that hold the key of another row: its name is shown. */
const keys = new Set(['unit_id', 'parent_id', 'employee_id', 'ratee_id', 'actor_id']);

/** A moment as the store keeps it. */
const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

type Cell = string | number | null;

/** How a value is read aloud: keys of units become names, lists of people their names. */
function useValueWords() {
  const { language } = useWords();
  const units = useQuery('unit.list', {}).value?.rows;
  const actors = useQuery('actor.list', {}).value?.rows;
  const people = useRoster().rows;
  return useMemo(() => {
    const names = new Map([...(units ?? []), ...(actors ?? []), ...people].map(({ id, name }) => [id, name]));
    return (column: string, value: Cell): string => {
      if (keys.has(column) && typeof value === 'string') return names.get(value) ?? value;
      if (column === 'units' && typeof value === 'string')
        return (JSON.parse(value) as readonly string[]).map((id) => names.get(id) ?? id).join(', ');
      if (column === 'present' && typeof value === 'string')
        return (JSON.parse(value) as readonly { name: string }[]).map(({ name }) => name).join(', ');
      if (typeof value === 'string' && isMoment.test(value)) return momentWords(localMoment(value), language);
      return columnValue(column, value, language);
    };
  }, [units, actors, people, language]);
}

function Fields({ change }: { readonly change: CommitChange }) {
  const { t, language } = useWords();
  const words = useValueWords();
  const { before, after } = change;
  const touched = Object.keys({ ...before, ...after }).filter((column) => {
    const empty = (before?.[column] ?? null) === null && (after?.[column] ?? null) === null;
    return !silent.has(column) && !isPlace(change.table, column) && !empty;
  });
  return (
    <dl className={styles.fields}>
      {touched.slice(0, fieldsAtOnce).map((column) => (
        <div key={column} className={styles.field}>
          <dt>{columnName(column, language)}</dt>
          <dd>
            {before === null ? null : (
              <>
                <s className={styles.old}>{words(column, before[column] ?? null)}</s>
                {after === null ? null : <span aria-hidden> → </span>}
              </>
            )}
            {after === null ? null : words(column, after[column] ?? null)}
          </dd>
        </div>
      ))}
      {touched.length > fieldsAtOnce ? (
        <p className={styles.soft}>{t('entry.moreFields', { n: touched.length - fieldsAtOnce })}</p>
      ) : null}
    </dl>
  );
}

/** The rows that a commit wrote, before and after. */
export function EntryChanges({ changes, all }: { readonly changes: readonly CommitChange[]; readonly all: number }) {
  const { t, say } = useWords();
  if (all === 0) return <p className={styles.soft}>{t('entry.noChanges')}</p>;
  return (
    <section className={styles.changes} aria-label={t('entry.changes', { n: all })}>
      <h3>{t('entry.changes', { n: all })}</h3>
      {changes.length < all ? <p className={styles.soft}>{t('entry.some', { n: changes.length, all })}</p> : null}
      <ul className={styles.rows}>
        {changes.map((change) => {
          const table = tables[change.table];
          return (
            <li key={`${change.table} ${change.id}`} className={styles.row}>
              <p>
                <strong>{change.name ?? (table === undefined ? change.table : say(table))}</strong>{' '}
                <span className={styles.soft}>
                  {[
                    change.name === null || table === undefined ? '' : say(table),
                    change.before === null ? t('entry.new') : change.after === null ? t('entry.gone') : '',
                  ]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              </p>
              <Fields change={change} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
