import { useContext } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useRoster } from '#renderer/kernel/use-roster.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { matchingPeople } from '#renderer/people/person-finder.tsx';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import styles from './training.module.css';
import { trainingState } from './training-state.ts';

const offered = 40;
const foundOf = ({ name, nip }: RosterRow): LookupOption => ({ key: nip, label: name, hint: nip });

/** Who trains here: the current user, or an employee. */
export function TraineeField({ acting }: { readonly acting: string | null }) {
  const { t } = useWords();
  const { roster } = useContext(HostContext);
  const { rows } = useRoster();
  const rater = useAtom(trainingState, (state) => state.rater);
  const person = rows.find(({ nip }) => nip === rater);
  return (
    <Lookup
      label={t('train.trainee')}
      placeholder={acting === null ? t('train.nobody') : t('train.acting', { name: acting })}
      value={person === undefined ? null : foundOf(person)}
      find={(typed) => matchingPeople(roster.get().rows, typed).slice(0, offered).map(foundOf)}
      onChange={(found) => trainingState.set((old) => ({ ...old, rater: found?.key ?? null, at: undefined }))}
      none={t('train.none')}
      className={styles.trainee}
    />
  );
}
