import { ListPlus, ListTree, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { GridList, type Selection, useDragAndDrop } from 'react-aria-components';
import { createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { useFocusWhenDrawn } from '#renderer/ui/use-focus.ts';
import type { AgendaRow } from '#shared/session/agenda-contract.ts';
import { flagWords } from '#shared/session/commit-words.ts';
import type { SessionState } from '#shared/session/contract.ts';
import styles from './agenda-dock.module.css';
import { AgendaLine } from './agenda-line.tsx';
import { minutesLeft, SessionClock, useNow } from './case-clock.tsx';

/** Whether the agenda lies beside the grid. */
export const agendaShown = createAtom(false);

/** How long the cases that wait will take, against what is left of the session. */
function Time({ agenda, sitting }: Pick<AgendaDockProps, 'agenda' | 'sitting'>) {
  const { t } = useWords();
  const now = useNow(1_000);
  const waiting = agenda.filter(({ state }) => state !== 'decided');
  const needed = waiting.reduce((sum, { minutes, spent }) => sum + Math.max(0, minutes - spent), 0);
  const { started, settings } = sitting;
  const left = minutesLeft(started, settings.session_minutes, now);
  const over = left !== null && needed > left;
  return (
    <div className={styles.time}>
      <p>{t('agenda.total', { cases: waiting.length, minutes: Math.round(needed) })}</p>
      {left === null ? null : (
        <p className={classes(styles.left, over && styles.over)}>
          <SessionClock started={started} minutes={settings.session_minutes} />
        </p>
      )}
      {over && left >= 0 ? (
        <p className={styles.over}>{t('agenda.tooLong', { minutes: Math.round(needed) - left })}</p>
      ) : null}
    </div>
  );
}

function Builders({ agenda, focused }: Pick<AgendaDockProps, 'agenda' | 'focused'>) {
  const { t, say, number } = useWords();
  const act = useCommand();
  const unit = useAtom(view, (shown) => shown.unit);
  const selected = useAtom(view, (shown) => shown.selected);
  const scope = unit === null ? {} : { unit };
  const suggested = useQuery('agenda.suggest', { ...scope, limit: 1 }).value;
  const { all = 0, unexplained = 0, fresh = 0, places = null, reasons = [] } = suggested ?? {};
  const known = new Set(agenda.map(({ employee }) => employee));
  const meant = selected.length > 0 || focused === null ? selected : [focused];
  const chosen = meant.filter((id) => !known.has(id));
  return (
    <div className={styles.builders} data-builders>
      <Button small icon={ListTree} isDisabled={fresh === 0} onPress={() => void act('agenda.build', scope)}>
        {t('agenda.build', { n: fresh })}
      </Button>
      <Button
        small
        icon={ListPlus}
        isDisabled={chosen.length === 0}
        onPress={() => void act('agenda.add', { employees: chosen })}
      >
        {t('agenda.addSelected', { n: chosen.length })}
      </Button>
      {all === unexplained ? null : (
        <details className={styles.reasons}>
          <summary>
            {t('agenda.proposed', { all: number(all - unexplained) })}{' '}
            {places === null ? t('agenda.unplanned') : t('agenda.places', { n: number(places) })}
          </summary>
          <ul>
            {reasons.map(({ flag, n }) => (
              <li key={flag}>
                {say(flagWords[flag])}: {number(n)}
              </li>
            ))}
          </ul>
          <p>{t('agenda.several')}</p>
        </details>
      )}
    </div>
  );
}

interface AgendaDockProps {
  readonly agenda: readonly AgendaRow[];
  readonly sitting: SessionState;
  /** The person in focus in the grid: added when nobody is selected there. */
  readonly focused: string | null;
  onOpenCase(id: string): void;
}

/** The cases to discuss, in order, beside the grid: opened, reordered by mouse or keys, several at once. */
export function AgendaDock({ agenda, sitting, focused, onOpenCase }: AgendaDockProps) {
  const { t } = useWords();
  const act = useCommand();
  const open = sitting.open?.employee ?? null;
  const dock = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ids = agenda.map(({ employee }) => employee);
  const chosen = ids.filter((id) => selected.has(id));

  // Closed with the focus inside, the agenda gives it back to where it came from.
  const [from] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const own = dock.current;
    return () => {
      const at = document.activeElement;
      const lost = at === null || at === document.body || own?.contains(at) === true;
      if (lost && from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [from]);

  // A list that is not there yet takes no focus: the way to its first case does.
  useFocusWhenDrawn(() => {
    if (agenda.length === 0)
      dock.current?.querySelector<HTMLElement>('[data-builders] button:not([disabled])')?.focus();
  }, null);

  // A row that is moved on the page loses the focus: it is given back once the new order is drawn.
  const moving = useRef<string | null>(null);
  const order = ids.join(' ');
  useLayoutEffect(() => {
    if (order === '' || moving.current === null) return;
    const row = dock.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(moving.current)}"]`);
    moving.current = null;
    requestAnimationFrame(() => row?.focus());
  }, [order]);

  async function place(moved: readonly string[], to: number, refocus: string | null) {
    moving.current = refocus;
    if ((await act('agenda.move', { employees: [...moved], to: Math.max(0, to) })) === null) moving.current = null;
  }
  async function remove(gone: readonly string[]) {
    if ((await act('agenda.remove', { employees: [...gone] })) !== null) setSelected(new Set());
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const moved = ids.filter((id) => keys.has(id));
      const rest = ids.filter((id) => !keys.has(id));
      const at = rest.indexOf(String(target.key));
      if (at >= 0) void place(moved, target.dropPosition === 'after' ? at + 1 : at, null);
    },
  });

  function onKeyDown(event: KeyboardEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const here = row instanceof HTMLElement ? row.dataset.key : undefined;
    const meant = here === undefined || chosen.includes(here) ? chosen : [here];
    const [first] = meant;
    if (first === undefined || here === undefined) return;
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const at = ids.filter((id) => !meant.includes(id) || id === first).indexOf(first);
    if (step !== undefined) void place(meant, at + step, here);
    else if (event.key === 'Delete') void remove(meant);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <aside ref={dock} className={styles.dock} aria-label={t('agenda.title')} onKeyDownCapture={onKeyDown}>
      <header className={styles.head}>
        <h2>{t('agenda.title')}</h2>
        <IconButton icon={X} small label={t('agenda.hide')} onPress={() => agendaShown.set(false)} />
      </header>
      <Time agenda={agenda} sitting={sitting} />
      <Builders agenda={agenda} focused={focused} />
      {agenda.length === 0 ? (
        <p className={styles.empty}>{t('agenda.empty')}</p>
      ) : (
        <GridList
          aria-label={t('agenda.title')}
          autoFocus="first"
          className={classes(styles.list)}
          items={agenda.map((row, at) => ({ id: row.employee, row, at }))}
          dependencies={[open]}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={(keys: Selection) => setSelected(new Set(keys === 'all' ? ids : [...keys].map(String)))}
          onAction={(key) => onOpenCase(String(key))}
          dragAndDropHooks={dragAndDropHooks}
        >
          {({ id, row, at }) => <AgendaLine row={row} place={at} isOpen={id === open} />}
        </GridList>
      )}
      <footer className={styles.foot}>
        {chosen.length > 0 ? (
          <Button small icon={Trash2} onPress={() => void remove(chosen)}>
            {t('agenda.removeChosen', { n: chosen.length })}
          </Button>
        ) : null}
        <p className={styles.soft}>{t('agenda.keys')}</p>
      </footer>
    </aside>
  );
}
