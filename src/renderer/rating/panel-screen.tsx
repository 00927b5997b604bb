import {
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Atom, createAtom, useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ExcludeDialog } from '#renderer/people/exclude-dialog.tsx';
import type { EditRequest } from '#renderer/roster-grid/edit-request.ts';
import { RosterGrid } from '#renderer/roster-grid/roster-grid.tsx';
import type { BulkRequest } from '#renderer/roster-grid/use-clipboard.ts';
import { SessionStrip } from '#renderer/session/session-strip.tsx';
import { machine, setMachine, shownTheme } from '#renderer/shell/machine.ts';
import { show, view } from '#renderer/shell/view.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { caseStates } from '#shared/people/rows.ts';
import { ratings } from '#shared/rules/levels.ts';
import { BoardView } from './board-view.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { CaseBrief } from './case-brief.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { MixPanel } from './mix-panel.tsx';
import styles from './panel.module.css';
import { isInPart, PanelTools, type PanelToolsProps, type ShownPart } from './panel-tools.tsx';
import { type RatingEdit, ReasonPopover } from './reason-popover.tsx';

/** The row height of a theme that stands on the page, in pixels. */
function rowHeightOf(_theme: string, compact: boolean): number {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue(compact ? '--row-compact' : '--row')) || 32;
}

function select(selected: readonly string[]): void {
  show({ selected });
}

function open(dossier: string): void {
  show({ dossier });
}

function count(shown: number): void {
  show({ shown });
}

interface ChosenToolsProps extends Omit<PanelToolsProps, 'excludable' | 'includable' | 'onAct'> {
  readonly focused: string | null;
  onExclude(act: 'exclude' | 'include', people: readonly RosterRow[]): void;
}

/** The tools, for the people that an act would take: those selected, else the one in focus. An edit of theirs draws nothing here. */
function ChosenTools({ focused, onExclude, ...rest }: ChosenToolsProps) {
  const { roster } = useContext(HostContext);
  const selected = useAtom(view, (shown) => shown.selected);
  const ids = selected.length > 0 ? selected : focused === null ? [] : [focused];
  const taken = (act: 'exclude' | 'include') =>
    ids.flatMap((id) => roster.find(id) ?? []).filter(({ excluded }) => (act === 'exclude') === (excluded === null));
  const excludable = useSyncExternalStore(roster.subscribe, () => taken('exclude').length > 0);
  const includable = useSyncExternalStore(roster.subscribe, () => taken('include').length > 0);
  return (
    <PanelTools {...rest} excludable={excludable} includable={includable} onAct={(act) => onExclude(act, taken(act))} />
  );
}

interface EditQuestionProps {
  readonly asked: Atom<RatingEdit | null>;
}

/** The question for a reason while an edit waits for it. Apart from the panel, so that asking draws nothing else anew. */
function EditQuestion({ asked }: EditQuestionProps) {
  const act = useCommand();
  const edit = useAtom(asked, (one) => one);
  const sent = useRef(false);
  if (edit === null) return null;
  const { request, axis, to } = edit;
  async function onReason(reason: string) {
    if (sent.current) return;
    sent.current = true;
    const done = await act('rating.set', { employee: request.row.id, [axis]: to, reason });
    sent.current = false;
    if (done !== null) close(false);
  }
  function close(stays: boolean): void {
    if (asked.get() !== edit) return;
    asked.set(null);
    // Before the question is gone from the page: as long as nothing there has changed, the focus waits for no layout.
    if (!stays) request.refocus();
  }
  return (
    <ReasonPopover key={request.row.id} edit={edit} onReason={(reason) => void onReason(reason)} onCancel={close} />
  );
}

/** The panel: everyone in a grid, the mix of predicates and the case beside it. */
export function PanelScreen() {
  const { t } = useWords();
  const act = useCommand();
  const { client, roster } = useContext(HostContext);
  const locked = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const unit = useAtom(view, (shown) => shown.unit);
  const [quick, setQuick] = useState('');
  const [part, setPart] = useState<ShownPart>('all');
  const compact = useAtom(machine, ({ density }) => density === 'compact');
  const setCompact = (on: boolean) => void setMachine(client, { density: on ? 'compact' : 'roomy' });
  const [focused, setFocused] = useState<string | null>(() => view.get().selected[0] ?? null);
  const asked = useMemo(() => createAtom<RatingEdit | null>(null), []);
  const [asBoard, setAsBoard] = useState(false);
  const [sideShown, setSideShown] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [bulk, setBulk] = useState<BulkRequest | null>(null);
  const [excluding, setExcluding] = useState<{ act: 'exclude' | 'include'; people: readonly RosterRow[] } | null>(null);
  const theme = useAtom(shownTheme, (name) => name);
  const rowHeight = useMemo(() => rowHeightOf(theme, compact), [theme, compact]);
  const passes = useCallback(
    (row: RosterRow) => (unit === null || row.unit_id === unit) && isInPart(row, part),
    [unit, part],
  );
  useEffect(() => () => show({ shown: null, selected: [] }), []);

  // The case that is open leads the screen: what hides its row is lifted, and the card stays with it until it is closed.
  const leading = useQuery('sitting.get', {}).value?.open?.employee ?? null;
  const lift = useEffectEvent((id: string) => {
    const row = roster.find(id);
    const hidden = row !== undefined && (!passes(row) || quick !== '');
    setQuick('');
    if (!hidden) return;
    setPart('all');
    show({ unit: null });
    showDone(t('panel.filtersLifted'));
  });
  // For the grid in one drawing with the lifted filters: before that the row may not be there.
  const [revealed, setRevealed] = useState<string | null>(null);
  useEffect(() => {
    setRevealed(leading);
    if (leading === null) return;
    setFocused(leading);
    setSideShown(true);
    lift(leading);
  }, [leading]);

  // The same function from one drawing to the next: the grid is drawn anew for another.
  const onEdit = useCallback(
    (request: EditRequest) => {
      const { row, field, value } = request;
      if (field === 'state') {
        const state = caseStates.find((one) => one === value);
        if (state !== undefined) void act('rating.state', { employee: row.id, state });
        return;
      }
      const to = ratings.find((one) => one === value);
      if (to !== undefined) asked.set({ request, axis: field, to });
    },
    [act, asked],
  );

  function closeBulk(request: BulkRequest): void {
    setBulk(null);
    request.refocus();
  }

  return (
    <div className={styles.panel}>
      <SessionStrip locked={locked} focused={focused} onCase={setFocused} />
      <section className={styles.left} aria-label={t('panel.grid')}>
        <ChosenTools
          focused={focused}
          locked={locked}
          quick={quick}
          onQuick={setQuick}
          part={part}
          onPart={setPart}
          compact={compact}
          onCompact={setCompact}
          asBoard={asBoard}
          onBoard={setAsBoard}
          sideShown={sideShown}
          onSide={setSideShown}
          onSlot={setSlot}
          onExclude={(way, people) => setExcluding({ act: way, people })}
        />
        {asBoard ? (
          <BoardView
            locked={locked}
            cardHeight={rowHeight - (compact ? 2 : 4)}
            quick={quick}
            unit={unit}
            passes={passes}
            onMove={(checked, refocus) => setBulk({ act: 'move', checked, refocus })}
            onCase={setFocused}
            onSelect={select}
            onOpen={open}
          />
        ) : (
          <RosterGrid
            locked={locked}
            rowHeight={rowHeight}
            quick={quick}
            passes={passes}
            onEdit={onEdit}
            onBulk={setBulk}
            onCompare={setCompared}
            slot={slot}
            leading={revealed}
            onCase={setFocused}
            onSelect={select}
            onOpen={open}
            onShown={count}
          />
        )}
      </section>
      <aside className={classes(styles.side, sideShown && styles.sideOver)} aria-label={t('panel.side')}>
        <MixPanel leading={leading} />
        <CaseBrief id={leading ?? focused} isOpen={leading !== null} locked={locked} onEdit={onEdit} />
      </aside>
      <EditQuestion asked={asked} />
      {bulk === null ? null : (
        <BulkDialog
          act={bulk.act}
          checked={bulk.checked}
          onClose={() => closeBulk(bulk)}
          onDone={() => closeBulk(bulk)}
        />
      )}
      {compared.length === 0 ? null : <CompareDialog ids={compared} onClose={() => setCompared([])} />}
      {excluding === null ? null : (
        <ExcludeDialog people={excluding.people} act={excluding.act} onClose={() => setExcluding(null)} />
      )}
    </div>
  );
}
