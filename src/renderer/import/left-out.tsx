import { UserRoundMinus } from 'lucide-react';
import { useState } from 'react';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { ExcludeDialog } from '#renderer/people/exclude-dialog.tsx';
import { PersonPicker } from '#renderer/people/person-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { exclusionWords } from '#shared/people/role-words.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './import.module.css';

interface Question {
  readonly act: 'exclude' | 'include';
  readonly people: readonly RosterRow[];
}

/** People who are not rated and why; to add to, and to take back from. */
export function LeftOut({ locked }: { readonly locked: boolean }) {
  const { t, say } = useWords();
  const { rows } = useRoster();
  const [picking, setPicking] = useState(false);
  const [question, setQuestion] = useState<Question>({ act: 'exclude', people: [] });
  const out = rows.filter(({ excluded }) => excluded !== null);
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('out.title')}
      flush
      side={
        locked ? null : (
          <Button small icon={UserRoundMinus} onPress={() => setPicking(true)}>
            {t('out.add')}
          </Button>
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
                    <Button
                      small
                      aria-label={`${t('out.back')}: ${row.name}`}
                      onPress={() => setQuestion({ act: 'include', people: [row] })}
                    >
                      {t('out.back')}
                    </Button>
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
          setQuestion({ act: 'exclude', people });
        }}
      />
      <ExcludeDialog {...question} onClose={() => setQuestion((old) => ({ ...old, people: [] }))} />
    </Card>
  );
}
