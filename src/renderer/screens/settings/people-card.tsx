import { KeyRound, Pencil, UserRound, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/host/use-query.ts';
import { IconPush, Push } from '#renderer/parts/button.tsx';
import { Bones, Callout, Failed } from '#renderer/parts/calm.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { PlainTable } from '#renderer/parts/table.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { Output } from '#shared/contract/contract.ts';
import { mayUse } from '#shared/contract/contract.ts';
import { roleWords } from '#shared/text/roles.ts';
import { useActor } from '../actor.ts';
import page from '../page.module.css';
import { Card } from '../page.tsx';
import { show } from '../view.ts';
import { PersonBox } from './person-box.tsx';
import styles from './settings.module.css';

type Person = Output<'actor.list'>['rows'][number];

/** The people who act in this workshop: their roles, and whether a PIN guards their name. */
export function PeopleCard({ locked }: { readonly locked: boolean }) {
  const { t, say } = useWords();
  const actor = useActor();
  const { value, problem } = useQuery('actor.list', {});
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const may = !locked && (actor === null || mayUse('actor.update', actor.role));
  return (
    <Card
      title={t('people.title')}
      side={
        <div className={page.row}>
          <Push small icon={UserRound} onPress={() => show({ dialog: 'actor' })}>
            {t('bar.changeActor')}
          </Push>
          <Push small icon={UserRoundPlus} isDisabled={!may} onPress={() => setEditing('new')}>
            {t('people.add')}
          </Push>
        </div>
      }
    >
      <p className={page.small}>{t('people.lead')}</p>
      {may || locked || actor === null ? null : <Callout>{t('people.only', { name: actor.name })}</Callout>}
      {problem === null ? null : <Failed problem={problem} />}
      {value === null ? (
        <Bones lines={3} />
      ) : (
        <PlainTable
          middle
          label={t('people.title')}
          rows={value.rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t('people.name'),
              cell: ({ id, name, active, post, nip }) => (
                <>
                  <span className={classes(active === 0 && styles.off)}>{name}</span>{' '}
                  {id === actor?.id ? <span className={styles.tag}>{t('people.here')}</span> : null}
                  {active === 0 ? <span className={styles.tag}>{t('people.inactive')}</span> : null}
                  {post === null && nip === null ? null : (
                    <p className={page.small}>{[post, nip].filter((part) => part !== null).join(' · ')}</p>
                  )}
                </>
              ),
            },
            { key: 'role', head: t('people.role'), cell: ({ role }) => say(roleWords[role]) },
            {
              key: 'pin',
              head: t('people.pin'),
              cell: ({ locked: guarded }) => (
                <span className={styles.pin}>
                  {guarded ? <KeyRound size={14} aria-hidden /> : null}
                  {t(guarded ? 'people.pinSet' : 'people.pinNone')}
                </span>
              ),
            },
            {
              key: 'edit',
              head: '',
              right: true,
              cell: (person) => (
                <IconPush
                  icon={Pencil}
                  small
                  label={t('people.edit', { name: person.name })}
                  isDisabled={!may}
                  onPress={() => setEditing(person)}
                />
              ),
            },
          ]}
        />
      )}
      <PersonBox person={editing} onClose={() => setEditing(null)} />
    </Card>
  );
}
