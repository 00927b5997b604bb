import { useCallback, useContext, useDeferredValue, useMemo, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { type ListColumn, ListGrid } from '#renderer/roster-grid/list-grid.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { ImportDiff } from '#shared/import/preview-contract.ts';
import { ChangeCell, ChangedCells, changeKeyOf, TakeTick } from './change-cell.tsx';
import type { ListPart } from './change-parts.ts';
import styles from './findings.module.css';
import { shownImport } from './import-state.ts';
import { QuickFind } from './rows-view.tsx';
import { selectionOn, takeAll, takeOne } from './selection.ts';
import type { ReviewProps } from './use-import.ts';

const personFields = [
  ['unit', 190],
  ['position', 170],
  ['grade', 84],
  ['positionKind', 120],
  ['education', 110],
  ['birthDate', 148],
  ['sex', 110],
  ['name', 170],
  ['frontTitle', 96],
  ['backTitle', 96],
  ['superiorNip', 178],
] as const;
const ratingFields = [
  ['hasil', 142],
  ['perilaku', 142],
  ['predicate', 184],
] as const;

function tipOf(cells: ImportDiff['cells']): string {
  return cells
    .map(({ label, old, oldLabel, newLabel }) => `${label}: ${old === null ? '' : `${oldLabel} → `}${newLabel}`)
    .join('\n');
}

function toggle(of: 'person' | 'rating', diff: ImportDiff): void {
  const taken = selectionOn(shownImport.get()).takes(of, diff.state, changeKeyOf(diff));
  takeOne(of, diff.state, changeKeyOf(diff), !taken);
}

/** People or ratings of one state, row by row and cell by cell; all, some or one of them may be left out. */
export function ChangeList({ part, summary }: ReviewProps & { readonly part: ListPart }) {
  const { t, number } = useWords();
  const { client } = useContext(HostContext);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { preview } = summary;
  const { of, state, takes } = part;
  // Of people who are known only a few cells change: they stand together, where a column each would be mostly empty.
  const whole = of === 'people' && state === 'changed';
  const load = useCallback(
    async (page: number, size: number) => {
      const answer = await client.call('import.diff', { preview, of, state, page, size, text: wanted });
      if (answer.ok) return answer.value;
      showProblem(answer.problem);
      return { rows: [], total: 0 };
    },
    [client, preview, of, state, wanted],
  );
  const columns = useMemo((): readonly ListColumn<ImportDiff>[] => {
    const tick: readonly ListColumn<ImportDiff>[] =
      takes === null
        ? []
        : [
            {
              key: 'take',
              title: '',
              width: 48,
              pinned: true,
              cell: (diff) => <TakeTick diff={diff} of={takes} onTake={(one) => toggle(takes, one)} />,
            },
          ];
    const fields = of === 'people' ? personFields : ratingFields;
    return [
      ...tick,
      { key: 'nip', title: t('column.nip'), width: 178, pinned: true, figures: true, cell: ({ nip }) => nip },
      {
        key: 'person',
        title: t('column.name'),
        width: 150,
        pinned: true,
        tip: ({ name }) => name,
        cell: ({ name }) => name,
      },
      ...(of === 'ratings' || whole
        ? [
            {
              key: 'unitName',
              title: t('column.unit'),
              width: 140,
              tip: ({ unit }: ImportDiff) => unit,
              cell: ({ unit }: ImportDiff) => unit,
            },
          ]
        : []),
      ...(whole
        ? [
            {
              key: 'cells',
              title: t('tab.changes'),
              width: 520,
              grows: true,
              tip: ({ cells }: ImportDiff) => tipOf(cells),
              cell: ({ cells }: ImportDiff) => <ChangedCells cells={cells} />,
            },
          ]
        : fields.map(
            ([field, width]): ListColumn<ImportDiff> => ({
              key: field,
              title: t(`change.field.${field}`),
              width,
              tip: ({ cells }) => tipOf(cells.filter((cell) => cell.field === field)),
              cell: ({ cells }) => <ChangeCell cell={cells.find((cell) => cell.field === field)} />,
            }),
          )),
    ];
  }, [of, takes, whole, t]);
  return (
    <>
      <div className={styles.detailHead}>
        <h2>{t(part.title)}</h2>
        <span className={styles.detailCount}>{number(part.count)}</span>
        <span className={styles.grow} />
        <QuickFind label={t('out.find')} value={text} onChange={setText} />
        {takes === null || state === 'moved' ? null : (
          <>
            <Button small onPress={() => takeAll(takes, state, () => true, true)}>
              {t('change.all')}
            </Button>
            <Button small onPress={() => takeAll(takes, state, () => true, false)}>
              {t('change.nothing')}
            </Button>
          </>
        )}
      </div>
      <p className={styles.partHint}>{t(part.hint)}</p>
      <div className={styles.fill}>
        <ListGrid
          key={`${part.key} ${wanted}`}
          label={t(part.title)}
          columns={columns}
          load={load}
          version={summary}
          rowHeight={32}
          {...(takes !== null && { onToggle: (diff: ImportDiff) => toggle(takes, diff) })}
        />
      </div>
    </>
  );
}
