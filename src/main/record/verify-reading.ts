import { mayWhenSigned } from '#main/kernel/gate.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import type { Reader } from '#main/store/open.ts';
import { hasTable } from '#main/store/schema-check.ts';
import { openTwin } from '#main/store/twin.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import type { ChainState } from '#shared/kernel/commit-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RecordFinding } from '#shared/kernel/record-finding.ts';
import { shownValue } from './journal-query.ts';
import { heldVerdicts } from './signed-record.ts';

/** A finding without what must not leave main. */
function shownFinding(finding: RecordFinding): RecordFinding {
  if (finding.kind !== 'value' && finding.kind !== 'before') return finding;
  const { table, column, expected, found } = finding;
  return { ...finding, expected: shownValue(table, column, expected), found: shownValue(table, column, found) };
}

/** Signed records that do not hold against the log of this file, by who signed them. */
async function signatureFindings(store: Reader): Promise<readonly RecordFinding[]> {
  if (!hasTable(store, 'signed_record') || !hasTable(store, 'signature')) return [];
  const verdicts = await heldVerdicts(store);
  return verdicts.flatMap(({ faults, signers }) => {
    const names = faults.flatMap((fault) => (fault.code === 'signature' ? [fault.name] : []));
    const signer = [...names, ...signers.map(({ name }) => name)].join(', ');
    return faults.length === 0 ? [] : [{ kind: 'signature', signer } as const];
  });
}

/** Verifies the open workshop as it is at one moment, while edits go on. */
export const verifyReading: Reading<{ readonly hash?: string | undefined }, ChainState> = {
  name: 'commit.verify',
  async run({ hash }, { pass, onPart }) {
    if (pass === null) throw new Problem('workshop.none');
    const store = openTwin(pass, 'read');
    try {
      store.db.exec('BEGIN');
      const state = verifyRecord(store, { hash, mayWhenSigned, onPart });
      const findings = [...state.findings.map(shownFinding), ...(await signatureFindings(store))];
      return { ...state, findings };
    } finally {
      store.close();
    }
  },
};
