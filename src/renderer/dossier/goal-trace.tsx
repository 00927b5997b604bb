import { useState } from 'react';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import type { NamedDrawnLine } from '#shared/dossier/goal-contract.ts';
import type { DrawnGoal } from '#shared/dossier/goal-map.ts';
import styles from './pictures.module.css';

/** Lines named under a goal before the rest is counted, and goals offered as parents at once. */
const mostLines = 40;
const mostOffered = 40;

/** A goal with its code where that is not its words. */
export function goalTitle({ goal, objective }: Pick<DrawnGoal, 'goal' | 'objective'>): string {
  return goal === objective || goal.length > 12 ? objective : `${goal} ${objective}`;
}

/** Every way up from a goal, nearest first; a circle ends where it began. */
function waysUp(goals: ReadonlyMap<string, DrawnGoal>, start: DrawnGoal): readonly (readonly DrawnGoal[])[] {
  const found: (readonly DrawnGoal[])[] = [];
  const open: (readonly DrawnGoal[])[] = [[start]];
  for (let way = open.pop(); way !== undefined && found.length < 12; way = open.pop()) {
    const own = way;
    const parents = (own.at(-1)?.parents ?? []).flatMap((key) => goals.get(key) ?? []);
    const next = parents.filter((parent) => !own.includes(parent));
    if (next.length === 0) found.push(own);
    else open.push(...next.toReversed().map((parent) => [...own, parent]));
  }
  return found;
}

function Links({ goal, goals }: { readonly goal: DrawnGoal; readonly goals: readonly DrawnGoal[] }) {
  const { t } = useWords();
  const act = useCommand();
  const [chosen, setChosen] = useState<LookupOption | null>(null);
  const find = (typed: string): readonly LookupOption[] => {
    const wanted = typed.trim().toLowerCase();
    return goals
      .filter((one) => one.goal !== goal.goal && !goal.parents.includes(one.goal))
      .filter((one) => goalTitle(one).toLowerCase().includes(wanted))
      .slice(0, mostOffered)
      .map((one) => ({ key: one.goal, label: goalTitle(one) }));
  };
  return (
    <div className={styles.links}>
      {goal.parents.map((parent) => (
        <Button key={parent} small onPress={() => void act('goal.unlink', { goal: goal.goal, parent })}>
          {t('goals.unlink', { parent })}
        </Button>
      ))}
      <Lookup
        label={t('goals.link')}
        placeholder={t('goals.linkHint')}
        value={chosen}
        find={find}
        onChange={setChosen}
        none={t('find.none')}
      />
      <Button
        isDisabled={chosen === null}
        onPress={() => {
          if (chosen === null) return;
          void act('goal.link', { goal: goal.goal, parent: chosen.key });
          setChosen(null);
        }}
      >
        {t('goals.linkDo')}
      </Button>
    </div>
  );
}

function Lines({ lines, onPerson }: { readonly lines: readonly NamedDrawnLine[]; onPerson(employee: string): void }) {
  const { t, number } = useWords();
  return (
    <ul>
      {lines.slice(0, mostLines).map(({ line, plan, name, employee }) => (
        <li key={`${line} ${employee} ${plan}`}>
          <Button kind="quiet" small onPress={() => onPerson(employee)}>
            {name}
          </Button>{' '}
          {plan}
        </li>
      ))}
      {lines.length > mostLines ? <li>{t('goals.more', { n: number(lines.length - mostLines) })}</li> : null}
    </ul>
  );
}

/** One goal, traced up to the top by every way and down to the people's lines; its links can be changed here. */
export function GoalTrace(props: {
  readonly goal: DrawnGoal;
  readonly goals: readonly DrawnGoal[];
  /** Lines of this unit only. */
  readonly unit?: { readonly unit: string | null; readonly name: string | null } | undefined;
  onPerson(employee: string): void;
}) {
  const { goal, goals, unit, onPerson } = props;
  const { t, number } = useWords();
  const role = useActor()?.role;
  const byKey = new Map(goals.map((one) => [one.goal, one]));
  const { value } = useQuery(
    'goal.lines',
    unit === undefined ? { goal: goal.goal } : { goal: goal.goal, unit: unit.unit },
  );
  const n = number(value?.lines.length ?? 0);
  const ways = waysUp(byKey, goal);
  const children = goal.children.flatMap((key) => byKey.get(key) ?? []);
  const { file, cell } = goal.place;
  return (
    <section className={styles.trace} aria-label={t('goals.trace')}>
      <h2>{goalTitle(goal)}</h2>
      <p className={styles.sub}>{file === '' ? t('goals.here') : t('goals.source', { file, cell })}</p>
      <h3>{t('goals.up')}</h3>
      {goal.parents.length === 0 ? (
        <p>{t(goal.orphan ? 'goals.orphan' : 'goals.top')}</p>
      ) : (
        <ul>
          {ways.map((way) => (
            <li key={way.map((one) => one.goal).join(' ')}>{way.slice(1).map(goalTitle).join(' → ')}</li>
          ))}
        </ul>
      )}
      {role === 'facilitator' || role === 'secretary' ? <Links key={goal.goal} goal={goal} goals={goals} /> : null}
      <h3>{t('goals.down', { n: number(children.length) })}</h3>
      <ul>
        {children.map((child) => (
          <li key={child.goal}>{`${goalTitle(child)} (${t('goals.lines', { n: child.lines })})`}</li>
        ))}
      </ul>
      <h3>
        {unit === undefined
          ? t('goals.serving', { n })
          : t('goals.servingIn', { unit: unit.name ?? t('goals.noUnit'), n })}
      </h3>
      <Lines lines={value?.lines ?? []} onPerson={onPerson} />
    </section>
  );
}
