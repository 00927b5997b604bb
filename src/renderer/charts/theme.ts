import type { Predicate } from '#shared/rules/levels.ts';

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
