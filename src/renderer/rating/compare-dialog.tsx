import { Equal, EqualNot, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { differs, type RosterField, rosterFields, wordOf } from '#renderer/sheet/fields.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Level } from '#renderer/ui/level.tsx';
import { useReachable } from '#renderer/ui/table.tsx';
import { periodWords } from '#shared/kernel/period-words.ts';
import { nameApart } from '#shared/people/namesake.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './compare-dialog.module.css';

/** What people are compared by: every column of the table but the name, which heads theirs. */
const comparedFields = rosterFields.filter(({ field }) => field !== 'name');

/** One value as the table shows it. */
function ComparedValue({ field, person }: { readonly field: RosterField; readonly person: RosterRow }) {
  const { say, t } = useWords();
  if (field.field === 'predicate' || field.field === 'initial_predicate')
    return <Level predicate={person[field.field]} />;
  return wordOf(field, person, say) ?? (field.words === null ? '–' : t('level.unrated'));
}

/** How many past periods stand beside the present one. */
const pastPeriods = 3;

interface CompareDialogProps {
  readonly ids: readonly string[];
  onClose(): void;
}

/** Columns that were taken out of the comparison, for as long as the app runs. */
const hidden = createAtom<ReadonlySet<string>>(new Set());

/** Which columns stand in the comparison. */
function Columns() {
  const { t } = useWords();
  const out = useAtom(hidden, (fields) => fields);
  return (
    <details className={styles.columns}>
      <summary>{t('compare.columns', { n: comparedFields.length - out.size, all: comparedFields.length })}</summary>
      <div className={styles.ticks}>
        {comparedFields.map(({ field }) => (
          <Checkbox
            key={field}
            label={t(`column.${field}`)}
            isSelected={!out.has(field)}
            onChange={(on) =>
              hidden.set((old) => new Set(on ? [...old].filter((one) => one !== field) : [...old, field]))
            }
          />
        ))}
      </div>
    </details>
  );
}

function FieldRow(props: {
  readonly title: string;
  readonly marked: boolean;
  readonly people: readonly RosterRow[];
  cell(person: RosterRow): ReactNode;
}) {
  const { t } = useWords();
  return (
    <tr className={classes(props.marked && styles.marked)}>
      <th scope="row">
        {props.marked ? <EqualNot size={14} aria-label={t('compare.differs')} /> : <Equal size={14} aria-hidden />}
        {props.title}
      </th>
      {props.people.map((person) => (
        <td key={person.id}>{props.cell(person)}</td>
      ))}
    </tr>
  );
}

/** People side by side, a row for each column of the table, those rows marked in which they differ. */
export function CompareDialog({ ids, onClose }: CompareDialogProps) {
  const { t, language } = useWords();
  const reachable = useReachable();
  const { rows } = useRoster();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const people = useMemo(() => {
    const wanted = ids.filter((id) => !left.includes(id));
    return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }, [ids, left, rows]);
  const past = useQuery('employee.past', { employees: people.map(({ id }) => id), periods: pastPeriods }).value;
  const periods = past?.periods ?? [];
  const out = useAtom(hidden, (fields) => fields);
  const chosen = comparedFields.filter(({ field }) => !out.has(field));
  const shown = chosen.filter((field) => !onlyDifferent || differs(people, field));
  const pastOf = (person: string, period: string) =>
    past?.rows.find((row) => row.employee === person && row.period === period);

  return (
    <Dialog title={t('compare.title', { n: people.length })} isOpen onClose={onClose} wide="full">
      <div className={styles.tools}>
        <ToggleButton
          isSelected={onlyDifferent}
          onChange={setOnlyDifferent}
          className={classes(styles.toggle, onlyDifferent && styles.on)}
        >
          {t('compare.onlyDifferent')}
        </ToggleButton>
        <span className={styles.soft}>
          {t('compare.count', { n: chosen.filter((field) => differs(people, field)).length })}
        </span>
      </div>
      <Columns />
      <section ref={reachable} className={styles.wrap} aria-label={t('compare.label')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.column')}</th>
              {people.map((person) => (
                <th key={person.id} scope="col">
                  <span className={styles.person}>
                    {nameApart(person, rows)}
                    {people.length <= 2 ? null : (
                      <IconButton
                        small
                        icon={X}
                        label={t('compare.leave', { name: nameApart(person, rows) })}
                        onPress={() => setLeft((old) => [...old, person.id])}
                      />
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <FieldRow
                key={field.field}
                title={t(`column.${field.field}`)}
                marked={differs(people, field)}
                people={people}
                cell={(person) => <ComparedValue field={field} person={person} />}
              />
            ))}
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row">{t('compare.past', { period: periodWords(period, language) })}</th>
                {people.map((person) => (
                  <td key={person.id}>
                    {pastOf(person.id, period) === undefined ? (
                      '–'
                    ) : (
                      <Level predicate={pastOf(person.id, period)?.predicate ?? null} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {periods.length === 0 ? <p className={styles.soft}>{t('compare.noPast')}</p> : null}
    </Dialog>
  );
}
