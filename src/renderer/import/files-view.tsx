import { CircleAlert, CircleCheck, CircleHelp, FileX2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { Callout } from '#renderer/ui/page-states.tsx';
import { confidenceWords } from '#shared/import/kind-words.ts';
import type { ImportFile, ImportTable } from '#shared/import/preview-contract.ts';
import styles from './findings.module.css';
import { MappingPane } from './mapping-pane.tsx';
import { shortFile } from './place.tsx';
import type { ReviewProps } from './use-import.ts';

const icons: Readonly<Record<NonNullable<ImportTable['sure']>, LucideIcon>> = {
  certain: CircleCheck,
  likely: CircleCheck,
  guess: CircleHelp,
};

function TableItem({ table }: { readonly table: ImportTable }) {
  const { t, say, number } = useWords();
  const { index, file, sheet, kind, sure, aside, rows } = table;
  const Icon = sure === null ? CircleAlert : icons[sure];
  const name = shortFile(file);
  const taken = aside ? t('map.aside') : kind === null ? t('map.unknown') : kind;
  return (
    <ListBoxItem
      id={`table ${String(index)}`}
      textValue={[name, sheet].join(' ').trim()}
      className={classes(styles.group)}
    >
      <Icon
        size={16}
        aria-hidden
        className={classes(
          sure === null ? (aside ? styles.note : styles.refused) : sure === 'guess' ? styles.doubtful : styles.changed,
        )}
      />
      <span className={styles.groupName}>
        <span className={styles.fileName}>{name}</span>
        <span className={styles.faceSoft}>
          {[sure === null ? taken : `${taken}, ${say(confidenceWords[sure])}`, sheet]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      <span className={styles.groupCount}>{number(rows)}</span>
    </ListBoxItem>
  );
}

function FailedFile({ file }: { readonly file: ImportFile }) {
  return (
    <section className={styles.detail} aria-label={file.name}>
      <div className={styles.detailHead}>
        <h2>{file.name}</h2>
      </div>
      <div className={styles.padded}>
        <Callout kind="bad">{file.problem?.message}</Callout>
      </div>
    </section>
  );
}

/** The files: what each table was taken for, how sure and why, how its columns are read; and those that could not be read. */
export function FilesView({ summary, acts }: ReviewProps) {
  const { t } = useWords();
  const failed = summary.files.filter(({ problem }) => problem !== null);
  const unknown = summary.tables.find(({ kindKey, aside }) => kindKey === null && !aside);
  const first = unknown ?? summary.tables[0];
  const [chosen, setChosen] = useState<string>(
    first === undefined ? `file ${failed[0]?.name ?? ''}` : `table ${String(first.index)}`,
  );
  const table = summary.tables.find(({ index }) => chosen === `table ${String(index)}`);
  const file = failed.find(({ name }) => chosen === `file ${name}`);
  return (
    <div className={styles.findings}>
      <ListBox
        aria-label={t('map.files')}
        className={classes(styles.groups)}
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? '' : String([...keys][0] ?? ''))}
      >
        {summary.tables.length === 0 ? null : (
          <ListBoxSection id="section tables">
            <Header className={classes(styles.part)}>{t('map.tables')}</Header>
            {summary.tables.map((one) => (
              <TableItem key={one.index} table={one} />
            ))}
          </ListBoxSection>
        )}
        {failed.length === 0 ? null : (
          <ListBoxSection id="section failed">
            <Header className={classes(styles.part)}>{t('found.refused')}</Header>
            {failed.map(({ name }) => (
              <ListBoxItem key={name} id={`file ${name}`} textValue={name} className={classes(styles.group)}>
                <FileX2 size={16} aria-hidden className={classes(styles.refused)} />
                <span className={styles.fileName}>{shortFile(name)}</span>
                <span />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      {file === undefined ? null : <FailedFile file={file} />}
      {table === undefined ? null : <MappingPane key={table.index} table={table} summary={summary} acts={acts} />}
    </div>
  );
}
