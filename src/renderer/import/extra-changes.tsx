import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import changes from './changes.module.css';
import styles from './findings.module.css';
import { shownImport } from './import-state.ts';
import { selectionOn, takeOne } from './selection.ts';
import type { ReviewProps } from './use-import.ts';

type Extra = ImportSummary['extras'][number];

const states = ['new', 'changed'] as const;

function Tick({ extra }: { readonly extra: Extra }) {
  const { t } = useWords();
  const { of, label } = extra;
  const key = extra.key.slice(extra.key.indexOf(':') + 1);
  const taken = useAtom(shownImport, (state) => selectionOn(state).takes(of, 'new', key));
  if (extra.new + extra.changed === 0) return null;
  return (
    <input
      type="checkbox"
      checked={taken}
      onChange={() => {
        for (const state of states) takeOne(of, state, key, !taken);
      }}
      aria-label={t('change.take', { name: label })}
    />
  );
}

/** What comes beside people and ratings: work records, peer ratings, past periods; each kind is taken in or left out as a whole. */
export function ExtraChanges({ summary }: ReviewProps) {
  const { t, number } = useWords();
  return (
    <>
      <div className={styles.detailHead}>
        <h2>{t('part.extras')}</h2>
      </div>
      <p className={styles.partHint}>{t('part.extrasHint')}</p>
      <div className={styles.cases}>
        <PlainTable
          label={t('part.extras')}
          rows={summary.extras}
          keyOf={({ key }) => key}
          columns={[
            { key: 'take', head: '', className: changes.tickCell, cell: (extra) => <Tick extra={extra} /> },
            { key: 'label', head: t('imported.kind'), cell: ({ label }) => <strong>{label}</strong> },
            { key: 'new', head: t('change.new'), right: true, cell: (extra) => number(extra.new) },
            { key: 'changed', head: t('change.changed'), right: true, cell: (extra) => number(extra.changed) },
            { key: 'same', head: t('change.same'), right: true, cell: (extra) => number(extra.same) },
          ]}
        />
      </div>
    </>
  );
}
