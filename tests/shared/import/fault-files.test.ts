import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { judge, type TrueTable } from '../../fixtures/import-truth.ts';

/**
 * `asks`: the finding with which the file holds its rows back until an answer. `says`: findings, notes or problems (or the beginning
 * of their code) that must be there though nothing is held back.
 */
interface TrueFile extends TrueTable {
  readonly asks?: string;
  readonly says?: readonly string[];
}

const folderOf = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url));
const truthsOf = (folder: string, name = 'truth.json'): Readonly<Record<string, TrueFile>> =>
  JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));

async function judged(name: string, path: string, truth: TrueTable) {
  const { tables, notes, problems } = await collectTables({ name, path });
  const verdict = judge(
    tables.flatMap((table) => shapeTable(table)),
    truth,
  );
  const said = [...verdict.preview.findings, ...notes, ...problems].map(({ code }) => code);
  return { ...verdict, said };
}

describe('files that an importer got wrong', () => {
  const folder = folderOf('import-faults');
  const truths = truthsOf(folder);
  /** What these files ask or hold back, by finding; all others are read whole. */
  const asks: Readonly<Record<string, string>> = {
    'g03-360-pivot.xlsx': 'levels.meant',
    'g04-semester-dan-tahunan.xlsx': 'levels.which',
    'g05-usulan-dan-final.xlsx': 'levels.which',
  };
  const files = Object.keys(truths).filter((name) => name !== 'g22-tanpa-satu-sel.xlsx');

  test.each(files)('%s: no rating is wrong, and none is written that the file does not say', async (name) => {
    const { wrong, unasked, lost, preview, said } = await judged(name, `${folder}${name}`, truths[name] as TrueFile);
    expect({ wrong, unasked }).toEqual({ wrong: [], unasked: [] });
    if (asks[name] !== undefined) expect(said).toContain(asks[name]);
    if (lost.length > 0) expect(preview.findings.some(({ severity }) => severity !== 'note')).toBe(true);
  });
});

describe('odd files as agencies have them', () => {
  const folder = folderOf('odd-agency');
  const truths = { ...truthsOf(folder), ...truthsOf(folder, 'truth-exceljs.json') };

  test.each(Object.keys(truths))('%s is read whole, or asks what it leaves open', async (name) => {
    const truth = truths[name] as TrueFile;
    const reading = judged(name, `${folder}files/${name}`, truth);
    const result = await reading.catch((error: unknown) => error);
    if (result instanceof Problem) {
      expect(truth.says?.some((code) => result.code.startsWith(code))).toBe(true);
      return;
    }
    const { wrong, unasked, lost, lostPeople, names, units, preview, said } = await reading;
    expect({ wrong, unasked, names, units }).toEqual({ wrong: [], unasked: [], names: [], units: [] });
    for (const code of [...(truth.says ?? []), ...(truth.asks === undefined ? [] : [truth.asks])])
      expect(said.some((one) => one.startsWith(code))).toBe(true);
    if (truth.asks !== undefined) return;
    expect({ lost, lostPeople }).toEqual({ lost: [], lostPeople: [] });
    expect(preview.decisions).toEqual([]);
  });
});
