import { useContext, useEffect, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';

/** More people at once are one act, of which the notice gives the number. */
const mostNamed = 3;

/** Says a person's new predicate to a screen reader: what was typed is one of two ratings, what follows from them is seen only. */
export function PredicateAnnouncer() {
  const { t, say } = useWords();
  const { roster } = useContext(HostContext);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const word = (predicate: Predicate | null) =>
      predicate === null ? t('level.unrated') : say(predicateWords[predicate]);
    // The rows from before are still there while a patch is handed round.
    return roster.onPatch(({ changed }) => {
      const moved = changed.filter(({ id, predicate }) => roster.find(id)?.predicate !== predicate);
      if (moved.length === 0 || moved.length > mostNamed) return;
      const sentences = moved.map(({ id, name, predicate }) => {
        const from = word(roster.find(id)?.predicate ?? null);
        return `${name}: ${t('level.moved', { from, to: word(predicate) })}`;
      });
      setSaid(sentences.join('. '));
    });
  }, [roster, t, say]);
  return (
    <VisuallyHidden role="status" elementType="div" data-said="predicate">
      {said}
    </VisuallyHidden>
  );
}
