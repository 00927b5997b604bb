import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import styles from './case.module.css';

/** What evidence the predicate of a case still needs: a question to the panel, which changes nothing by itself. */
export function CaseEvidence({ employee }: { readonly employee: string }) {
  const { t, say } = useWords();
  const gate = useQuery('evidence.gate', { employee }).value;
  const [found] = gate?.cases ?? [];
  if (gate === null || found === undefined) return null;
  const { results, without, predicate } = found;
  const values = { predicate: say(predicateWords[predicate]), n: results, lack: without.length };
  return (
    <p className={styles.soft}>
      {t(results === 0 ? 'evidence.gateNoLines' : 'evidence.gateLack', values)} {t(`evidence.by.${gate.by}`)}
    </p>
  );
}
