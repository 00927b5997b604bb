/** Regions of the screen that F6 goes round: the outermost of them, as they stand on the page. */
const regions = 'nav, header, main section, main aside, [role=region]';
const stops =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, [tabindex]:not([tabindex="-1"])';

/** Where the focus stood last in a region. */
const left = new WeakMap<Element, HTMLElement>();

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function firstStop(region: Element): HTMLElement | undefined {
  const before = left.get(region);
  if (before?.isConnected === true && isShown(before)) return before;
  const cell = region.querySelector<HTMLElement>('.ag-cell:not(.row-number)');
  return cell ?? [...region.querySelectorAll<HTMLElement>(stops)].find(isShown);
}

/** Puts the focus into the next region of the screen, or the one before, to where it stood there last. */
export function goToRegion(step: 1 | -1): void {
  const found = [...document.querySelectorAll(regions)];
  const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
  const able = outer.filter((one) => firstStop(one) !== undefined);
  const active = document.activeElement;
  const at = able.findIndex((one) => one.contains(active));
  const here = able[at];
  if (here !== undefined && active instanceof HTMLElement) left.set(here, active);
  const next = able[at < 0 ? (step === 1 ? 0 : able.length - 1) : (at + step + able.length) % able.length];
  if (next !== undefined) firstStop(next)?.focus();
}
