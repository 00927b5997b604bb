import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { CaseRecordView as Recorded } from '#shared/session/agenda-contract.ts';
import { flagWords, verdictKindWords } from '#shared/session/commit-words.ts';
import styles from './session.module.css';
import { clockTime } from './use-session.ts';

function Lines({ record, reason }: { readonly record: Recorded; readonly reason: string | null }) {
  const { t, say, language } = useWords();
  const { decision, flags, dissents, votes } = record;
  const lines = [
    flags.length === 0 ? '' : t('record.flags', { flags: flags.map((flag) => say(flagWords[flag])).join(', ') }),
    decision === null
      ? ''
      : t('record.decided', {
          what: say(verdictKindWords[decision.kind]),
          by: decision.by,
          time: clockTime(decision.at, language),
        }),
    decision === null || decision.reason === null || decision.reason === reason ? '' : decision.reason,
    decision === null || decision.evidence.length === 0
      ? ''
      : t('record.evidence', { evidence: decision.evidence.join('; ') }),
    ...votes.map(({ votes: given }) =>
      t('record.vote', {
        votes: given.map(({ name, predicate }) => `${name} ${say(predicateWords[predicate])}`).join(', '),
      }),
    ),
    ...dissents.map(({ name, words }) => t('record.dissent', { name, words })),
  ].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <div className={styles.record}>
      {lines.map((line) => (
        <p key={line} className={styles.soft}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** What the panel has said on one case so far; `reason`: that of the rating, which the card shows itself. */
export function CaseRecord({ employee, reason }: { readonly employee: string; readonly reason: string | null }) {
  const record = useQuery('case.get', { employee }).value;
  return record === null ? null : <Lines record={record} reason={reason} />;
}
