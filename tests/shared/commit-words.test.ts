import { expect, test } from 'vitest';
import { commandName, commitSentence, personSentence } from '#shared/commit-words.ts';
import { contract } from '#shared/contract.ts';

const values = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted().join();

test('the line of a commit says the same values in both languages', () => {
  const spoken = Object.entries(contract).flatMap(([command, entry]) =>
    entry.kind === 'query' || entry.words === null ? [] : [{ command, ...entry.words }],
  );
  expect(spoken.length).toBeGreaterThan(60);
  const lines = spoken.flatMap(({ command, line, same = line }) => [line, same].map((one) => ({ command, one })));
  expect(lines.filter(({ one }) => values(one.id) !== values(one.en))).toEqual([]);
});

test('a rating that leaves the predicate as it was says so', () => {
  const commit = { command: 'rating.set', reverts: null, values: { name: 'Budi', from: 'baik', to: 'baik' } };
  expect(commitSentence(commit, 'en')).toBe('Budi: rating changed, predicate still Good');
  const moved = { ...commit, values: { ...commit.values, to: 'sangat-baik' } };
  expect(commitSentence(moved, 'en')).toBe('Budi: Good → Very Good');
});

test('a name that this version does not know speaks for itself', () => {
  expect(commandName('later.thing', 'id')).toBe('later.thing');
  expect(commitSentence({ command: 'employee.list', values: {}, reverts: null }, 'id')).toBe('employee.list');
});

test("one person's history names nobody else, and says what moved once", () => {
  const many = { command: 'rating.setMany', reverts: null, values: { name: 'Ani', people: 3 } };
  expect(personSentence(many, 'Budi', 'Baik → Kurang', 'en')).toBe('Baik → Kurang');
  expect(personSentence(many, 'Budi', null, 'en')).toBe('Ratings of Budi changed');
  const out = { command: 'employee.exclude', reverts: null, values: { name: 'Ani', people: 2, because: 'sick' } };
  expect(personSentence(out, 'Budi', null, 'en')).toMatch(/^Budi excluded/);
  expect(personSentence(out, null, null, 'en')).toMatch(/^Ani and 1 other excluded/);
  const brought = { command: 'import.apply', reverts: null, values: { files: 1, people: 2, ratings: 2 } };
  expect(personSentence(brought, 'Budi', 'moved', 'en')).toBe('Import of 1 file: 2 people, 2 ratings. moved');
  expect(personSentence({ command: 'agenda.move', reverts: null, values: {} }, 'Budi', null, 'en')).toBeNull();
});

test('a list of levels and an auditor’s finding are said in the language of the reader, whoever made the entry', () => {
  const said = (command: string, values: Readonly<Record<string, string>>) =>
    (['id', 'en'] as const).map((language) => commitSentence({ command, values, reverts: null }, language));
  expect(said('evidence.setGate', { predicates: 'kurang, baik' })).toEqual([
    'Predikat yang memerlukan bukti: Kurang, Baik',
    'Predicates that need evidence: Poor, Good',
  ]);
  expect(said('audit.record', { line: 'R1', name: 'Siti, S.E.', finding: 'differs' })).toEqual([
    'Temuan audit pada butir R1 milik Siti, S.E.: tidak sesuai',
    'Audit finding on line R1 of Siti, S.E.: does not agree',
  ]);
});
