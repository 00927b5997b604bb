import { type CustomFilterProps, useGridFilter } from 'ag-grid-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import fieldStyles from '#renderer/ui/text-field.module.css';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './list-filter.module.css';

/** Values that pass; null lets everything pass. */
type ListModel = readonly string[] | null;

interface ListFilterParams {
  readonly title: string;
  /** The values of the column as they are kept, with their words; '' is an empty cell. */
  values(): readonly { readonly key: string; readonly label: string }[];
}

/** From so many values on there is a search field above them. */
const many = 8;

/** Filters a column by a list of its values, each with how many people hold it, to be ticked or not. */
export function ListFilter(props: CustomFilterProps<RosterRow, unknown, ListModel> & ListFilterParams) {
  const { model, onModelChange, getValue, title, values, api } = props;
  const { t, number } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState(0);
  const passing = useMemo(() => (model === null ? null : new Set(model)), [model]);
  const doesFilterPass = useCallback(
    ({ node }: { readonly node: Parameters<typeof getValue>[0] }) =>
      passing === null || passing.has(String(getValue(node) ?? '')),
    [passing, getValue],
  );
  useGridFilter({
    doesFilterPass,
    afterGuiAttached: () => {
      setWords('');
      setOpened((count) => count + 1);
      setTimeout(() => first.current?.focus());
    },
  });
  // Counted when the list is opened, and not with every patch of the rows.
  const counts = useMemo(() => {
    const counted = new Map<string, number>();
    if (opened > 0)
      api.forEachNode((node) => {
        const key = String(getValue(node) ?? '');
        counted.set(key, (counted.get(key) ?? 0) + 1);
      });
    return counted;
  }, [opened, api, getValue]);
  const all = values().filter(({ key }) => opened === 0 || counts.has(key) || passing?.has(key) === true);
  const wanted = words.trim().toLowerCase();
  const listed = wanted === '' ? all : all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const isOn = (key: string) => passing === null || passing.has(key);
  function put(keys: readonly string[]): void {
    onModelChange(all.every(({ key }) => keys.includes(key)) ? null : keys);
  }
  function toggle(key: string): void {
    const on = all.map((value) => value.key).filter(isOn);
    put(on.includes(key) ? on.filter((other) => other !== key) : [...on, key]);
  }
  function toggleListed(): void {
    const keys = listed.map(({ key }) => key);
    const others = all.map(({ key }) => key).filter((key) => isOn(key) && !keys.includes(key));
    put(keys.every(isOn) ? others : [...others, ...keys]);
  }
  return (
    <fieldset className={styles.filter} aria-label={title}>
      {all.length < many ? null : (
        <input
          ref={first}
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          className={classes(fieldStyles.input, styles.search)}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {listed.length === 0 ? (
        <p className={styles.none}>{t('filter.noValue')}</p>
      ) : (
        <label className={styles.value}>
          <input
            ref={all.length < many ? first : null}
            type="checkbox"
            checked={listed.every(({ key }) => isOn(key))}
            onChange={toggleListed}
          />
          {t('filter.all')}
        </label>
      )}
      {listed.map(({ key, label }) => (
        <label key={key} className={styles.value}>
          <input type="checkbox" checked={isOn(key)} onChange={() => toggle(key)} />
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{number(counts.get(key) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
