import { beforeAll, describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { decide } from '#shared/import/decide.ts';
import type { ImportPreview } from '#shared/import/import-preview.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tablesOf } from '../../fixtures/agency/import-agency.ts';
import { type Agency, makeAgency } from '../../fixtures/agency.ts';

const keyOf = ({ code, file, row }: { code: string; file: string; row: number }): string => `${code} ${file} ${row}`;

describe.each([
  [11, 2_000],
  [12, 600],
  [13, 600],
])('an agency with every habit, seed %i, of %i people', (seed, size) => {
  let agency: Agency;
  let preview: ImportPreview;
  beforeAll(async () => {
    agency = makeAgency(seed, size);
    preview = previewImport(await tablesOf(agency.files), emptyState(agency.period), {
      ...options,
      today: agency.today,
    });
  });

  test('every seeded fault is found, and nothing else is', () => {
    expect(preview.findings.map(keyOf).sort()).toEqual(agency.truth.faults.map(keyOf).sort());
  });

  test('without answers nobody is invented, and only people with a damaged row are left out', () => {
    const written = decide(preview, {}).people.map(({ nip }) => nip);
    const expected = agency.people.map(({ nip }) => nip).filter((nip) => !agency.truth.damaged.has(nip));
    expect(written.sort()).toEqual(expected.sort());
  });

  test('without answers every rating written is the true one, and no doubtful one is written', () => {
    const written = decide(preview, {}).ratings.map(
      ({ record }) => `${record.nip} ${record.hasil} ${record.perilaku} ${record.predicate}`,
    );
    const expected = agency.people
      .filter(({ nip }) => !agency.truth.withheld.has(nip))
      .map(({ nip, hasil, perilaku, predicate }) => `${nip} ${hasil} ${perilaku} ${predicate}`);
    expect(written.sort()).toEqual(expected.sort());
  });

  test('every match that is offered for a damaged NIP is the right one', () => {
    const offers = preview.findings.filter(({ mend }) => mend?.kind === 'match-nip');
    const checked = offers.filter(({ file, row }) => agency.truth.answers.has(`${file}|${row}`));
    expect(checked.length).toBeGreaterThan(size / 20);
    for (const { file, row, mend } of checked) expect(mend?.value).toBe(agency.truth.answers.get(`${file}|${row}`));
  });

  test('with the true NIPs typed in, all are there, no digit altered', () => {
    const answers: Record<string, string> = {};
    for (const { id } of preview.decisions) {
      const [, file, , row] = /^nip:(.*)\|(.*)\|(\d+)$/.exec(id) ?? [];
      const nip = agency.truth.answers.get(`${file}|${row}`);
      if (nip !== undefined) answers[id] = nip;
    }
    const written = decide(preview, answers).people.map(({ nip }) => nip);
    expect(written.sort()).toEqual(agency.people.map(({ nip }) => nip).sort());
  });

  test('units are those of the agency, each with its predicate unless two files disagree', () => {
    const outcome = decide(preview, {});
    expect([...outcome.units].sort()).toEqual([...agency.organisation.keys()].sort());
    const predicates = outcome.organisation
      .filter(({ unit }) => unit !== null)
      .map(({ unit, predicate }) => [unit, predicate]);
    const expected = [...agency.organisation].filter(([unit]) => unit !== 'Inspektorat');
    expect(predicates.sort()).toEqual(expected.sort());
    expect(outcome.organisation.find(({ unit }) => unit === null)?.predicate).toBe('baik');
  });

  test('people carry what their list says', () => {
    const records = new Map(decide(preview, {}).people.map(({ nip, record }) => [nip, record]));
    const faulty = new Set(agency.truth.faults.map(({ file, row }) => `${file}|${row}`));
    let compared = 0;
    agency.people.slice(0, size / 2).forEach((person, at) => {
      const record = records.get(person.nip);
      if (record === undefined || faulty.has(`daftar-nominatif.csv|${at + 2}`) || record.unit !== person.unit) return;
      compared++;
      expect(record).toMatchObject({
        name: person.name.toUpperCase(),
        birthDate: person.birth,
        sex: person.sex,
        grade: person.grade,
        position: person.position,
        education: person.education,
      });
    });
    expect(compared).toBeGreaterThan(size / 3);
  });
});
