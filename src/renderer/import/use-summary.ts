import { useWords } from '#renderer/kernel/use-words.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import type { ImportState } from './import-state.ts';

/** What applying would write and what it would leave, in a sentence or two. */
export function useToWrite(summary: ImportSummary, { skipped }: ImportState): string {
  const { t, number } = useWords();
  const { people, ratings, units, organisation, extras, decisionGroups } = summary;
  const parts: string[] = [];
  const add = (
    key: 'people' | 'peopleChanged' | 'ratings' | 'ratingsChanged' | 'units' | 'organisation',
    n: number,
  ) => {
    if (n > 0) parts.push(t(`review.${key}`, { n }));
  };
  add('people', people.new);
  add('peopleChanged', people.changed);
  add('ratings', ratings.new);
  add('ratingsChanged', ratings.changed - ratings.moved);
  add('units', units.length);
  add('organisation', organisation.filter((one) => one.old !== one.new).length);
  for (const { label, new: fresh, changed } of extras)
    if (fresh + changed > 0) parts.push(`${number(fresh + changed)} ${label}`);
  const failed = summary.files.filter(({ problem }) => problem !== null).length;
  const open = decisionGroups.reduce((sum, group) => sum + group.open, 0);
  const hasDecisions = decisionGroups.length > 0;
  return [
    failed > 0 ? t('review.failed', { n: failed }) : '',
    parts.length === 0 ? t('review.nothing') : t('review.willWrite', { what: parts.join(', ') }),
    skipped.length > 0 ? t('review.skippedSome') : '',
    open > 0 ? t('review.open', { n: open }) : hasDecisions ? t('review.answered') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
