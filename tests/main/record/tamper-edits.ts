import type { RecordFinding } from '#shared/kernel/record-finding.ts';

/** What one edit by SQL must be found as: a finding with these properties. */
type Expected = Readonly<Record<string, unknown>> & { readonly kind: RecordFinding['kind'] };

/** `row`: rows only, the log untouched. `log`: past the log's triggers. `forged`: so, and every hash made again. */
export interface Edit {
  readonly kind: string;
  readonly how: 'row' | 'log' | 'forged';
  readonly sql: string;
  readonly found: Expected;
}

const rows = (kind: string, edits: readonly (readonly [sql: string, found: Expected])[]): readonly Edit[] =>
  edits.map(([sql, found]) => ({ kind, how: 'row', sql, found }));
const logs = (
  kind: string,
  how: 'log' | 'forged',
  edits: readonly (readonly [sql: string, found: Expected])[],
): readonly Edit[] => edits.map(([sql, found]) => ({ kind, how, sql, found }));

/** SQL by which two entries change places. */
const swapped = (a: number, b: number): string =>
  [
    [a, 99],
    [b, a],
    [99, b],
  ]
    .flatMap(([from, to]) => [
      `UPDATE commit_log SET number = ${to} WHERE number = ${from};`,
      `UPDATE change_log SET commit_number = ${to} WHERE commit_number = ${from};`,
    ])
    .join(' ');

const value = (table: string, column: string, name?: string): Expected => ({
  kind: 'value',
  table,
  column,
  ...(name !== undefined && { name }),
});
const object = (change: string, name: string): Expected => ({ kind: 'schema', change, name });
const entry = (commit: number, why: string): Expected => ({ kind: 'entry', commit, why });

/** Written over a workshop of {@link signedWorkshop}: people e1..e6, people of the workshop a1 and a2, six commits, the last the sign-off. */
export const edits: readonly Edit[] = [
  ...rows('a rating after sign-off', [
    ["UPDATE rating SET hasil = 'di-bawah' WHERE id = 'e1'", value('rating', 'hasil', 'Pegawai 1')],
    ["UPDATE rating SET predicate = 'sangat-baik' WHERE id = 'e2'", value('rating', 'predicate', 'Pegawai 2')],
    ["UPDATE rating SET final_predicate = NULL WHERE id = 'e3'", value('rating', 'final_predicate', 'Pegawai 3')],
    ["UPDATE rating SET initial_predicate = 'kurang' WHERE id = 'e4'", value('rating', 'initial_predicate')],
    ["UPDATE rating SET reason = reason || ' ' WHERE id = 'e1'", value('rating', 'reason')],
  ]),
  ...rows('a person altered', [
    ["UPDATE employee SET name = 'Orang Lain' WHERE id = 'e1'", value('employee', 'name', 'Pegawai 1')],
    ["UPDATE employee SET nip = '199001012015011999' WHERE id = 'e2'", value('employee', 'nip')],
    ["UPDATE employee SET unit_id = 'u2' WHERE id = 'e3'", value('employee', 'unit_id')],
    ["UPDATE employee SET excluded = 'on-leave' WHERE id = 'e4'", value('employee', 'excluded')],
    ["UPDATE employee SET birth_date = '1970-01-01' WHERE id = 'e5'", value('employee', 'birth_date')],
  ]),
  ...rows('somebody added', [
    [
      "INSERT INTO employee (id, nip, name) VALUES ('x', '199001012015011777', 'Tambahan')",
      { kind: 'extra', table: 'employee', name: 'Tambahan' },
    ],
    [
      "INSERT INTO actor (id, name, role, active) VALUES ('x', 'Tamu', 'facilitator', 1)",
      { kind: 'extra', table: 'actor', name: 'Tamu' },
    ],
    [
      "INSERT INTO note VALUES ('x', 'e1', 'hasil', 'palsu', 0, 'a1', 'Sari', '2026-01-01T00:00:00Z')",
      { kind: 'extra', table: 'note', name: 'Pegawai 1' },
    ],
  ]),
  ...rows('somebody removed', [
    ["DELETE FROM rating WHERE id = 'e1'", { kind: 'missing', table: 'rating', name: 'Pegawai 1' }],
    [
      "DELETE FROM rating WHERE id = 'e2'; DELETE FROM employee WHERE id = 'e2'",
      { kind: 'missing', table: 'employee', name: 'Pegawai 2' },
    ],
    ["DELETE FROM actor WHERE id = 'a2'", { kind: 'missing', table: 'actor', name: 'Anggota' }],
    ['DELETE FROM note', { kind: 'missing', table: 'note', name: 'Pegawai 6' }],
    ["UPDATE employee SET id = 'y' WHERE id = 'e6'", { kind: 'missing', table: 'employee', name: 'Pegawai 6' }],
  ]),
  ...rows('rights and PINs', [
    [
      "UPDATE actor SET pin = NULL WHERE id = 'a1'",
      { ...value('actor', 'pin', 'Sari'), expected: '••••', found: null },
    ],
    ["UPDATE actor SET pin = 'lain' WHERE id = 'a1'", value('actor', 'pin', 'Sari')],
    ["UPDATE actor SET role = 'facilitator' WHERE id = 'a2'", value('actor', 'role', 'Anggota')],
    ["UPDATE actor SET active = 0 WHERE id = 'a2'", value('actor', 'active')],
    ["UPDATE actor SET name = 'Sari Palsu' WHERE id = 'a1'", value('actor', 'name', 'Sari')],
  ]),
  ...rows('triggers', [
    ['DROP TRIGGER commit_log_no_update', object('missing', 'commit_log_no_update')],
    ['DROP TRIGGER change_log_no_delete', object('missing', 'change_log_no_delete')],
    [
      'DROP TRIGGER commit_log_no_delete; CREATE TRIGGER commit_log_no_delete BEFORE DELETE ON commit_log BEGIN SELECT 1; END',
      object('altered', 'commit_log_no_delete'),
    ],
    ['DROP TRIGGER rating_search_changed', object('missing', 'rating_search_changed')],
  ]),
  ...rows('planted objects', [
    [
      "CREATE TRIGGER naik AFTER INSERT ON commit_log BEGIN UPDATE rating SET hasil = 'di-atas' WHERE id = 'e1'; END",
      object('foreign', 'naik'),
    ],
    ['CREATE VIEW lihat AS SELECT * FROM rating', object('foreign', 'lihat')],
    ['CREATE TABLE titipan (a)', object('foreign', 'titipan')],
    ['CREATE INDEX cepat ON rating (reason)', object('foreign', 'cepat')],
    ['CREATE TABLE hitung (a INTEGER PRIMARY KEY AUTOINCREMENT)', object('foreign', 'sqlite_sequence')],
    ['CREATE VIRTUAL TABLE cari USING fts5(a)', object('foreign', 'cari')],
    ['ANALYZE', object('foreign', 'sqlite_stat1')],
  ]),
  ...rows('the structure', [
    ['DROP INDEX employee_unit', object('missing', 'employee_unit')],
    ['ALTER TABLE rating ADD COLUMN lain TEXT', object('altered', 'rating')],
    ['DROP TABLE note', object('missing', 'note')],
    ['ALTER TABLE note RENAME TO catatan', object('missing', 'note')],
    [
      "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'actor'",
      object('altered', 'actor'),
    ],
  ]),
  ...rows('the sign-off', [
    ["UPDATE sign_off SET date = '2026-02-02'", value('sign_off', 'date')],
    ["UPDATE sign_off SET present = '[]'", value('sign_off', 'present')],
    ["UPDATE sign_off SET present = '[rusak'", { ...value('sign_off', 'present'), found: '[rusak' }],
    ['DELETE FROM sign_off', { kind: 'missing', table: 'sign_off' }],
    ["UPDATE workshop SET state = 'open'", value('workshop', 'state')],
  ]),
  ...rows('settings', [
    ["UPDATE workshop SET rule_set = 'lain'", value('workshop', 'rule_set')],
    ["UPDATE workshop SET organisation_predicate = 'istimewa'", value('workshop', 'organisation_predicate')],
    [
      "UPDATE unit SET organisation_predicate = 'istimewa' WHERE id = 'u1'",
      value('unit', 'organisation_predicate', 'Unit 1'),
    ],
  ]),
  ...rows('the index of the search', [
    ['DELETE FROM search', { kind: 'search', table: 'note' }],
    ["INSERT INTO search (rowid, words) VALUES (900000, 'bocor')", { kind: 'search', table: 'decision' }],
  ]),
  ...logs('an entry altered', 'log', [
    ["UPDATE commit_log SET reason = 'lain' WHERE number = 4", entry(4, 'content')],
    ["UPDATE commit_log SET actor_name = 'Lain' WHERE number = 2", entry(2, 'content')],
    ["UPDATE commit_log SET at = '2020-01-01T00:00:00.000Z' WHERE number = 6", entry(6, 'content')],
    [`UPDATE change_log SET after = '{"hasil":"di-bawah"}' WHERE commit_number = 4`, entry(4, 'content')],
    ['UPDATE commit_log SET batch = -9 WHERE number = 4', entry(4, 'content')],
    [
      "UPDATE change_log SET row_id = 'e6' WHERE commit_number = 4",
      { kind: 'value', table: 'rating', column: 'hasil' },
    ],
  ]),
  ...logs('entries removed', 'log', [
    ['DELETE FROM change_log WHERE commit_number = 3; DELETE FROM commit_log WHERE number = 3', entry(4, 'number')],
    [
      'DELETE FROM change_log WHERE commit_number = 6; DELETE FROM commit_log WHERE number = 6',
      value('workshop', 'state'),
    ],
    ['DELETE FROM change_log WHERE commit_number = 4', entry(4, 'content')],
    [
      "UPDATE change_log SET after = 'rusak' WHERE commit_number = 4; UPDATE commit_log SET reason = char(0xFFFD) WHERE number = 4",
      entry(4, 'content'),
    ],
    ['DELETE FROM commit_log WHERE number = 6', { kind: 'stray' }],
  ]),
  ...logs('the order of entries', 'forged', [
    [swapped(4, 5), { kind: 'before', commit: 4 }],
    [
      `INSERT INTO commit_log SELECT 7, command, sentence, actor_id, actor_name, at, reason, reverts, barrier, changes, previous_hash, hash, NULL FROM commit_log WHERE number = 4;
       INSERT INTO change_log SELECT 7, seq, table_name, row_id, before, after FROM change_log WHERE commit_number = 4`,
      { kind: 'before', commit: 7 },
    ],
  ]),
  ...logs('entries rewritten, every hash made again', 'forged', [
    [
      `UPDATE change_log SET after = replace(after, 'di-atas', 'di-bawah') WHERE commit_number = 4`,
      value('rating', 'hasil', 'Pegawai 1'),
    ],
    [
      'DELETE FROM change_log WHERE commit_number = 4; UPDATE commit_log SET changes = 0 WHERE number = 4',
      value('rating', 'hasil', 'Pegawai 1'),
    ],
    [
      `INSERT INTO change_log VALUES (4, 7, 'rating', 'e2', '{"hasil":"sesuai"}', '{"hasil":"di-atas"}');
       UPDATE commit_log SET changes = changes + 1 WHERE number = 4`,
      value('rating', 'hasil', 'Pegawai 2'),
    ],
    [
      `INSERT INTO change_log VALUES (4, 7, 'rating', 'e2', '{"hasil":"di-bawah"}', '{"hasil":"sesuai"}');
       UPDATE commit_log SET changes = changes + 1 WHERE number = 4`,
      { kind: 'before', commit: 4 },
    ],
    [
      `INSERT INTO change_log VALUES (4, 7, 'gaji', 'e2', NULL, '{"id":"e2"}'); UPDATE commit_log SET changes = changes + 1 WHERE number = 4`,
      { kind: 'unreadable', commit: 4 },
    ],
    [
      "INSERT INTO change_log VALUES (4, 7, 'rating', 'e2', NULL, NULL); UPDATE commit_log SET changes = changes + 1 WHERE number = 4",
      { kind: 'unreadable', commit: 4 },
    ],
    [
      `UPDATE change_log SET after = '[1]' WHERE commit_number = 2 AND table_name = 'employee' AND row_id = 'e6'`,
      { kind: 'unreadable', commit: 2, table: 'employee' },
    ],
    [
      `UPDATE change_log SET after = replace(after, '"sesuai"', '{"a":1}') WHERE commit_number = 2 AND table_name = 'rating' AND row_id = 'e5'`,
      { kind: 'unreadable', commit: 2, table: 'rating' },
    ],
    [
      `INSERT INTO commit_log VALUES (7, 'rating.set', '{}', 'a1', 'Sari', '2026-02-01T00:00:00.000Z', NULL, NULL, 0, 1, '', '', NULL);
       INSERT INTO change_log VALUES (7, 0, 'rating', 'e2', '{"hasil":"sesuai"}', '{"hasil":"di-atas"}');
       UPDATE rating SET hasil = 'di-atas' WHERE id = 'e2'`,
      { kind: 'signed', commit: 7 },
    ],
  ]),
];

/** Edits after which the file agrees with itself: only the hash on paper finds them. */
export const consistent: readonly Edit[] = logs('rows and entries rewritten alike, every hash made again', 'forged', [
  [
    `UPDATE change_log SET after = replace(after, 'di-atas', 'di-bawah') WHERE commit_number = 4;
     UPDATE rating SET hasil = 'di-bawah' WHERE id = 'e1'`,
    { kind: 'hash' },
  ],
  [swapped(3, 4), { kind: 'hash' }],
  ["UPDATE commit_log SET reason = 'lain' WHERE number = 4", { kind: 'hash' }],
  ["UPDATE commit_log SET actor_name = 'Lain', actor_id = NULL WHERE number = 6", { kind: 'hash' }],
  [
    `DELETE FROM change_log WHERE commit_number = 6; DELETE FROM commit_log WHERE number = 6;
     UPDATE workshop SET state = 'open'; DELETE FROM sign_off; UPDATE rating SET final_predicate = NULL`,
    { kind: 'hash' },
  ],
]);
