import type { KeyboardEvent } from 'react';
import type { Instrument } from '#shared/round/instrument.ts';

/** The score that a key gives: a level's own number, 0 for not observed (null); undefined for any other key and inside a text. */
export function scoreOfKey(
  { target, key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  instrument: Instrument,
): number | null | undefined {
  if (!(target instanceof Element) || target.closest('textarea, input:not([type=radio])') !== null) return undefined;
  if (ctrlKey || altKey || metaKey) return undefined;
  return key === '0' ? null : instrument.levels.find(({ value }) => String(value) === key)?.value;
}

/** Moves the focus to the chosen level, or to the first one, of the group of levels that a selector finds. */
export function focusLevels(root: HTMLElement | null, selector: string): void {
  const radios = [...(root?.querySelectorAll<HTMLInputElement>(`${selector} input[type=radio]`) ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}
