import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predicateTally } from '#main/calibration/predicate-reads.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { predicates } from '#shared/rules/levels.ts';

const level = fc.option(fc.constantFrom(...predicates), { nil: null });
const person = fc.record({
  before: level,
  now: level,
  excluded: fc.boolean(),
  rated: fc.boolean(),
  unit: fc.constantFrom('u1', 'u2'),
});

test('everyone counted along the index and a unit looked up give what counting by hand gives', async () => {
  const store = await createWorkshopFile(join(mkdtempSync(join(tmpdir(), 'selaras-')), 'a.selaras'), null);
  const { db } = store;
  for (const unit of ['u1', 'u2']) db.prepare('INSERT INTO unit (id, name) VALUES (?, ?)').run(unit, unit);
  const employ = db.prepare('INSERT INTO employee (id, nip, name, unit_id, excluded) VALUES (?, ?, ?, ?, ?)');
  const rate = db.prepare("INSERT INTO rating (id, initial_predicate, predicate, state) VALUES (?, ?, ?, 'waiting')");
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), (people) => {
      db.exec('DELETE FROM rating; DELETE FROM employee');
      for (const [at, { before, now, excluded, rated, unit }] of people.entries()) {
        employ.run(`e${at}`, `${at}`.padStart(18, '1'), 'Pegawai', unit, excluded ? 'leave' : null);
        if (rated) rate.run(`e${at}`, before, now);
      }
      for (const unit of [null, 'u1', 'u2']) {
        const here = people.filter((one) => unit === null || one.unit === unit);
        const inside = here.filter(({ excluded }) => !excluded);
        const counts = (which: 'before' | 'now') =>
          Object.fromEntries(
            predicates.map((one) => [one, inside.filter((each) => each.rated && each[which] === one).length]),
          );
        const none = (which: 'before' | 'now') => inside.filter((each) => !each.rated || each[which] === null).length;
        expect(predicateTally(store, unit)).toEqual({
          initial: counts('before'),
          proposed: counts('now'),
          unratedInitial: none('before'),
          unratedProposed: none('now'),
          excluded: here.length - inside.length,
        });
      }
    }),
    { numRuns: 40 },
  );
  store.close();
});
