import { useEffect, useEffectEvent } from 'react';

/** Ctrl+F looks in the grid wherever the focus is on its screen: the browser's own find sees only the rows that are drawn just now. */
export function useFindKey(onFind: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
    if (!wanted || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    event.preventDefault();
    onFind();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
