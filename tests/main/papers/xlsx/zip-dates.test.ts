import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { undatedZip } from '#main/papers/docx/write-docx.ts';

const parts = { 'a.txt': new TextEncoder().encode('satu'), 'dir/b.txt': new Uint8Array(5000) };

test('the bytes no longer depend on the date, the contents stay', () => {
  const [first, second] = ['2026-11-24T10:00:00', '2031-01-02T03:04:06'].map((mtime) =>
    undatedZip(zipSync(parts, { mtime })),
  );
  expect(first).toEqual(second);
  expect(unzipSync(first ?? new Uint8Array())).toEqual(parts);
});

test('what is no ZIP is a bug', () => {
  expect(() => undatedZip(new Uint8Array(100))).toThrow('not a ZIP file');
});
