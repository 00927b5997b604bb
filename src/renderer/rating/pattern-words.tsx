import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { Distribution, UnitMix } from '#shared/calibration/distribution-contract.ts';
import { organisationPredicateWords } from '#shared/rules/level-words.ts';
import { constraintRule, patternSummary, transferPhrase, violationSentence } from '#shared/rules/pattern-words.ts';
import styles from './panel.module.css';

/** What breaks the pattern, in counts of people, and the fewest moves that would meet it. */
export function PatternWords({ mix, units }: { readonly mix: Distribution; readonly units: readonly UnitMix[] }) {
  const { t, say, language } = useWords();
  const { pattern, judgement, organisationPredicate, proposed } = mix;
  if (pattern === null || judgement === null || organisationPredicate === null || proposed.rated === 0) return null;
  const { n, nearest, violations, satisfied } = judgement;
  const moves = nearest.feasible ? nearest.moves : null;
  const rules = nearest.feasible
    ? []
    : nearest.conflict.flatMap((place) => {
        const constraint = pattern.constraints[place];
        return constraint === undefined ? [] : [constraintRule(constraint, pattern.majority, n, language)];
      });
  const summary = patternSummary({ n, moves, rules }, language);
  const transfers = nearest.feasible ? nearest.transfers.map((transfer) => transferPhrase(transfer, language)) : [];
  return (
    <div className={styles.pattern}>
      <p className={styles.adviceLine}>
        <span className={styles.advice} title={t('mix.adviceHint')}>
          {t('mix.advice')}
        </span>
        {t('mix.organisation', { predicate: say(organisationPredicateWords[organisationPredicate]) })}
      </p>
      <ul className={styles.violations}>
        {violations.map((violation) => (
          <li key={violation.constraint}>
            <TriangleAlert size={14} aria-hidden className={styles.warnIcon} />
            {violationSentence(violation, language)}
          </li>
        ))}
        <li>
          {satisfied && units.every((unit) => unit.satisfied) ? (
            <CircleCheck size={14} aria-hidden className={styles.goodIcon} />
          ) : null}
          <span>
            {summary} {transfers.length === 0 ? null : t('mix.moves', { moves: transfers.join('; ') })}
          </span>
        </li>
      </ul>
    </div>
  );
}
