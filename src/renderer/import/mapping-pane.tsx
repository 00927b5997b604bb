import { RotateCcw } from 'lucide-react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choice.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { tableKinds } from '#shared/import/field.ts';
import { fieldWords } from '#shared/import/field-words.ts';
import { confidenceWords, tableKindWords } from '#shared/import/kind-words.ts';
import type { ImportSummary, ImportTable } from '#shared/import/preview-contract.ts';
import { type Average, averages } from '#shared/import/profile.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { type Separator, separators } from '#shared/kernel/table.ts';
import type { TextKey } from '#shared/words.ts';
import styles from './findings.module.css';
import mapping from './mapping.module.css';
import { MappingColumns } from './mapping-columns.tsx';
import {
  draftKey,
  drafts,
  type FirstRow,
  hasSeveral,
  keepDraft,
  type MappingDraft,
  mappingDraftOf,
  missingFields,
  patchOf,
  withField,
  withKind,
} from './mapping-draft.ts';
import { shortFile } from './place.tsx';
import { ProfileSave } from './profile-save.tsx';
import type { ImportActions } from './use-import.ts';

const skippedKey = 'aside';
const noHeader = '0';
const separatorWord = {
  ',': 'map.comma',
  ';': 'map.semicolon',
  '\t': 'map.tab',
  '|': 'map.bar',
} as const satisfies Record<Separator, TextKey>;
const averageWord = { mean: 'map.mean', median: 'map.median' } as const satisfies Record<Average, TextKey>;

interface MappingPaneProps {
  readonly table: ImportTable;
  readonly summary: ImportSummary;
  readonly acts: ImportActions;
}

interface EditorProps extends MappingPaneProps {
  readonly rows: readonly FirstRow[];
}

/** What is still missing for the table to be read, in words. */
function Missing({ draft }: { readonly draft: MappingDraft }) {
  const { t, say } = useWords();
  if (draft.kind === null) return <Callout kind="warn">{t('map.chooseKind')}</Callout>;
  const missing = missingFields(draft);
  if (missing.length === 0) return null;
  const either = t('map.or');
  const what = missing.map((group) => group.map((field) => say(fieldWords[field])).join(` ${either} `)).join('; ');
  return <Callout kind="warn">{t('map.missing', { what })}</Callout>;
}

function Editor({ table, rows, summary, acts }: EditorProps) {
  const { t, say } = useWords();
  const { index } = table;
  const kept = useAtom(drafts, (all) => all.get(draftKey(summary.preview, index)));
  const draft = kept ?? mappingDraftOf(table, rows);
  const keep = (next: MappingDraft | null) => keepDraft(draftKey(summary.preview, index), next);
  function change(next: MappingDraft) {
    keep(next);
    if (next.kind !== null) void acts.map(patchOf(index, next));
  }
  function chooseKind(key: string) {
    if (key === skippedKey) {
      keep(null);
      void acts.map({ table: index, kind: null });
      return;
    }
    const kind = tableKinds.find((one) => one === key);
    if (kind !== undefined) change(withKind(draft, kind));
  }
  const heads = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return (
    <>
      <div className={mapping.settings}>
        <Select
          label={t('map.kind')}
          small
          options={[
            ...tableKinds.map((kind) => ({ key: kind as string, label: say(tableKindWords[kind]) })),
            { key: skippedKey, label: t('map.setAside') },
          ]}
          value={table.aside ? skippedKey : draft.kind}
          onChange={chooseKind}
          placeholder={t('map.pick')}
          className={mapping.setting}
        />
        <Select
          label={t('map.header')}
          small
          options={[
            { key: noHeader, label: t('map.noHeader') },
            ...heads.map(({ row, cells }) => ({
              key: String(row),
              label: t('map.headerRow', {
                row: String(row),
                text: cells
                  .filter((cell) => cell.trim() !== '')
                  .join(' | ')
                  .slice(0, 60),
              }),
            })),
          ]}
          value={String(draft.header?.row ?? 0)}
          onChange={(key) =>
            change({
              ...draft,
              header: key === noHeader ? null : { row: Number(key), depth: draft.header?.depth ?? 1 },
            })
          }
          className={mapping.settingWide}
        />
        {table.separator === null ? null : (
          <Select
            label={t('map.separator')}
            small
            options={separators.map((sign) => ({ key: sign as string, label: t(separatorWord[sign]) }))}
            value={table.separator}
            onChange={(key) => {
              const sign = separators.find((one) => one === key);
              if (sign === undefined || sign === table.separator) return;
              keep(null);
              void acts.separate(index, sign);
            }}
            className={mapping.setting}
          />
        )}
        {hasSeveral(draft) ? (
          <Select
            label={t('map.average')}
            small
            options={averages.map((one) => ({ key: one as string, label: t(averageWord[one]) }))}
            value={draft.average}
            onChange={(key) => change({ ...draft, average: averages.find((one) => one === key) ?? draft.average })}
            className={mapping.setting}
          />
        ) : null}
        {draft.kind === null || table.kindKey === null || missingFields(draft).length > 0 ? null : (
          <ProfileSave table={table} preview={summary.preview} />
        )}
        {table.mapped || table.aside || kept !== undefined ? (
          <Button
            small
            icon={RotateCcw}
            onPress={() => {
              keep(null);
              void acts.map({ table: index });
            }}
          >
            {t('map.back')}
          </Button>
        ) : null}
      </div>
      {table.aside ? (
        <div className={styles.padded}>
          <Callout>{t('map.asideHint')}</Callout>
        </div>
      ) : (
        <>
          <div className={mapping.missing}>
            <Missing draft={draft} />
          </div>
          <MappingColumns
            table={table}
            rows={rows}
            draft={draft}
            onField={(column, field) => change(withField(draft, column, field))}
          />
        </>
      )}
    </>
  );
}

/** How one table is read: what it was taken for and why, its header, and its columns beside the fields; all of it to be changed. */
export function MappingPane(props: MappingPaneProps) {
  const { t, say, language } = useWords();
  const { table, summary } = props;
  const { file, sheet, kind, sure, because, period, rows, asides } = table;
  const found = useQuery('import.table', { preview: summary.preview, table: table.index });
  const name = [shortFile(file), sheet].filter((part) => part !== '').join(' · ');
  const facts = [
    kind === null || sure === null ? t('map.unknown') : `${kind}: ${say(confidenceWords[sure])}`,
    because,
    period === null ? '' : periodWords(period, language),
    t('map.rows', { n: rows }),
    asides === 0 ? '' : t('map.asides', { n: asides }),
  ];
  return (
    <section className={styles.detail} aria-label={name}>
      <div className={mapping.head}>
        <h2>{name}</h2>
        <p className={styles.faceSoft}>
          {facts.filter((part, at) => part !== '' && facts.indexOf(part) === at).join(' · ')}
        </p>
      </div>
      {table.left === null && !table.showsHidden ? null : (
        <div className={styles.padded}>
          <Checkbox
            label={t('map.hidden')}
            isSelected={table.showsHidden}
            onChange={(hidden) => void props.acts.showHidden(table.index, hidden)}
          />
        </div>
      )}
      {found.problem === null ? null : <FailedState problem={found.problem} />}
      {found.value === null && found.problem === null ? (
        <div className={styles.padded}>
          <Skeleton lines={8} />
        </div>
      ) : null}
      {found.value === null ? null : <Editor {...props} rows={found.value.rows} />}
    </section>
  );
}
