/** Something the screen offers now: its name as the screen writes it, and how to do it. */
export interface ScreenCommand {
  readonly name: string;
  run(): void;
}

const offered = 'button, summary, [role=tab], [role=switch], [role=radio], label:has(input)';
/** Parts whose buttons belong to a row of data, or to the navigation, whose screens are listed by themselves. */
const passed = '[role=grid], [role=treegrid], [role=listbox], [role=menu], nav, [data-modal], [aria-live]';
const longest = 90;

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden=true], kbd, svg')) silent.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * What can be pressed on the screen now, each once. It is read off the screen itself: a second list of the same commands would not
 * know what is switched off or not there, and would fall behind.
 */
export function screenCommands(): readonly ScreenCommand[] {
  const found = new Map<string, ScreenCommand>();
  for (const element of document.querySelectorAll<HTMLElement>(`header :is(${offered}), main :is(${offered})`)) {
    if (element.matches(':disabled, [aria-disabled=true]') || element.querySelector(':disabled') !== null) continue;
    if (element.closest(passed) !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
    const name = nameOf(element);
    if (name === '' || name.length > longest || found.has(name)) continue;
    found.set(name, {
      name,
      run: () => {
        element.focus();
        element.click();
      },
    });
  }
  return [...found.values()];
}
