import { useContext, useSyncExternalStore } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { view } from '#renderer/shell/view.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { PanelTools, type PanelToolsProps } from './panel-tools.tsx';

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
