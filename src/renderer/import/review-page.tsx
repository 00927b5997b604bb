import { Check, FilePlus2, Trash2 } from 'lucide-react';
import { FileTrigger, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { rowStates } from '#shared/import/ledger.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { ApplyingLine } from './applying-line.tsx';
import { ChangesView } from './changes-view.tsx';
import { FilesView } from './files-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { pickedFiles } from './gather-files.ts';
import { type PreviewTab, patchImport, previewTabs } from './import-state.ts';
import styles from './review.module.css';
import { RowsView } from './rows-view.tsx';
import { FailedFiles } from './start-page.tsx';
import type { ReviewProps } from './use-import.ts';
import { useToWrite } from './use-summary.ts';

/** The four counts; each leads to its rows. */
function Counts({ summary }: { readonly summary: ImportSummary }) {
  const { t, number } = useWords();
  return (
    <ul className={styles.counts} aria-label={t('review.counts')}>
      {rowStates.map((row) => (
        <li key={row}>
          <button
            type="button"
            className={classes(styles.count, styles[row])}
            title={t(`review.${row}Hint`)}
            onClick={() => patchImport({ tab: 'rows', rowState: row })}
          >
            <span className={styles.countNumber}>{number(summary.counts[row])}</span>
            <span className={styles.countName}>{t(`review.${row}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Head({ state, summary, acts }: ReviewProps) {
  const { t } = useWords();
  const busy = state.applying !== null;
  const rows = rowStates.reduce((sum, row) => sum + summary.counts[row], 0);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{t('review.title')}</h1>
        <p className={styles.soft}>{t('review.files', { files: summary.files.length, rows })}</p>
      </div>
      <Counts summary={summary} />
      <div className={styles.acts}>
        <IconButton icon={Trash2} label={t('review.discard')} onPress={acts.discard} isDisabled={busy} />
        <FileTrigger allowsMultiple onSelect={(files) => void acts.readFiles(pickedFiles(files))}>
          <Button icon={FilePlus2} isDisabled={busy}>
            {t('review.more')}
          </Button>
        </FileTrigger>
        <Button kind="primary" icon={Check} isDisabled={busy || state.working} onPress={() => void acts.apply()}>
          {t(busy ? 'review.applying' : 'review.apply')}
        </Button>
      </div>
    </header>
  );
}

const views: Readonly<Record<PreviewTab, (props: ReviewProps) => React.ReactNode>> = {
  findings: FindingsView,
  changes: ChangesView,
  rows: RowsView,
  files: FilesView,
};

/** The preview of an import: what was found, what would change, row by row and file by file; nothing is written before it is applied. */
export function ReviewPage(props: ReviewProps) {
  const { t } = useWords();
  const { state, summary, acts } = props;
  const open = summary.decisionGroups.reduce((sum, group) => sum + group.open, 0);
  const sentence = useToWrite(summary, state);
  const names: Readonly<Record<PreviewTab, string>> = {
    findings: open === 0 ? t('tab.findings') : `${t('tab.findings')} · ${t('tab.open', { n: open })}`,
    changes: t('tab.changes'),
    rows: t('tab.rows'),
    files: t('tab.files'),
  };
  return (
    <div className={styles.review}>
      <Head {...props} />
      <div className={styles.sum}>
        <p role="status">{sentence}</p>
        {state.applying === null ? null : <ApplyingLine applying={state.applying} acts={acts} />}
        <FailedFiles problems={state.problems} />
      </div>
      <Tabs
        className={classes(styles.tabs)}
        selectedKey={state.tab}
        onSelectionChange={(key) => patchImport({ tab: previewTabs.find((tab) => tab === key) ?? 'findings' })}
      >
        <TabList aria-label={t('review.tabs')} className={classes(styles.tabList)}>
          {previewTabs.map((tab) => (
            <Tab key={tab} id={tab} className={classes(styles.tab)}>
              {names[tab]}
            </Tab>
          ))}
        </TabList>
        {previewTabs.map((tab) => {
          const View = views[tab];
          return (
            <TabPanel key={tab} id={tab} className={classes(styles.panel)}>
              <View {...props} />
            </TabPanel>
          );
        })}
      </Tabs>
    </div>
  );
}
