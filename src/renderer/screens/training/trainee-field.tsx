import { useContext } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { useRoster } from '#renderer/host/use-roster.ts';
import { type Found, Lookup } from '#renderer/parts/lookup.tsx';
import { useStore } from '#renderer/parts/store.ts';
import { useWords } from '#renderer/parts/words.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { matchingPeople } from '../frame/finder.tsx';
import styles from './training.module.css';
import { trainingDesk } from './training-state.ts';

const offered = 40;
const foundOf = ({ name, nip }: RosterRow): Found => ({ key: nip, label: name, hint: nip });

/** Who trains here: whoever acts, or an employee. */
export function TraineeField({ acting }: { readonly acting: string | null }) {
  const { t } = useWords();
  const { roster } = useContext(HostContext);
  const { rows } = useRoster();
  const rater = useStore(trainingDesk, (desk) => desk.rater);
  const person = rows.find(({ nip }) => nip === rater);
  return (
    <Lookup
      label={t('train.trainee')}
      placeholder={acting === null ? t('train.nobody') : t('train.acting', { name: acting })}
      value={person === undefined ? null : foundOf(person)}
      find={(typed) => matchingPeople(roster.get().rows, typed).slice(0, offered).map(foundOf)}
      onChange={(found) => trainingDesk.set((old) => ({ ...old, rater: found?.key ?? null, at: undefined }))}
      none={t('train.none')}
      className={styles.trainee}
    />
  );
}
