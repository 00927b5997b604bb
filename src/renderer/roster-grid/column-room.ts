import { useEffect, useState } from 'react';
import type { Roster } from '#renderer/kernel/roster.ts';
import type { RosterRow } from '#shared/people/roster.ts';

/** Below this width, in pixels, the grid shows the end of each NIP and predicates by their marks, so that units and reasons have room. */
export const narrowGrid = 1_000;

const padding = 22;
/** So many of the longest texts are measured: the widest is among those with the most letters. */
const measured = 24;

/** The widths, in pixels, that names and units need to be read whole, within bounds. */
export interface TextWidths {
  readonly name: number;
  readonly unit: number;
}

function widest(texts: Iterable<string>, ctx: CanvasRenderingContext2D): number {
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, measured);
  return Math.ceil(Math.max(0, ...longest.map((text) => ctx.measureText(text).width))) + padding;
}

/** Measures names and units in the type of the cells. */
function textWidths(rows: readonly RosterRow[], narrow: boolean): TextWidths {
  const ctx = document.createElement('canvas').getContext('2d');
  const [mostName, mostUnit] = narrow ? [176, 196] : [280, 320];
  if (ctx === null || rows.length === 0) return { name: 158, unit: 111 };
  const style = getComputedStyle(document.documentElement);
  ctx.font = `400 ${style.getPropertyValue('--text-small') || '13px'} ${style.getPropertyValue('--font') || 'sans-serif'}`;
  const bounded = (width: number, least: number, most: number) => Math.min(most, Math.max(least, width));
  return {
    name: bounded(
      widest(
        rows.map(({ name }) => name),
        ctx,
      ),
      120,
      mostName,
    ),
    unit: bounded(
      widest(
        rows.map(({ unit }) => unit ?? ''),
        ctx,
      ),
      100,
      mostUnit,
    ),
  };
}

/** What names and units of everybody need, measured again after every load of the list. */
export function useTextWidths(roster: Roster, narrow: boolean): TextWidths {
  const [texts, setTexts] = useState(() => textWidths(roster.get().rows, narrow));
  useEffect(() => {
    let epoch = -1;
    const measure = () => {
      if (roster.get().epoch === epoch) return;
      epoch = roster.get().epoch;
      const next = textWidths(roster.get().rows, narrow);
      setTexts((old) => (old.name === next.name && old.unit === next.unit ? old : next));
    };
    measure();
    return roster.subscribe(measure);
  }, [roster, narrow]);
  return texts;
}
