import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { workshop } from '../import/small-import.ts';
import { fixtures, type State, truth } from './sample-truth.ts';

const people = Object.entries(truth.persons);
const sorted = (values: Iterable<string>): readonly string[] => [...values].toSorted();
const unique = (values: readonly string[]): readonly string[] => sorted(new Set(values));
const joined = (lists: readonly (string | readonly string[])[]): readonly string[] =>
  sorted(lists.map((list) => (typeof list === 'string' ? list : [...list].toSorted().join(' = '))));

describe('the files of the sample agency', () => {
  let desk: Awaited<ReturnType<typeof workshop>>;
  let read: ImportSummary;
  let folder = '';
  const nips = new Map<string, string>();
  const nip = (id: string): string => nips.get(id) ?? id;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'selaras-'));
    cpSync(fixtures, folder, { recursive: true });
    for (const own of ['truth.json', 'README.md']) rmSync(join(folder, own));
    // A name that is a path cannot be kept under that name everywhere.
    renameSync(
      join(folder, 'bukti', 'laporan triwulan.pdf'),
      join(folder, 'bukti', '..\\..\\Desktop\\laporan triwulan.pdf'),
    );
    desk = await workshop();
    read = await desk.ask('import.read', { sources: [{ path: folder }] });
    await desk.ask('import.apply', { preview: read.preview });
    for (const row of (await desk.ask('employee.list', {})).rows) nips.set(row.id, row.nip);
  });
  afterAll(async () => {
    await desk.app.close();
    rmSync(folder, { recursive: true });
  });

  test('are understood without a question, and every row of theirs is in or named', () => {
    expect(read.decisionCount).toBe(0);
    expect(read.tables.filter(({ kind, hidden }) => kind === null && !hidden)).toEqual([]);
    const counts = Object.fromEntries(read.extras.map(({ key, new: fresh }) => [key, fresh]));
    expect(counts).toMatchObject({
      'work:skp': truth.skp.lines,
      'work:phase': truth.skp.lines,
      'work:cascade': truth.tree.nodes + 1,
      'work:credit': 70,
      'work:education': 233,
      'work:training': 597,
      'work:post': 257,
      'work:award': 56,
      'work:discipline': 11,
      'work:talent': 133,
      'work:attendance': 360,
      'work:abk': 513,
      'work:risk': 18,
      'work:feedback-recap': 162,
      'work:feedback-answer': 342,
      'work:dialogue': 257,
      'work:coaching': 45,
      'work:competence': 405,
      'work:ip-asn': 30,
      'work:evidence-file': 42,
    });
  });

  test('say in findings what cannot be right', () => {
    const found = new Map(read.groups.map(({ code, count }) => [code, count]));
    expect(Object.fromEntries(found)).toMatchObject({
      'work.days': 9,
      'work.reversed': 8,
      'work.outside': 7,
      'work.worded': 5,
      'award.level': 2,
      'risk.product': 2,
      'risk.target': 1,
    });
  });

  test('goal.check finds the tree, its gaps, and what two people claim', async () => {
    const check = await desk.ask('goal.check', {});
    expect(check.goals).toHaveLength(truth.tree.nodes);
    expect(check.orphans).toEqual(truth.tree.orphan_nodes);
    expect(sorted(check.crosscutting)).toEqual(sorted(truth.tree.crosscutting));
    expect(check.unserved).toEqual(truth.tree.unserved_goals);
    expect([check.missingParents, check.cycles, check.doubledCodes, check.withoutIndicator]).toEqual([[], [], [], []]);
    const perGoal = Object.fromEntries(check.goals.map(({ goal, lines }) => [goal, lines]));
    expect(perGoal).toMatchObject(truth.tree.lines_per_goal);
    expect([check.results, check.lines]).toEqual([truth.skp.results, truth.skp.lines]);
    expect(unique(check.orphanLines.map(({ result }) => result))).toEqual(sorted(truth.skp.orphans));
    expect(unique(check.dangling.map(({ result }) => result))).toEqual(sorted(truth.skp.dangling));
    expect(joined(check.doubleClaims.map(({ lines }) => lines.map(({ result }) => result)))).toEqual(
      joined(truth.skp.double_claims),
    );
    const squads = people.flatMap(([key, { unrecorded_squads }]) =>
      unrecorded_squads.map((team) => `${key} ${truth.squads[team]?.name}`),
    );
    expect(sorted(check.unrecordedSquads.map(({ employee, team }) => `${nip(employee)} ${team}`))).toEqual(
      sorted(squads),
    );
    expect(sorted(check.matrixOnly.map(({ employee, team }) => `${nip(employee)} ${team}`))).toEqual(
      sorted(truth.skp.matrix_only_squad_roles.map(([key, team]) => `${key} ${truth.squads[team]?.name}`)),
    );
  });

  test.each([6, 9] as const)('progress.behind judges every line at month %i', async (month) => {
    const check = await desk.ask('progress.behind', { month });
    const of = (state: State): readonly string[] =>
      sorted(
        Object.entries(truth.lines).flatMap(([line, judged]) => (judged[`at${month}`][0] === state ? [line] : [])),
      );
    const lines = (rows: readonly { readonly line: string }[]): readonly string[] =>
      sorted(rows.map(({ line }) => line));
    expect(lines(check.behind)).toEqual(of('behind'));
    expect(lines(check.notDue)).toEqual(of('not_due'));
    expect(lines(check.noData)).toEqual(of('no_data'));
    expect(check.onTrack).toBe(of('ok').length);
    expect(joined(check.falls.map(({ line, month: at }) => [line, at]))).toEqual(joined(truth.skp.cumulative_falls));
    expect(lines(check.differs)).toEqual(sorted(truth.skp.realisation_differs));
    expect(lines(check.silent)).toEqual(sorted(truth.skp.no_progress_at_all));
    expect(unique(check.runningTotals.map(({ place }) => place.file))).toHaveLength(1);
  });

  test('progress.outlook uses the simplest way that the months so far have not beaten, and its intervals hold', async () => {
    const outlook = await desk.ask('progress.outlook', { month: 9 });
    expect(outlook.lines.length + outlook.left).toBe(truth.skp.lines);
    for (const { used, errors, coverage } of outlook.reports) {
      const mean = (rung: string): number =>
        errors.reduce((sum, one) => sum + (one.rung === rung ? one.n * one.error : 0), 0);
      expect(mean(used)).toBeLessThanOrEqual(1.02 * mean('plan'));
      expect(coverage?.share).toBeGreaterThan(0.7);
      expect(coverage?.share).toBeLessThan(0.9);
    }
    const [key = ''] = nips.keys();
    const own = await desk.ask('progress.outlook', { month: 9, employee: key });
    expect(own.lines).toEqual(outlook.lines.filter(({ employee }) => employee === key));
    expect(await desk.answer('progress.outlook', { month: 9, employee: '1' })).toMatchObject({
      problem: { code: 'employee.unknown', field: 'employee' },
    });
  });

  test('evidence.check finds what is missing, doubled and unusable', async () => {
    const check = await desk.ask('evidence.check', {});
    const names = { none: 'none', vague: 'vague', absent: 'file_not_there' } as const;
    const missing = people.flatMap(([key, person]) =>
      Object.entries(person.missing_evidence).map(([line, because]) => `${key} ${line} ${because}`),
    );
    expect(
      sorted(check.missing.map(({ employee, line, because }) => `${nip(employee)} ${line} ${names[because]}`)),
    ).toEqual(sorted(missing));
    const { evidence } = truth;
    expect(check.files).toBe(42);
    expect(joined(check.identical)).toEqual(joined(evidence.identical ?? []));
    expect(check.citedTwice.map(({ evidence: file }) => file)).toEqual(
      expect.arrayContaining([...(evidence.cited_twice ?? [])]),
    );
    const links = check.citedTwice.filter(({ evidence: file }) => file.startsWith('https'));
    expect(joined(links.map(({ lines }) => lines.map(({ result }) => result)))).toEqual(
      joined(evidence.same_link ?? []),
    );
    expect(check.executable).toEqual(evidence.executable_looking);
    expect(check.pathInName).toEqual(evidence.path_in_name);
    expect(check.empty).toEqual(evidence.empty);
    expect(check.wrongKind).toEqual(evidence.wrong_kind);
    expect(check.escapingArchive).toEqual(evidence.archive_with_escape);
    expect(sorted(check.notCited)).toEqual(joined(evidence.not_cited ?? []));
    expect(check.otherCase.map(({ line, written, file }) => [line.line, written, file])).toEqual(evidence.other_case);
  });

  test('dialogue.check and survey.check find what is overdue, whom nobody talked to, and the index', async () => {
    const dialogues = await desk.ask('dialogue.check', { asOf: '2025-12-31' });
    expect(sorted(dialogues.overdue.map(({ employee, code }) => `${nip(employee)} ${code}`))).toEqual(
      sorted(people.flatMap(([key, { overdue }]) => overdue.map((code) => `${key} ${code}`))),
    );
    expect(sorted(dialogues.without.map((one) => one.nip))).toEqual(sorted(truth.no_dialogue));
    const { services } = await desk.ask('survey.check', {});
    expect(services).toHaveLength(Object.keys(truth.skm).length);
    for (const [key, known] of Object.entries(truth.skm)) {
      const [service = '', half = ''] = key.split('|');
      const found = services.find(
        (one) =>
          one.service.toLowerCase() === service.toLowerCase() &&
          one.period === (half.includes('II') ? '2025-S2' : '2025-S1'),
      );
      expect([key, found?.respondents, found?.grade, found?.cutWeight]).toEqual([
        key,
        known.n,
        known.mutu,
        known.printed_with_011,
      ]);
      // Recaps print means with four places, so an index made of them is off by at most 0.00125.
      expect(Math.abs((found?.index ?? 0) - known.ikm)).toBeLessThan(0.00125);
      expect(found?.printed).toBe(known.printed);
      if (known.se !== null) expect(found?.se).toBeCloseTo(known.se, 3);
    }
  });

  test('dossier.get holds everything on one person, with its source', async () => {
    const [key = '', person] =
      people.find(
        ([, { overdue, missing_evidence }]) => overdue.length > 0 && Object.keys(missing_evidence).length > 0,
      ) ?? [];
    const { records, checks } = await desk.ask('dossier.get', { employee: key });
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set([...records.map(({ kind }) => kind), 'skp', 'phase', 'dialogue', 'education']),
    );
    expect(records.every(({ file, cell }) => file !== '' && /^[A-Z]+\d+$/.test(cell))).toBe(true);
    expect(sorted(checks.missingEvidence.map(({ line }) => line))).toEqual(
      sorted(Object.keys(person?.missing_evidence ?? {})),
    );
  });

  test('what a dossier checks narrowly is what the checks of everybody say of its person', async () => {
    const goals = await desk.ask('goal.check', {});
    const { missing } = await desk.ask('evidence.check', {});
    const { overdue } = await desk.ask('dialogue.check', {});
    const said = [...nips.keys()].filter((_, at) => at % 4 === 0);
    const claimed = goals.doubleClaims.flatMap(({ lines }) => lines.map(({ employee }) => employee));
    const named = [...goals.orphanLines, ...goals.unrecordedSquads].map(({ employee }) => employee);
    for (const employee of new Set([...said, ...claimed, ...named])) {
      const own = <Row extends { readonly employee: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.employee === employee);
      const { checks } = await desk.ask('dossier.get', { employee });
      expect(checks.orphanLines).toEqual(own(goals.orphanLines));
      expect(checks.unrecordedSquads).toEqual(own(goals.unrecordedSquads));
      expect(checks.missingEvidence).toEqual(own(missing));
      expect(checks.overdue).toEqual(own(overdue));
      expect(joined(checks.doubleClaims.map(({ lines }) => lines.map(({ line }) => line)))).toEqual(
        joined(
          goals.doubleClaims
            .filter(({ lines }) => own(lines).length > 0)
            .map(({ lines }) => lines.map(({ line }) => line)),
        ),
      );
    }
  });

  test('imported again they change nothing', async () => {
    const again = await desk.ask('import.read', { sources: [{ path: folder }] });
    expect(again.extras.filter(({ new: fresh, changed }) => fresh + changed > 0)).toEqual([]);
  });
});
