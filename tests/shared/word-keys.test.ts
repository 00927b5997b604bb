import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/shared/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('no two areas of the screens name a text alike: the later would silently speak for the other', () => {
  const areas = [...text('words.ts').matchAll(/from '#shared\/([\w-]+\/[\w-]+\.ts)'/g)].map(([, name = '']) => name);
  const homes = Map.groupBy(
    areas.flatMap((area) =>
      [...text(area).matchAll(/^ {2}'?([\w.-]+\.[\w.-]+)'?:/gm)].map(([, key = '']) => ({ area, key })),
    ),
    ({ key }) => key,
  );
  expect(homes.size).toBeGreaterThan(500);
  const shared = [...homes].filter(([, named]) => new Set(named.map(({ area }) => area)).size > 1);
  expect(shared.map(([key, named]) => `${key}: ${named.map(({ area }) => area).join(', ')}`)).toEqual([]);
});
