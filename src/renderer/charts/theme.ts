import type { Predicate } from '#shared/rules/levels.ts';

/** A hatch in a colour, so that two bars stay apart in grey and in print. */
export function hatch(colour: string, surface: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const context = tile.getContext('2d');
  if (context === null) return surface;
  context.fillStyle = surface;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(-1, 7);
  context.lineTo(7, -1);
  context.moveTo(-4, 4);
  context.lineTo(4, -4);
  context.moveTo(2, 10);
  context.lineTo(10, 2);
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? surface;
}

/** Colours and type of the page's theme: a canvas cannot read custom properties by itself. */
export interface ChartTheme {
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly font: string;
  readonly size: number;
  /** Colours of groups that have none of their own; the sixth is for all further ones. */
  readonly series: readonly string[];
  readonly low: string;
  readonly high: string;
  fill(predicate: Predicate): string;
  edge(predicate: Predicate): string;
}

/** Reads the tokens of the page; the name of its theme says for which these are. */
export function chartTheme(_theme: string): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: token('--surface'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    line: token('--line-soft'),
    accent: token('--accent'),
    font: token('--font'),
    size: Number.parseFloat(token('--text-small')) || 13,
    series: [1, 2, 3, 4, 5, 6].map((place) => token(`--series-${place}`)),
    low: token('--series-2'),
    high: token('--series-1'),
    fill: (predicate) => token(`--${predicate}`),
    edge: (predicate) => token(`--${predicate}-edge`),
  };
}
