import { Download } from 'lucide-react';
import { useCallback, useContext, useDeferredValue, useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showProblem } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { type ListColumn, ListGrid } from '#renderer/roster-grid/list-grid.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { rowStates } from '#shared/import/ledger.ts';
import type { ImportRow } from '#shared/import/preview-contract.ts';
import styles from './findings.module.css';
import { patchImport } from './import-state.ts';
import { shortFile } from './place.tsx';
import type { ReviewProps } from './use-import.ts';

interface QuickFindProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
}

/** Narrows a list by what is typed. */
export function QuickFind({ label, value, onChange }: QuickFindProps) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={classes(styles.quick)}>
      <Input className={classes(fieldStyles.input, styles.quickInput)} placeholder={label} />
    </SearchField>
  );
}

const all = '*';

/** The rows of the files as they are, with what became of each. */
export function RowsView({ state, summary }: ReviewProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const act = useCommand();
  const [table, setTable] = useState(all);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { preview, counts } = summary;
  const { rowState } = state;
  const load = useCallback(
    async (page: number, size: number) => {
      const answer = await client.call('import.rows', {
        preview,
        page,
        size,
        text: wanted,
        ...(rowState !== null && { state: rowState }),
        ...(table !== all && { table: Number(table) }),
      });
      if (answer.ok) return answer.value;
      showProblem(answer.problem);
      return { rows: [], total: 0 };
    },
    [client, preview, wanted, rowState, table],
  );
  const columns = useMemo(
    (): readonly ListColumn<ImportRow>[] => [
      {
        key: 'state',
        title: t('rows.state'),
        width: 104,
        pinned: true,
        cell: (row) => <span className={classes(styles[row.state])}>{t(`review.${row.state}`)}</span>,
      },
      { key: 'nip', title: t('column.nip'), width: 178, pinned: true, figures: true, cell: ({ nip }) => nip },
      { key: 'name', title: t('column.name'), width: 180, tip: ({ name }) => name, cell: ({ name }) => name },
      {
        key: 'place',
        title: t('rows.place'),
        width: 220,
        tip: ({ file, sheet, row }) => `${file} ${sheet} ${String(row)}`,
        cell: ({ file, row }) => `${shortFile(file)} · ${String(row)}`,
      },
      {
        key: 'found',
        title: t('rows.found'),
        width: 360,
        tip: ({ findings }) => findings.map(({ message }) => message).join('\n'),
        cell: ({ findings }) => findings.map(({ message }) => message).join(' '),
      },
      {
        key: 'cells',
        title: t('rows.cells'),
        width: 420,
        grows: true,
        tip: ({ cells }) => cells.join(' | '),
        cell: ({ cells }) => cells.join(' | '),
      },
    ],
    [t],
  );
  async function download() {
    const file = await act('import.rejected', { preview });
    if (file !== null && file.bytes !== null) saveFile(file.name, file.type, file.bytes);
  }
  return (
    <section className={styles.whole} aria-label={t('tab.rows')}>
      <div className={styles.detailHead}>
        <Select
          label={t('rows.show')}
          hideLabel
          small
          options={[
            { key: all, label: t('rows.all') },
            ...rowStates.map((key) => ({ key: key as string, label: t(`review.${key}`) })),
          ]}
          value={rowState ?? all}
          onChange={(key) => patchImport({ rowState: rowStates.find((one) => one === key) ?? null })}
          className={styles.pick}
        />
        <Select
          label={t('rows.table')}
          hideLabel
          small
          options={[
            { key: all, label: t('rows.everyTable') },
            ...summary.tables.map(({ index, file, sheet }) => ({
              key: String(index),
              label: [shortFile(file), sheet].filter((part) => part !== '').join(' · '),
            })),
          ]}
          value={table}
          onChange={setTable}
          className={styles.pickWide}
        />
        <QuickFind label={t('out.find')} value={text} onChange={setText} />
        <span className={styles.grow} />
        {counts.doubtful + counts.refused > 0 ? (
          <Button small icon={Download} onPress={() => void download()}>
            {t('rows.rejected')}
          </Button>
        ) : null}
      </div>
      <div className={styles.fill}>
        <ListGrid
          key={`${rowState ?? all} ${table} ${wanted}`}
          label={t('tab.rows')}
          columns={columns}
          load={load}
          version={summary}
          rowHeight={32}
        />
      </div>
    </section>
  );
}
