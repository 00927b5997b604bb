import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { checkOrigins, parseEdition } from '#shared/rules/consequence/edition.ts';
import { checkProposal } from '#shared/rules/consequence/edition-order.ts';
import { bandPoints, type IpAsnEdition } from '#shared/rules/consequence/ip-asn.ts';
import { parseRulesJson } from '#shared/rules/rules-json.ts';
import { editionJson } from './person.ts';

type Json = Record<string, never>;

/** A shipped edition after `change`. */
function changed(
  id: string,
  change: (json: { rules: Json & Record<string, Json & Record<string, never>> } & Record<string, unknown>) => void,
): unknown {
  const json = editionJson(id);
  change(json as never);
  return json;
}

function refusal(json: unknown): readonly [code: string, field: string | undefined] {
  try {
    parseEdition(json, 'edisi.json');
  } catch (error) {
    if (error instanceof Problem) {
      expect(error.place.file).toBe('edisi.json');
      return [error.code, error.place.field];
    }
    throw error;
  }
  throw new Error('not refused');
}

const ip = 'ip-asn-permenpanrb-38-2018';
const credit = 'credit-points-bkn-3-2023';
const talent = 'talent-bkn-411-2025';

/** Sets or deletes the value at a dotted path. */
function put(id: string, path: string, value?: unknown): unknown {
  return changed(id, (json) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<Record<string, never>>((held, key) => held[key] as never, json as never) as Record<
      string,
      unknown
    >;
    if (value === undefined) delete at[last];
    else at[last] = value;
  });
}

describe('an edition is refused with its place', () => {
  test.each([
    [
      'a degree without points',
      put(ip, 'rules.education.points.D4'),
      'rules.field-missing',
      'rules.education.points.D4',
    ],
    [
      'shares of a target post that are not the whole',
      put(talent, 'rules.value.target.pengawas.technical', 60),
      'rules.weights',
      'rules.value.target.pengawas',
    ],
    [
      'a box without a cell',
      put(talent, 'rules.boxes.cells.sesuai.tinggi'),
      'rules.field-missing',
      'rules.boxes.cells.sesuai.tinggi',
    ],
    ['an unknown key', put(ip, 'rules.education.bonus', 1), 'rules.field-unknown', 'rules.education.bonus'],
    ['a text for a number', put(ip, 'rules.discipline.none', '5'), 'rules.field-invalid', 'rules.discipline.none'],
    ['an unknown subject', put(ip, 'subject', 'horoscope'), 'rules.field-invalid', 'subject'],
    [
      'a source that is not listed',
      put(ip, 'rules.education.source', 'x'),
      'rules.source-unknown',
      'rules.education.source',
    ],
    [
      'points above the maximum',
      put(ip, 'rules.education.points.S3', 26),
      'rules.above-maximum',
      'rules.education.points.S3',
    ],
    ['weights that are not 100', put(talent, 'rules.award.weight', 20), 'rules.weights', 'rules.performance.weight'],
    ['weights of X', put(talent, 'rules.potential.weights.field', 5), 'rules.weights', 'rules.potential.weights'],
    ['cuts the wrong way round', put(talent, 'rules.cuts.lower', 80), 'rules.unreachable', 'rules.cuts.upper'],
    [
      'a box twice',
      put(talent, 'rules.boxes.cells.sesuai.tinggi.box', 9),
      'rules.unreachable',
      'rules.boxes.cells.sesuai.tinggi.box',
    ],
    ['no valid date', put(ip, 'validFrom', '2019-02-30'), 'rules.field-invalid', 'validFrom'],
    ['wording in one language', put(ip, 'rules.education.words.en'), 'rules.field-missing', 'rules.education.words.en'],
  ])('%s', (_what, json, code, field) => expect(refusal(json)).toEqual([code, field]));

  test.each([null, [], 'edisi', 7])('%j is no edition at all', (json) =>
    expect(refusal(json)).toEqual(['rules.not-object', undefined]),
  );
  test('a key that is written twice, of which a parser would keep the last', () => {
    const text = JSON.stringify(editionJson(ip), null, 2);
    const twice = text.replace('"S2": 20', '"S2": 20,\n "S2": 2');
    expect(twice).not.toBe(text);
    const place = { file: 'edisi.json', field: 'rules.education.points.S2' };
    expect(() => parseRulesJson(twice, { file: 'edisi.json' })).toThrow(
      expect.objectContaining({ code: 'rules.key-repeats', place }),
    );
    // The same key in other objects, in lists, and within texts is no repetition.
    for (const one of ['[{"a": 1}, {"a": 2}]', '{"a": {"a": "\\"a\\": 1, \\"a\\""}, "b": ["a", "a"]}', text])
      expect(parseRulesJson(one, { file: 'edisi.json' })).toEqual(JSON.parse(one));
    expect(() => parseRulesJson('[{"a": 1}, {"b": 1, "\\u0062": 2}]', { file: 'x' })).toThrow(
      expect.objectContaining({ place: { file: 'x', field: '[2].b' } }),
    );
  });
  test.each([
    [put(ip, 'rules.performance.points.kurang', 30), 'rules.order-reversed', 'rules.performance.points.kurang'],
    [put(ip, 'rules.education.points.SLTA', 11), 'rules.order-reversed', 'rules.education.points.SLTA'],
    [put(ip, 'rules.discipline.points.heavy', 4), 'rules.order-reversed', 'rules.discipline.points.heavy'],
    [put(credit, 'rules.percent.points.baik', 40), 'rules.order-reversed', 'rules.percent.points.butuh-perbaikan'],
    [put(talent, 'rules.award.scores.agency', 90), 'rules.order-reversed', 'rules.award.scores.agency'],
    [
      put(talent, 'rules.squad.scores.member.internal', 60),
      'rules.order-reversed',
      'rules.squad.scores.member.internal',
    ],
    [
      changed(ip, (json) => (json.sources as unknown[]).push((json.sources as unknown[])[0])),
      'rules.source-repeats',
      expect.stringMatching(/^sources\[\d\]\.id$/),
    ],
  ])('a proposal whose better level earns less, or that lists a source twice: %#', (json, code, field) => {
    const { edition } = parseEdition(json);
    expect(() => checkProposal(edition)).toThrow(expect.objectContaining({ code, place: { field } }));
  });
  test('every edition that is shipped could be proposed', () => {
    const names = readdirSync('resources/rules/consequences').map((name) => name.replace('.json', ''));
    for (const name of names) checkProposal(parseEdition(editionJson(name)).edition);
    expect(names.length).toBeGreaterThan(7);
  });

  test('a step that no value reaches', () => {
    const steps = [
      { from: 4, score: 50 },
      { from: 6, score: 75 },
    ];
    expect(refusal(put(talent, 'rules.development.steps', steps))).toEqual([
      'rules.unreachable',
      'rules.development.steps[2].from',
    ]);
  });
  test('a hole below the last step', () => {
    const steps = [{ from: 2, score: 50 }];
    expect(refusal(put(talent, 'rules.development.steps', steps))).toEqual([
      'rules.hole',
      'rules.development.steps[1].from',
    ]);
  });
  test('a circle of levels', () => {
    const json = changed(credit, ({ rules }) => {
      const list = (rules as never as { levels: { list: { name: string; next: string | null }[] } }).levels.list;
      for (const level of list) if (level.name === 'Penyelia') level.next = 'Terampil';
    });
    expect(refusal(json)).toEqual(['rules.circle', 'rules.levels.list[2].next']);
  });
  test('a next level that is not there', () => {
    const json = changed(credit, ({ rules }) => {
      const list = (rules as never as { levels: { list: { next: string | null }[] } }).levels.list;
      for (const level of list.slice(-1)) level.next = 'Ahli Agung';
    });
    expect(refusal(json)).toEqual(['rules.level-unknown', 'rules.levels.list[8].next']);
  });
  test('editions that name each other as their origin', () => {
    const one = parseEdition({ ...editionJson(ip), id: 'satu', basedOn: 'dua' }).edition;
    const two = parseEdition({ ...editionJson(ip), id: 'dua', basedOn: 'satu' }).edition;
    expect(() => checkOrigins([one, two])).toThrow(expect.objectContaining({ code: 'rules.circle' }));
  });
  test('a band inside another', () => {
    const bands = [
      { from: 50, to: 100, points: 30 },
      { from: 60, to: 70, points: 15 },
    ];
    expect(refusal(put(ip, 'rules.performance.bands', bands))).toEqual([
      'rules.unreachable',
      'rules.performance.bands[2]',
    ]);
  });
});

describe('the official form of 2020, whose bands overlap', () => {
  const json = editionJson('ip-asn-formulir-2020');
  test('loads with a finding and asks for a tie rule', () => {
    expect(parseEdition(json).findings).toEqual([
      { code: 'rules.bands-overlap', field: 'rules.performance.bands[4]', values: { from: 61, to: 65 } },
      { code: 'rules.tie-missing', field: 'rules.performance.tie', values: {} },
    ]);
  });
  test.each([
    [null, null],
    ['higher', 15],
    ['lower', 5],
  ] as const)('with the tie rule %s a score of 63 gives %s', (tie, points) => {
    const edition = parseEdition(put('ip-asn-formulir-2020', 'rules.performance.tie', tie)).edition as IpAsnEdition;
    expect(bandPoints(edition, 63)).toBe(points);
    expect(bandPoints(edition, 70)).toBe(15);
    expect(bandPoints(edition, 55)).toBe(5);
  });
});
