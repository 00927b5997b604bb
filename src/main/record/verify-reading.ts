import { mayWhenSigned } from '#main/kernel/gate.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { openTwin } from '#main/store/twin.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RecordFinding } from '#shared/kernel/record-finding.ts';
import { shownValue } from './journal-query.ts';

/** A finding without what must not leave main. */
function shownFinding(finding: RecordFinding): RecordFinding {
  if (finding.kind !== 'value' && finding.kind !== 'before') return finding;
  const { table, column, expected, found } = finding;
  return { ...finding, expected: shownValue(table, column, expected), found: shownValue(table, column, found) };
}

/** Verifies the open workshop as it is at one moment, while edits go on. */
export const verifyReading: Reading<{ readonly hash?: string | undefined }, ChainState> = {
  name: 'commit.verify',
  run({ hash }, { pass, onPart }) {
    if (pass === null) throw new Problem('workshop.none');
    const store = openTwin(pass, 'read');
    try {
      store.db.exec('BEGIN');
      const state = verifyRecord(store, { hash, mayWhenSigned, onPart });
      return { ...state, findings: state.findings.map(shownFinding) };
    } finally {
      store.close();
    }
  },
};
