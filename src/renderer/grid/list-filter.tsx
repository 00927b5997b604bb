import { type CustomFilterProps, useGridFilter } from 'ag-grid-react';
import { useCallback, useRef } from 'react';
import { useWords } from '#renderer/parts/words.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import styles from './list-filter.module.css';

/** Values that pass; null lets everything pass. */
export type ListModel = readonly string[] | null;

export interface ListFilterParams {
  readonly title: string;
  /** The values of the column as they are kept, with their words; '' is an empty cell. */
  values(): readonly { readonly key: string; readonly label: string }[];
}

/** Filters a column by a list of its values, each to be ticked or not. */
export function ListFilter(props: CustomFilterProps<RosterRow, unknown, ListModel> & ListFilterParams) {
  const { model, onModelChange, getValue, title, values } = props;
  const { t } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const doesFilterPass = useCallback(
    ({ node }: { readonly node: Parameters<typeof getValue>[0] }) =>
      model === null || model.includes(String(getValue(node) ?? '')),
    [model, getValue],
  );
  useGridFilter({ doesFilterPass, afterGuiAttached: () => first.current?.focus() });
  const all = values();
  const passing = model ?? all.map(({ key }) => key);
  function toggle(key: string): void {
    const next = passing.includes(key) ? passing.filter((other) => other !== key) : [...passing, key];
    onModelChange(next.length === all.length ? null : next);
  }
  return (
    <fieldset className={styles.filter} aria-label={title}>
      <label className={styles.value}>
        <input
          ref={first}
          type="checkbox"
          checked={model === null}
          onChange={() => onModelChange(model === null ? [] : null)}
        />
        {t('filter.all')}
      </label>
      {all.map(({ key, label }) => (
        <label key={key} className={styles.value}>
          <input type="checkbox" checked={passing.includes(key)} onChange={() => toggle(key)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
