import { UserRoundMinus } from 'lucide-react';
import { useState } from 'react';
import { useRoster } from '#renderer/host/use-roster.ts';
import { Push } from '#renderer/parts/button.tsx';
import { PlainTable } from '#renderer/parts/table.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { exclusionWords } from '#shared/text/roles.ts';
import { Card } from '../page.tsx';
import { ExcludeBox } from '../panel/exclude-box.tsx';
import styles from './import.module.css';
import { PersonPicker } from './person-picker.tsx';

interface Asked {
  readonly act: 'exclude' | 'include';
  readonly people: readonly RosterRow[];
}

/** People who are not rated and why; to add to, and to take back from. */
export function LeftOut({ locked }: { readonly locked: boolean }) {
  const { t, say } = useWords();
  const { rows } = useRoster();
  const [picking, setPicking] = useState(false);
  const [asked, setAsked] = useState<Asked>({ act: 'exclude', people: [] });
  const out = rows.filter(({ excluded }) => excluded !== null);
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('out.title')}
      flush
      side={
        locked ? null : (
          <Push small icon={UserRoundMinus} onPress={() => setPicking(true)}>
            {t('out.add')}
          </Push>
        )
      }
    >
      <p className={styles.cardNote}>{t(out.length === 0 ? 'out.none' : 'out.lead')}</p>
      {out.length === 0 ? null : (
        <div className={styles.cardTable}>
          <PlainTable
            label={t('out.title')}
            rows={out}
            keyOf={({ id }) => id}
            columns={[
              { key: 'nip', head: t('column.nip'), cell: ({ nip }) => nip },
              { key: 'name', head: t('column.name'), cell: ({ name }) => <strong>{name}</strong> },
              { key: 'unit', head: t('column.unit'), cell: ({ unit }) => unit ?? '' },
              {
                key: 'because',
                head: t('exclude.because'),
                cell: ({ excluded }) => (excluded === null ? '' : say(exclusionWords[excluded])),
              },
              { key: 'note', head: t('exclude.note'), cell: ({ excluded_note }) => excluded_note ?? '' },
              {
                key: 'back',
                head: '',
                right: true,
                cell: (row) =>
                  locked ? null : (
                    <Push
                      small
                      aria-label={`${t('out.back')}: ${row.name}`}
                      onPress={() => setAsked({ act: 'include', people: [row] })}
                    >
                      {t('out.back')}
                    </Push>
                  ),
              },
            ]}
          />
        </div>
      )}
      <PersonPicker
        isOpen={picking}
        onClose={() => setPicking(false)}
        onPick={(people) => {
          setPicking(false);
          setAsked({ act: 'exclude', people });
        }}
      />
      <ExcludeBox {...asked} onClose={() => setAsked((old) => ({ ...old, people: [] }))} />
    </Card>
  );
}
