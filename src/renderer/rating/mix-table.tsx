import { VisuallyHidden } from 'react-aria-components';
import type { MixStage } from '#renderer/charts/mix-chart.tsx';
import type { MixRow } from '#renderer/charts/mix-rows.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { LevelMark } from '#renderer/ui/level.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { Predicate } from '#shared/rules/levels.ts';

function LevelName({ predicate }: { readonly predicate: Predicate }) {
  const { say } = useWords();
  return (
    <span title={say(predicateWords[predicate])}>
      <LevelMark predicate={predicate} />
      <VisuallyHidden>{say(predicateWords[predicate])}</VisuallyHidden>
    </span>
  );
}

interface MixTableProps {
  readonly title: string;
  readonly rows: readonly MixRow[];
  readonly stage: MixStage;
  /** Beside the chart, for those who cannot see it. */
  readonly unseen?: boolean;
}

/** The chart's figures as a table. */
export function MixTable({ title, rows, stage, unseen = false }: MixTableProps) {
  const { t, number } = useWords();
  const percent = (value: number | null) => (value === null ? '–' : t('mix.percent', { percent: value }));
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
  return (
    <PlainTable
      dense
      unseen={unseen}
      label={title}
      rows={rows}
      keyOf={({ predicate }) => predicate}
      columns={[
        { key: 'predicate', head: t('mix.predicate'), cell: ({ predicate }) => <LevelName predicate={predicate} /> },
        { key: 'initial', head: t('mix.initial'), right: true, cell: ({ initial }) => number(initial) },
        { key: 'proposed', head: t(`mix.${stage}`), right: true, cell: ({ proposed }) => number(proposed) },
        {
          key: 'change',
          head: t('mix.change'),
          right: true,
          cell: ({ initial, proposed }) => signed(proposed - initial),
        },
        {
          key: 'range',
          head: t('mix.range'),
          right: true,
          cell: ({ range }) => (range === null ? t('mix.anyRange') : t('mix.rangeOf', { ...range })),
        },
        { key: 'pns', head: t('mix.nationalPns'), right: true, cell: ({ pns }) => percent(pns) },
        { key: 'pppk', head: t('mix.nationalPppk'), right: true, cell: ({ pppk }) => percent(pppk) },
      ]}
    />
  );
}
