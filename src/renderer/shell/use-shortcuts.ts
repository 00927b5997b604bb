import { useEffectEvent, useLayoutEffect } from 'react';
import { goToRegion } from './regions.ts';
import { type Reverse, useReverse } from './use-reversal.ts';
import { type ScreenName, screenKeys, show, view } from './view.ts';

/** Whether keys typed here belong to a text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}

/** Keys that work everywhere: undo, redo, search, commands, help, the screens, and Esc, which steps back. */
export function useShortcuts(usable: readonly ScreenName[], open: boolean): void {
  const run = useReverse();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const act = actOf(event, usable, open, run);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent, usable: readonly ScreenName[], open: boolean, run: Reverse): (() => void) | null {
  const key = event.key.toLowerCase();
  const typing = isTyping(event.target);
  if (key === 'f1') return () => show({ dialog: 'help', help: null });
  if (key === '?' && !typing) return () => show({ dialog: 'help', help: 'keys' });
  if (isDialogOpen()) return null;
  if (key === 'f6') return () => goToRegion(event.shiftKey ? -1 : 1);
  if (key === 'escape') return view.get().dossier === null ? null : () => show({ dossier: null });
  if (event.altKey && key.length === 1 && screenKeys.includes(key)) {
    const screen = usable[screenKeys.indexOf(key)];
    return screen === undefined ? null : () => show({ screen });
  }
  if (!(event.ctrlKey || event.metaKey)) return null;
  if (key === 'p' && event.shiftKey) return () => show({ dialog: 'commands' });
  if (!open) return null;
  if (key === 'k') return () => show({ dialog: 'find' });
  if (typing) return null;
  if (key === 'z' && !event.shiftKey) return () => run('history.undo');
  if (key === 'y' || key === 'z') return () => run('history.redo');
  return null;
}
