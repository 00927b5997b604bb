import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { TriedMove } from '#shared/calibration/distribution-contract.ts';
import { decimal } from '#shared/kernel/decimal.ts';
import { ratingWords } from '#shared/rules/level-words.ts';

/** What the moves of a branch would do to pools, points, index and allowances, before anything is adopted. */
export function TriedConsequences({ moves }: { readonly moves: readonly TriedMove[] }) {
  const { t, say, number, language } = useWords();
  const { value, problem } = useQuery('consequence.tried', { moves: [...moves] });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={4} />;
  const figure = (one: number | null) => (one === null ? '–' : decimal(one, language, 2));
  const pair = ([before, after]: readonly [number | null, number | null]) =>
    before === after ? figure(after) : `${figure(before)} → ${figure(after)}`;
  const rows = value.before.map(({ row, people }, at) =>
    t('consequences.triedRow', {
      row: say(ratingWords[row]),
      before: number(people),
      after: number(value.after[at]?.people ?? 0),
    }),
  );
  return (
    <>
      <h3>{t('consequences.tried')}</h3>
      <p>{t('consequences.triedRows', { rows: rows.join('; ') })}</p>
      <PlainTable
        dense
        label={t('consequences.tried')}
        rows={value.people}
        keyOf={({ employee }) => employee}
        columns={[
          { key: 'name', head: t('consequences.name'), cell: ({ name }) => name },
          { key: 'y', head: t('consequences.row'), right: true, cell: ({ y }) => pair(y) },
          { key: 'box', head: t('consequences.boxHead'), right: true, cell: ({ box }) => pair(box) },
          { key: 'credit', head: t('consequences.credit'), right: true, cell: ({ credit }) => pair(credit) },
          { key: 'index', head: t('consequences.ipAsn'), right: true, cell: ({ index }) => pair(index) },
          { key: 'pay', head: t('consequences.allowance'), right: true, cell: ({ allowance }) => pair(allowance) },
          {
            key: 'pools',
            head: t('consequences.pools'),
            cell: ({ enters, leaves }) => {
              const named = (lists: typeof enters) => lists.map((list) => t(`consequences.${list}`)).join(', ');
              return [
                ...(enters.length === 0 ? [] : [t('consequences.enters', { lists: named(enters) })]),
                ...(leaves.length === 0 ? [] : [t('consequences.leaves', { lists: named(leaves) })]),
              ].join('; ');
            },
          },
        ]}
      />
    </>
  );
}
