import { Fragment } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import styles from './vote.module.css';

interface VoteCountsProps {
  readonly votes: readonly { readonly name: string; readonly predicate: Predicate }[];
}

/** Revealed votes by predicate, with who gave them, and how far they lie apart. */
export function VoteCounts({ votes }: VoteCountsProps) {
  const { t, say } = useWords();
  const ordered = votes.map(({ predicate }) => predicates.indexOf(predicate)).sort((a, b) => a - b);
  const word = (index: number | undefined) => {
    const predicate = predicates[index ?? -1];
    return predicate === undefined ? '' : say(predicateWords[predicate]);
  };
  const [best, worst] = [ordered[0], ordered.at(-1)];
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  const spread =
    best === worst
      ? t('vote.spreadNone')
      : low === high
        ? t('vote.spread', { best: word(best), worst: word(worst), middle: word(low) })
        : t('vote.range', { best: word(best), worst: word(worst) });
  return (
    <>
      <div className={styles.votes}>
        {predicates.map((predicate) => {
          const given = votes.filter((vote) => vote.predicate === predicate);
          return (
            <Fragment key={predicate}>
              <span>
                <LevelMark predicate={predicate} /> {say(predicateWords[predicate])}
              </span>
              <span className={styles.bar}>
                {given.map(({ name }) => (
                  <span key={name} className={styles.dot}>
                    {name}
                  </span>
                ))}
              </span>
              <span className={styles.soft}>{t('vote.count', { n: given.length })}</span>
            </Fragment>
          );
        })}
      </div>
      <p>{spread}</p>
    </>
  );
}
