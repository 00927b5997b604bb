import { useEffect, useEffectEvent } from 'react';

/**
 * A button that is switched off or goes while it has the focus leaves the focus with nobody, and the box does not hear Esc any more.
 * Tab goes on from where the button was; Esc is heard here, by the last box opened.
 */
export function useLostEscape(
  isOpen: boolean,
  box: { readonly current: HTMLElement | null },
  onClose: () => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const at = document.activeElement;
    const lost = at === null || at === document.body || at.matches(':disabled');
    const boxes = document.querySelectorAll('[role=dialog], [role=alertdialog]');
    if (event.key !== 'Escape' || !lost || boxes[boxes.length - 1] !== box.current) return;
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
}
