import { useEffect, useEffectEvent, useLayoutEffect } from 'react';

function isFocusLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.closest('[inert]') !== null;
}

/**
 * Moves the focus as soon as what takes it is drawn, and whenever `when` is another: a key that is typed right after belongs there.
 * Behind a dialog that closes in the same moment nothing can take the focus yet; it is moved once the page is free again.
 */
export function useFocusWhenDrawn(move: () => void, when: unknown): void {
  const take = useEffectEvent((_when: unknown) => move());
  useLayoutEffect(() => take(when), [when]);
  useEffect(() => {
    if (isFocusLost()) take(when);
  }, [when]);
}
