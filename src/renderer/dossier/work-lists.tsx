import { useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { show } from '#renderer/shell/view.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import type { SaidFinding } from '#shared/dossier/check-findings.ts';
import { monthWords } from '#shared/kernel/period-words.ts';
import { useParticipationWords } from './clarity-part.tsx';
import { OutlookGround, useForecastWords, useJudgedMonth } from './outlook-part.tsx';
import styles from './people-screen.module.css';

/** One line of a list about work; `employee` null where it is about nobody. */
interface WorkItem {
  readonly id: string;
  readonly employee: string | null;
  readonly first: string;
  readonly second: string;
}

const lineHeight = 88;

interface WorkListProps {
  readonly label: string;
  readonly items: readonly WorkItem[];
  /** The line that is chosen, where something else follows from it too. */
  readonly chosen?: string | null;
  onChoose?(id: string): void;
}

/** A list in which choosing a line opens the dossier of its person beside it. */
export function WorkList({ label, items, chosen, onChoose }: WorkListProps) {
  const { t } = useWords();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: lineHeight }}>
      <ListBox
        aria-label={label}
        className={classes(styles.list)}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        {...(chosen === undefined ? {} : { selectedKeys: chosen === null ? [] : [chosen] })}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) onChoose?.(String(id));
          const employee = items.find((item) => item.id === id)?.employee ?? null;
          if (employee !== null) show({ dossier: employee, selected: [employee] });
        }}
        renderEmptyState={() => <p className={styles.none}>{t('worklist.none')}</p>}
      >
        {(item) => (
          <ListBoxItem
            id={item.id}
            textValue={`${item.first} ${item.second}`}
            className={classes(menu.item, styles.line)}
          >
            <span className={styles.words}>
              <span className={styles.wrapped}>{item.first}</span>
              <span className={styles.soft}>{item.second}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** Lines to look at first: likely to fall short, or silent. */
export function WarningList() {
  const { t, say, number } = useWords();
  const judged = useJudgedMonth();
  const [chosen, setChosen] = useState<number | null>(null);
  const month = chosen ?? judged;
  const words = useForecastWords();
  const { value, problem } = useQuery('progress.outlook', { month });
  if (problem !== null) return <FailedState problem={problem} />;
  const listed = value?.lines.filter(({ causes }) => causes.length > 0) ?? [];
  const precision = value?.precision ?? null;
  return (
    <>
      <Select
        label={t('outlook.month')}
        inline
        options={Object.entries(monthWords).map(([key, word]) => ({ key, label: say(word) }))}
        value={String(month).padStart(2, '0')}
        onChange={(key) => setChosen(Number(key))}
      />
      {value === null ? (
        <Skeleton lines={6} />
      ) : value.lines.length === 0 ? (
        <p className={styles.said} role="status">
          {t('outlook.nothing')}
        </p>
      ) : (
        <>
          <p className={styles.said} role="status">
            {t('outlook.listed', { n: number(listed.length), all: number(value.lines.length) })}{' '}
            {precision === null
              ? t('outlook.unproven')
              : t('outlook.precision', {
                  n: number(precision.n),
                  right: number(precision.right),
                  month: number(precision.origin),
                  base: number(Math.round(precision.base * 100)),
                })}
          </p>
          <OutlookGround reports={value.reports} />
          <WorkList
            label={t('worklist.warnings')}
            items={listed.map((line) => ({
              id: line.line,
              employee: line.employee,
              first: line.plan,
              second: `${line.nip} · ${words(line)} · ${line.causes.map((cause) => t(`outlook.${cause}`)).join(', ')}`,
            }))}
          />
        </>
      )}
    </>
  );
}

/** What a finding says of which cell. */
function placed({ code, file, sheet, cell }: SaidFinding): string {
  return [code === 'clarity.goal-unknown' ? 'line.dangling' : code, file, sheet, cell].join(' ');
}

/** What cannot be right in the rows about work, with the cell and what to do. */
export function FindingList() {
  const { t, number } = useWords();
  const month = useJudgedMonth();
  const goals = useQuery('goal.check', {});
  const progress = useQuery('progress.behind', { month });
  const evidence = useQuery('evidence.check', {});
  const clarity = useQuery('clarity.check', {});
  const participation = useParticipationWords();
  const problem = goals.problem ?? progress.problem ?? evidence.problem ?? clarity.problem;
  if (problem !== null) return <FailedState problem={problem} />;
  const waits = goals.value === null || progress.value === null || evidence.value === null || clarity.value === null;
  if (waits) return <Skeleton lines={6} />;
  const people = new Map(
    [...clarity.value.unclear, ...evidence.value.missing].map(({ place, employee }) => [
      `${place.file} ${place.sheet} ${place.cell}`,
      employee,
    ]),
  );
  // What both the tree and the plans show is listed once.
  const known = new Set(goals.value.findings.map(placed));
  const found = [
    ...goals.value.findings,
    ...progress.value.findings,
    ...evidence.value.findings,
    ...clarity.value.findings.filter((finding) => !known.has(placed(finding))),
  ];
  return (
    <>
      <p className={styles.said} role="status">
        {t('worklist.found', { n: number(found.length) })} {participation(clarity.value.participation)}
      </p>
      <WorkList
        label={t('worklist.findings')}
        items={found.map(({ code, message, file, sheet, cell, employee }, at) => ({
          id: `${at} ${code}`,
          employee: employee ?? people.get(`${file} ${sheet} ${cell}`) ?? null,
          first: message,
          second: [file, sheet, cell].filter((part) => part !== '').join(' · '),
        }))}
      />
    </>
  );
}
