const mark = 'projector';

/** Whether this page is the projector's, by its address. */
export function isProjector(hash: string): boolean {
  return new URLSearchParams(hash.replace(/^#/, '')).get('view') === mark;
}

/**
 * Opens the projector's window: the same page at another address, as a client of its own. Without an opener it shares nothing of this
 * window's session, so it is nobody until somebody says who acts there, and nobody ever does.
 */
export function openProjector(): void {
  const address = new URL(window.location.href);
  const words = new URLSearchParams(address.hash.replace(/^#/, ''));
  words.delete('open');
  words.set('view', mark);
  address.hash = words.toString();
  window.open(address.href, '_blank', 'popup,noopener,width=1280,height=720');
}
