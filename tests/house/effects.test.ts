import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

/** The text of each passive effect of a file, from its name to the end of its call. */
function passiveEffectsOf(text: string): readonly string[] {
  return [...text.matchAll(/\buseEffect\(/g)].map(({ index }) => {
    let depth = 0;
    for (let at = text.indexOf('(', index); at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
      if (depth === 0) return text.slice(index, at + 1);
    }
    return text.slice(index);
  });
}

/** What a press or a key that comes right after the screen is drawn would miss: a listener, the focus, what a listener calls. */
const late = [
  /addEventListener\('(?:key|pointer|mouse|click|paste|copy|cut|beforeunload)/,
  /\.focus\(/,
  /^useEffect\(\(\) => \{\s*\w+\.current = [^;]+;\s*\}/,
];

test('what keys and presses need is there when the screen is drawn, not an effect later', () => {
  // A chart draws in the effect that listens to it: there is nothing to click before.
  const passive = sourcesUnder('src/renderer', /\.tsx?$/).flatMap(({ path, text }) =>
    passiveEffectsOf(text).map((effect) => ({ path, effect })),
  );
  const found = passive.filter(({ effect }) => !effect.includes('new Chart(') && late.some((one) => one.test(effect)));
  expect(found.map(({ path, effect }) => `${path}: ${effect.split('\n')[0]}`)).toEqual([]);
  expect(passive.length).toBeGreaterThan(20);
});
