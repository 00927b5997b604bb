import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandPaths } from '#main/readers/source-paths.ts';

const root = mkdtempSync(join(tmpdir(), 'selaras-folder-'));
const name = basename(root);

beforeAll(() => {
  mkdirSync(join(root, 'Bidang', '.git'), { recursive: true });
  for (const file of [
    'Rekap (10).xlsx',
    'Rekap (9).xlsx',
    '~$Rekap (9).xlsx',
    '.DS_Store',
    'Thumbs.db',
    'Bidang/a.csv',
    'Bidang/.git/x',
  ]) {
    writeFileSync(join(root, file), 'a;b\n');
  }
  symlinkSync(root, join(root, 'Bidang', 'putar'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('a folder becomes its files, numbers in order, noise passed over with a note', async () => {
  const { sources, notes, problems } = await expandPaths([root, join(root, 'Rekap (9).xlsx')]);
  expect(sources.map((source) => source.name)).toEqual([
    `${name}/Bidang/a.csv`,
    `${name}/Rekap (9).xlsx`,
    `${name}/Rekap (10).xlsx`,
    'Rekap (9).xlsx',
  ]);
  expect(notes.map((note) => note.values.entry).sort()).toEqual([
    '.DS_Store',
    '.git',
    'Thumbs.db',
    'putar',
    '~$Rekap (9).xlsx',
  ]);
  expect(problems).toEqual([]);
});

test('what is not there is a Problem beside the rest', async () => {
  const { sources, problems } = await expandPaths([join(root, 'tidak-ada.csv'), join(root, 'Bidang', 'a.csv')]);
  expect(sources.map((source) => source.name)).toEqual(['a.csv']);
  expect(problems.map((problem) => [problem.code, problem.place.file])).toEqual([['files.missing', 'tidak-ada.csv']]);
});

test('a folder of too many files is refused', async () => {
  await expect(expandPaths([root], { folderFiles: 2 })).rejects.toMatchObject({ code: 'files.folder-too-large' });
});
