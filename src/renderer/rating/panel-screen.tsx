import { memo, useCallback, useContext, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import type { Roster } from '#renderer/kernel/roster.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ExcludeDialog } from '#renderer/people/exclude-dialog.tsx';
import { RosterGrid } from '#renderer/roster-grid/roster-grid.tsx';
import { BranchBanner } from '#renderer/session/branch-banner.tsx';
import { branches } from '#renderer/session/branches.ts';
import { SessionStrip } from '#renderer/session/session-strip.tsx';
import { triedAccess } from '#renderer/session/tried-access.ts';
import { machine, setMachine, shownTheme } from '#renderer/shell/machine.ts';
import { show, view } from '#renderer/shell/view.ts';
import { classes } from '#renderer/ui/class-names.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { BoardView } from './board-view.tsx';
import { CaseBrief } from './case-brief.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { MixPanel } from './mix-panel.tsx';
import styles from './panel.module.css';
import { ChosenTools, isInPart, type ShownPart } from './panel-tools.tsx';
import { usePanelEdits } from './use-panel-edits.tsx';

/** The row height of the page's theme, in pixels. */
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

interface LeadingCaseProps {
  /** Whether the filters hide a row. */
  isHidden(row: RosterRow): boolean;
  /** A case was opened. */
  onLead(id: string): void;
  /** Its row was hidden: the filters of the panel are to be lifted. */
  onLift(): void;
}

/**
 * The case that is open leads the screen: what hides its row is lifted, and the card stays with it until it is closed. `revealed`: for
 * the grid, in one render with the lifted filters: before that the row may not be there.
 */
function useLeadingCase({ isHidden, onLead, onLift }: LeadingCaseProps) {
  const { t } = useWords();
  const { roster } = useContext(HostContext);
  const leading = useQuery('sitting.get', {}).value?.open?.employee ?? null;
  const [revealed, setRevealed] = useState<string | null>(null);
  const lead = useEffectEvent((id: string) => {
    const row = roster.find(id);
    onLead(id);
    if (row === undefined || !isHidden(row)) return;
    onLift();
    show({ unit: null });
    showDone(t('panel.filtersLifted'));
  });
  useEffect(() => {
    setRevealed(leading);
    if (leading !== null) lead(leading);
  }, [leading]);
  return { leading, revealed };
}

interface PanelProps {
  /** The people as on record; the panel itself may show a branch. */
  readonly record: Roster;
  readonly trying: boolean;
}

const Panel = memo(function Panel({ record, trying }: PanelProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const locked = useQuery('workshop.get', {}).value?.workshop.state === 'signed';
  const unit = useAtom(view, (shown) => shown.unit);
  const [quick, setQuick] = useState('');
  const [part, setPart] = useState<ShownPart>('all');
  const compact = useAtom(machine, ({ density }) => density === 'compact');
  const setCompact = (on: boolean) => void setMachine(client, { density: on ? 'compact' : 'roomy' });
  const [focused, setFocused] = useState<string | null>(() => view.get().selected[0] ?? null);
  const [asBoard, setAsBoard] = useState(false);
  const [sideShown, setSideShown] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const { onEdit, onBulk, questions } = usePanelEdits(record, trying);
  const [excluding, setExcluding] = useState<{ act: 'exclude' | 'include'; people: readonly RosterRow[] } | null>(null);
  const theme = useAtom(shownTheme, (name) => name);
  const rowHeight = useMemo(() => rowHeightOf(theme, compact), [theme, compact]);
  const passes = useCallback(
    (row: RosterRow) => (unit === null || row.unit_id === unit) && isInPart(row, part),
    [unit, part],
  );
  useEffect(() => () => show({ shown: null, selected: [] }), []);

  const { leading, revealed } = useLeadingCase({
    isHidden: (row) => !passes(row) || quick !== '',
    onLead(id) {
      setFocused(id);
      setSideShown(true);
      setQuick('');
    },
    onLift: () => setPart('all'),
  });

  return (
    <div className={styles.panel}>
      {trying ? <BranchBanner /> : <SessionStrip locked={locked} focused={focused} onCase={setFocused} />}
      <section className={styles.left} aria-label={t('panel.grid')}>
        <ChosenTools
          focused={focused}
          locked={locked}
          trying={trying}
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
            onMove={(checked, refocus) => onBulk({ act: 'move', checked, refocus })}
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
            onBulk={onBulk}
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
        <MixPanel leading={leading} trying={trying} />
        <CaseBrief id={leading ?? focused} isOpen={leading !== null} locked={locked} onEdit={onEdit} />
      </aside>
      {questions}
      {compared.length === 0 ? null : <CompareDialog ids={compared} onClose={() => setCompared([])} />}
      {excluding === null ? null : (
        <ExcludeDialog people={excluding.people} act={excluding.act} onClose={() => setExcluding(null)} />
      )}
    </div>
  );
});

/** The panel: everyone in a grid, the mix of predicates and the case beside it; of the record, or of a branch while one is tried. */
export function PanelScreen() {
  const access = useContext(HostContext);
  const trying = useAtom(branches, ({ matrix }) => matrix !== null);
  const shown = useMemo(() => (trying ? triedAccess(access) : access), [access, trying]);
  return (
    <HostContext value={shown}>
      <Panel record={access.roster} trying={trying} />
    </HostContext>
  );
}
