import { describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { decide } from '#shared/import/decide.ts';
import { emptyState } from '#shared/import/record.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

const list = tableOf(
  'daftar.csv',
  `
  NIP | NAMA | UNIT KERJA
  198001012005011001 | AHMAD FAUZI | Bidang A
  198202022006012002 | SITI AMINAH | Bidang A
  198303032021211003 | BUDI SANTOSO | Bidang B`,
);
const head = 'NIP | Nama | Hasil Kerja | Perilaku Kerja | Predikat';
const recap = (file: string, ...lines: readonly string[]): SourceTable => ({
  ...tableOf(file, [head, ...lines].join('\n')),
  above: ['Periode Tahunan 2025'],
});
const run = (tables: readonly SourceTable[], period = '2025') => previewImport(tables, emptyState(period), options);
const codes = (preview: ReturnType<typeof run>): string[] =>
  preview.findings.map(({ code, cell }) => `${code} ${cell}`);
const written = (preview: ReturnType<typeof run>, answers = {}): string[] =>
  decide(preview, answers).ratings.map(({ nip, record }) => `${nip.slice(-3)} ${record.predicate}`);

describe('answers', () => {
  const conflict = [
    list,
    recap('a.xlsx', '198202022006012002 | Siti | Sesuai | Sesuai | Baik'),
    recap('b.xlsx', '198202022006012002 | Siti | Di atas | Di atas | Sangat Baik'),
  ];

  test('settle a conflict for one side or the other, or leave it', () => {
    const preview = run(conflict);
    const [decision] = preview.decisions;
    expect(decision).toMatchObject({ kind: 'conflict', suggested: null });
    const id = decision?.id ?? '';
    expect([
      written(preview, { [id]: '1' }),
      written(preview, { [id]: '2' }),
      written(preview, { [id]: 'leave' }),
    ]).toEqual([['002 baik'], ['002 sangat-baik'], []]);
  });

  test('settle which of several scores holds, each by itself', () => {
    const peers = tableOf(
      'sejawat.csv',
      `
      NIP Penilai | NIP Dinilai | Nilai Dasar | Skor
      198001012005011001 | 198202022006012002 | Loyal | 4
      198001012005011001 | 198202022006012002 | Adaptif | 5
      198001012005011001 | 198202022006012002 | Loyal | 2
      198001012005011001 | 198202022006012002 | Loyal | 4
      198001012005011001 | 198202022006012002 | Loyal | 3
      198001012005011001 | 198202022006012002 | Adaptif | 1`,
    );
    const preview = run([list, peers]);
    expect(codes(preview)).toEqual(['row.duplicate D5', 'peer.conflict D4', 'peer.conflict D6', 'peer.conflict D7']);
    const [loyal, adaptif] = preview.decisions;
    expect(loyal).toMatchObject({
      kind: 'score',
      suggested: null,
      values: { raterName: 'AHMAD FAUZI', name: 'SITI AMINAH' },
    });
    expect(loyal?.choices.map(({ says, values }) => [says, values.score, values.row])).toEqual([
      ['leave', undefined, undefined],
      ['use-first', 4, 2],
      ['use-value', 2, 4],
      ['use-last', 3, 6],
    ]);
    const scores = (answers: Readonly<Record<string, string>>) =>
      decide(preview, answers).assessments.map(({ record }) => record.scores);
    const [one, other] = [loyal?.id ?? '', adaptif?.id ?? ''];
    expect([
      scores({}),
      scores({ [one]: 'leave' }),
      scores({ [one]: '3' }),
      scores({ [one]: '1', [other]: '2' }),
    ]).toEqual([[], [], [{ loyal: 3 }], [{ loyal: 4, adaptif: 1 }]]);
  });

  test('that are no choice are no answer', () => {
    const preview = run(conflict);
    expect(written(preview, { [preview.decisions[0]?.id ?? '']: '99', nonsense: 'x' })).toEqual([]);
  });

  test('confirm the match of a NIP stored as a number, which may then meet a conflict', () => {
    const preview = run([
      list,
      recap('a.xlsx', '#1.98202022006012e+17 | Siti Aminah, S.H. | Sesuai | Sesuai | Baik'),
      recap('b.xlsx', '198202022006012002 | Siti Aminah | Di atas | Di atas | Sangat Baik'),
    ]);
    expect(codes(preview)).toEqual(['nip.number-matched A2', 'rating.conflict E2']);
    expect(preview.findings[0]?.mend).toEqual({ kind: 'match-nip', value: '198202022006012002' });
    const outcome = decide(preview, { 'nip:a.xlsx||2': '198202022006012002' });
    expect(outcome.ratings).toEqual([]);
    expect(outcome.open.map(({ kind }) => kind)).toEqual(['conflict']);
  });

  test('keep a predicate that contradicts its ratings, or follow the matrix', () => {
    const preview = run([list, recap('a.xlsx', '198001012005011001 | Ahmad | Sesuai | Sesuai | Sangat Baik')]);
    expect(codes(preview)).toEqual(['predicate.contradicts E2']);
    const id = 'contradiction:a.xlsx||2';
    expect([written(preview), written(preview, { [id]: 'as-written' }), written(preview, { [id]: 'matrix' })]).toEqual([
      [],
      ['001 sangat-baik'],
      ['001 baik'],
    ]);
  });

  test('say once what an unknown spelling means, for every row that has it', () => {
    const preview = run([
      list,
      recap(
        'a.xlsx',
        '198001012005011001 | Ahmad | Sesuai | Sesuai | Lumayan',
        '198202022006012002 | Siti | Sesuai | Sesuai | LUMAYAN',
      ),
    ]);
    expect(preview.decisions).toHaveLength(1);
    expect(written(preview, { 'level:predicate:lumayan': 'baik' })).toEqual(['001 baik', '002 baik']);
  });
});

describe('a number-stored NIP is never taken for a person', () => {
  test('whose name is another', () => {
    const preview = run([list, recap('a.xlsx', '#1.98202022006012e+17 | Xaverius Quarto | Sesuai | Sesuai | Baik')]);
    expect(codes(preview)).toEqual(['nip.number-stored A2']);
    expect(preview.findings[0]).not.toHaveProperty('mend');
  });

  test('when two people share digits and name: both are offered, neither is suggested', () => {
    const twins = tableOf(
      'daftar.csv',
      'NIP | NAMA\n198202022006012002 | SITI AMINAH\n198202022006012003 | SITI AMINAH',
    );
    const preview = run([twins, recap('a.xlsx', '#1.98202022006012e+17 | Siti Aminah | Sesuai | Sesuai | Baik')]);
    expect(codes(preview)).toEqual(['nip.number-stored A2']);
    expect(preview.decisions[0]?.choices.map(({ key }) => key)).toEqual([
      'leave',
      '198202022006012002',
      '198202022006012003',
    ]);
    expect(preview.decisions[0]?.suggested).toBeNull();
  });
});
