import { Lock, PanelRight, Rows3, Rows4, UserRoundMinus, UserRoundPlus } from 'lucide-react';
import { useContext, useSyncExternalStore } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { view } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Segments } from '#renderer/ui/segments.tsx';
import fieldStyles from '#renderer/ui/text-field.module.css';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './panel.module.css';

interface ChosenToolsProps extends Omit<PanelToolsProps, 'excludable' | 'includable' | 'onAct'> {
  readonly focused: string | null;
  /** A branch tries ratings; who takes part stays as on record. */
  readonly trying: boolean;
  onExclude(act: 'exclude' | 'include', people: readonly RosterRow[]): void;
}

/** The tools, for the people that an act would take: those selected, else the one in focus. An edit of theirs draws nothing here. */
export function ChosenTools({ focused, trying, onExclude, ...rest }: ChosenToolsProps) {
  const { roster } = useContext(HostContext);
  const selected = useAtom(view, (shown) => shown.selected);
  const ids = selected.length > 0 ? selected : focused === null ? [] : [focused];
  const taken = (act: 'exclude' | 'include') =>
    (trying ? [] : ids)
      .flatMap((id) => roster.find(id) ?? [])
      .filter(({ excluded }) => (act === 'exclude') === (excluded === null));
  const excludable = useSyncExternalStore(roster.subscribe, () => taken('exclude').length > 0);
  const includable = useSyncExternalStore(roster.subscribe, () => taken('include').length > 0);
  return (
    <PanelTools {...rest} excludable={excludable} includable={includable} onAct={(act) => onExclude(act, taken(act))} />
  );
}

/** Which people the grid shows. */
const shownParts = ['all', 'moved', 'unrated', 'excluded'] as const;
export type ShownPart = (typeof shownParts)[number];

const partNames = {
  all: 'panel.showAll',
  moved: 'panel.showMoved',
  unrated: 'panel.showUnrated',
  excluded: 'panel.showExcluded',
} as const;

/** Whether a person belongs to the part that is shown. */
export function isInPart(row: RosterRow, part: ShownPart): boolean {
  if (part === 'all') return true;
  if (part === 'excluded') return row.excluded !== null;
  if (row.excluded !== null) return false;
  return part === 'unrated' ? row.predicate === null : row.predicate !== row.initial_predicate;
}

interface PanelToolsProps {
  readonly locked: boolean;
  readonly quick: string;
  onQuick(text: string): void;
  readonly part: ShownPart;
  onPart(part: ShownPart): void;
  readonly compact: boolean;
  onCompact(compact: boolean): void;
  /** Whether among those chosen somebody can be left out, and taken in again. */
  readonly excludable: boolean;
  readonly includable: boolean;
  onAct(act: 'exclude' | 'include'): void;
  readonly asBoard: boolean;
  onBoard(asBoard: boolean): void;
  /** Whether the mix and the case lie over the grid; on a wide screen they always have a place beside it. */
  readonly sideShown: boolean;
  onSide(shown: boolean): void;
  /** Where the grid puts its own tools. */
  onSlot(slot: HTMLElement | null): void;
}

/** Search, what is shown, and what can be done with the people chosen. */
function PanelTools(props: PanelToolsProps) {
  const { t } = useWords();
  const { locked, excludable, includable, compact, part } = props;
  return (
    <div className={styles.tools}>
      <SearchField
        aria-label={t('panel.quick')}
        value={props.quick}
        onChange={props.onQuick}
        className={styles.quick ?? ''}
      >
        <Input className={classes(fieldStyles.input)} placeholder={t('panel.quick')} />
      </SearchField>
      <Select
        label={t('panel.show')}
        hideLabel
        options={shownParts.map((key) => ({ key, label: t(partNames[key]) }))}
        value={part}
        onChange={(key) => props.onPart(shownParts.find((one) => one === key) ?? 'all')}
        className={styles.show}
      />
      <span className={styles.grow} />
      {locked ? (
        <span className={styles.lockedNote}>
          <Lock size={14} aria-hidden />
          {t('panel.locked')}
        </span>
      ) : (
        <>
          {includable ? (
            <Button icon={UserRoundPlus} aria-label={t('panel.include')} onPress={() => props.onAct('include')}>
              <span className={styles.actWord}>{t('panel.include')}</span>
            </Button>
          ) : null}
          <Button
            icon={UserRoundMinus}
            aria-label={t('panel.exclude')}
            isDisabled={!excludable}
            onPress={() => props.onAct('exclude')}
          >
            <span className={styles.actWord}>{t('panel.exclude')}</span>
          </Button>
        </>
      )}
      <Segments
        label={t('board.as')}
        hideLabel
        options={[
          { key: 'table', label: t('board.table') },
          { key: 'board', label: t('board.show') },
        ]}
        value={props.asBoard ? 'board' : 'table'}
        onChange={(key) => props.onBoard(key === 'board')}
      />
      <span ref={props.onSlot} className={styles.slot} />
      <IconButton
        icon={compact ? Rows3 : Rows4}
        label={t(compact ? 'panel.roomy' : 'panel.compact')}
        word={t(compact ? 'panel.roomy' : 'panel.compact')}
        onPress={() => props.onCompact(!compact)}
      />
      <span className={styles.sideSwitch}>
        <Button icon={PanelRight} onPress={() => props.onSide(!props.sideShown)} aria-pressed={props.sideShown}>
          {t('panel.side')}
        </Button>
      </span>
    </div>
  );
}
