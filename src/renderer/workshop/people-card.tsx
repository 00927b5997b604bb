import { KeyRound, Pencil, UserRound, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { show } from '#renderer/shell/view.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import page from '#renderer/ui/page.module.css';
import { Card } from '#renderer/ui/page.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { Output } from '#shared/contract.ts';
import { mayUse } from '#shared/contract.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { PersonDialog } from './person-dialog.tsx';
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
          <Button small icon={UserRound} onPress={() => show({ dialog: 'actor' })}>
            {t('bar.changeActor')}
          </Button>
          <Button small icon={UserRoundPlus} isDisabled={!may} onPress={() => setEditing('new')}>
            {t('people.add')}
          </Button>
        </div>
      }
    >
      <p className={page.small}>{t('people.lead')}</p>
      {may || locked || actor === null ? null : <Callout>{t('people.only', { name: actor.name })}</Callout>}
      {problem === null ? null : <FailedState problem={problem} />}
      {value === null ? (
        <Skeleton lines={3} />
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
                <IconButton
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
      <PersonDialog person={editing} onClose={() => setEditing(null)} />
    </Card>
  );
}
