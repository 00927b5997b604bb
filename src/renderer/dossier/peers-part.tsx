import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { shown } from '#shared/kernel/decimal.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import { coreValueWords } from '#shared/people/core-values.ts';
import styles from './dossier.module.css';
import { Part } from './drawer.tsx';

const names: Readonly<Record<string, Wording>> = coreValueWords;

/** How others rate the behaviour: counts always, values only where they identify nobody. */
export function PeersPart({ employee }: { readonly employee: string }) {
  const { t, say, language } = useWords();
  const { value, problem } = useQuery('employee.peers', { employee });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={2} />;
  const { raters, least, criteria } = value;
  const name = (criterion: string) => {
    const word = names[criterion];
    return word === undefined ? criterion : say(word);
  };
  return (
    <Part title={t('dossier.peers')}>
      {raters === 0 ? (
        <p className={styles.soft}>{t('dossier.noPeers')}</p>
      ) : (
        <>
          <p>{t('dossier.peersCount', { n: raters })}</p>
          {raters < least ? (
            <p className={styles.soft}>{t('dossier.peersFew', { n: least })}</p>
          ) : (
            <>
              <PlainTable
                dense
                label={t('dossier.peers')}
                rows={criteria}
                keyOf={({ criterion }) => criterion}
                columns={[
                  { key: 'criterion', head: t('dossier.criterion'), cell: ({ criterion }) => name(criterion) },
                  {
                    key: 'mean',
                    head: t('dossier.mean'),
                    right: true,
                    cell: ({ mean }) => shown(mean, language),
                  },
                ]}
              />
              <p className={styles.soft}>{t('dossier.peersRaw')}</p>
            </>
          )}
        </>
      )}
    </Part>
  );
}
