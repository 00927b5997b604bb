import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { NamedGoalMap } from '#shared/dossier/goal-contract.ts';
import { branchRows, type TreeRow } from './goal-branches.ts';
import { FormSwitch, type PictureForm, useGoalState, WithGoals } from './goal-picture.tsx';
import { GoalTrace, goalTitle } from './goal-trace.tsx';
import styles from './pictures.module.css';

interface BranchesProps {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  readonly closed: ReadonlySet<string>;
  readonly chosen: string | null;
  onFold(id: string): void;
  onChoose(row: TreeRow): void;
}

/** The tree itself: one stop for Tab, up and down along what is in sight, right and left open, close and climb, Enter chooses. */
function Branches({ label, rows, closed, chosen, onFold, onChoose }: BranchesProps) {
  const { t } = useWords();
  const stateOf = useGoalState();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === place),
  );
  const go = (to: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    setPlace(row.id);
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined) return;
    const isOpen = row.hasChildren && !closed.has(row.id);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (row.hasChildren && !isOpen ? onFold(row.id) : isOpen ? go(at + 1) : undefined),
      ArrowLeft: () => (isOpen ? onFold(row.id) : go(rows.findIndex(({ id }) => id === row.parent))),
      Enter: () => onChoose(row),
      ' ': () => onChoose(row),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  return (
    <div ref={list} role="tree" aria-label={label}>
      {rows.map((row, index) => (
        <button
          key={row.id}
          type="button"
          role="treeitem"
          data-row={row.id}
          aria-level={row.depth + 1}
          aria-selected={row.id === chosen}
          {...(row.hasChildren ? { 'aria-expanded': !closed.has(row.id) } : {})}
          tabIndex={index === at ? 0 : -1}
          className={styles.node}
          style={{ '--depth': row.depth } as CSSProperties}
          onFocus={() => setPlace(row.id)}
          onKeyDown={onKeyDown}
          onClick={({ target }) => {
            const onSign = target instanceof HTMLElement && target.dataset.sign === 'true';
            if (onSign && row.hasChildren) onFold(row.id);
            else onChoose(row);
          }}
        >
          <span className={styles.sign} data-sign="true" aria-hidden>
            {row.hasChildren ? (closed.has(row.id) ? '▸' : '▾') : '·'}
          </span>
          <span className={classes(row.goal !== null && styles.goal)}>
            {row.goal === null ? (row.line?.plan ?? '') : goalTitle(row.goal)}
          </span>
          <span className={styles.state}>
            {row.goal === null
              ? [row.line?.name ?? '', row.line?.goal === null ? t('goals.orphanRow') : ''].filter(Boolean).join(' · ')
              : [t('goals.lines', { n: row.goal.lines }), stateOf(row.goal)].filter(Boolean).join(' · ')}
          </span>
        </button>
      ))}
    </div>
  );
}

function UnitTree({ map, onPerson }: { readonly map: NamedGoalMap; onPerson(employee: string): void }) {
  const { t } = useWords();
  const barUnit = useAtom(view, (shown) => shown.unit);
  const [picked, setPicked] = useState<string | null>(null);
  const [form, setForm] = useState<PictureForm>('picture');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<TreeRow | null>(null);
  const keys = map.units.map(({ unit }) => unit ?? '');
  const key = [picked, barUnit, keys[0]].find((one) => one != null && keys.includes(one)) ?? '';
  const unit = key === '' ? null : key;
  const { value, problem } = useQuery('goal.lines', { unit });
  const rows = useMemo(() => branchRows(map.goals, value?.lines ?? [], closed), [map.goals, value, closed]);
  if (problem !== null) return <FailedState problem={problem} />;
  const name = map.units.find((one) => (one.unit ?? '') === key)?.name ?? t('goals.noUnit');
  const traced = chosen?.goal?.goal ?? chosen?.line?.goal ?? null;
  const goal = map.goals.find((one) => one.goal === traced) ?? null;
  return (
    <>
      <h2>{`${t('picture.tree')}: ${name}`}</h2>
      <div className={styles.tools}>
        <Select
          label={t('goals.unit')}
          inline
          options={map.units.map((one) => ({ key: one.unit ?? '', label: one.name ?? t('goals.noUnit') }))}
          value={key}
          onChange={(next) => {
            setPicked(next);
            setChosen(null);
            setClosed(new Set());
          }}
        />
        <FormSwitch value={form} onChange={setForm} />
      </div>
      <div className={styles.frame}>
        {value === null ? (
          <Skeleton lines={8} />
        ) : form === 'picture' ? (
          <Branches
            label={`${t('picture.tree')}: ${name}`}
            rows={rows}
            closed={closed}
            chosen={chosen?.id ?? null}
            onFold={(id) => {
              const next = new Set(closed);
              if (!next.delete(id)) next.add(id);
              setClosed(next);
            }}
            onChoose={setChosen}
          />
        ) : (
          <PlainTable
            label={`${t('picture.tree')}: ${name}`}
            dense
            keyOf={({ line, employee, plan }) => `${line} ${employee} ${plan}`}
            rows={value.lines}
            columns={[
              { key: 'plan', head: t('goals.plan'), cell: ({ plan }) => plan },
              { key: 'person', head: t('goals.person'), cell: (line) => line.name },
              {
                key: 'goal',
                head: t('goals.corner'),
                cell: (line) => {
                  const served = map.goals.find((one) => one.goal === line.goal);
                  return served === undefined ? t('goals.orphanRow') : goalTitle(served);
                },
              },
            ]}
          />
        )}
      </div>
      {chosen?.line != null ? (
        <p className={styles.sub}>
          {[chosen.line.plan, chosen.line.indicator, chosen.line.name, chosen.line.nip]
            .filter((part) => part !== null && part !== '')
            .join(' · ')}{' '}
          {t('goals.source', { file: chosen.line.place.file, cell: chosen.line.place.cell })}
        </p>
      ) : null}
      {goal === null ? (
        <p className={styles.sub}>{t('goals.choose')}</p>
      ) : (
        <GoalTrace goal={goal} goals={map.goals} onPerson={onPerson} />
      )}
    </>
  );
}

/** From the vision to the plans of one unit. */
export function GoalTreePicture({ onPerson }: { onPerson(employee: string): void }) {
  return <WithGoals>{(map) => <UnitTree map={map} onPerson={onPerson} />}</WithGoals>;
}
