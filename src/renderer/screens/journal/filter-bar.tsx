import { useContext } from 'react';
import { HostContext } from '#renderer/host/host-context.ts';
import { Push } from '#renderer/parts/button.tsx';
import { Choice } from '#renderer/parts/choice.tsx';
import { Typed } from '#renderer/parts/field.tsx';
import { type Found, Lookup } from '#renderer/parts/lookup.tsx';
import { useWords } from '#renderer/parts/words.ts';
import type { JournalSummary } from '#shared/contract/commit.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { commandNames } from '#shared/text/commit-words.ts';
import type { Wording } from '#shared/text/wording.ts';
import { matchingPeople } from '../frame/finder.tsx';
import styles from './journal.module.css';
import type { JournalFilter } from './journal-filter.ts';

const all = '*';
const offered = 40;
const names: Readonly<Record<string, Wording>> = commandNames;

const foundOf = ({ id, name, nip }: RosterRow): Found => ({ key: id, label: name, hint: nip });

export interface FilterBarProps {
  readonly filter: JournalFilter;
  readonly summary: JournalSummary;
  onChange(filter: JournalFilter): void;
}

/** Narrows the journal to a person, an act, who acted, or a hash. */
export function FilterBar({ filter, summary, onChange }: FilterBarProps) {
  const { t, say } = useWords();
  const { roster } = useContext(HostContext);
  const person = filter.employee === undefined ? undefined : roster.find(filter.employee);
  const change = (key: keyof JournalFilter, value: string | null) => {
    const { [key]: _old, ...rest } = filter;
    onChange(value === null || value === '' || value === all ? rest : { ...rest, [key]: value });
  };
  const commands = summary.commands.map((key) => {
    const word = names[key];
    return { key, label: word === undefined ? key : say(word) };
  });
  return (
    <div className={styles.filters}>
      <Lookup
        label={t('journal.person')}
        placeholder={t('journal.anyPerson')}
        value={person === undefined ? null : foundOf(person)}
        find={(typed) => matchingPeople(roster.get().rows, typed).slice(0, offered).map(foundOf)}
        onChange={(found) => change('employee', found?.key ?? null)}
        none={t('find.none')}
        className={styles.person}
      />
      <Choice
        label={t('journal.command')}
        options={[{ key: all, label: t('journal.anyCommand') }, ...commands]}
        value={filter.command ?? all}
        onChange={(key) => change('command', key)}
        className={styles.choice}
      />
      <Choice
        label={t('journal.who')}
        options={[{ key: all, label: t('journal.anyone') }, ...summary.actors.map((key) => ({ key, label: key }))]}
        value={filter.actor ?? all}
        onChange={(key) => change('actor', key)}
        className={styles.choice}
      />
      <div className={styles.choice}>
        <Typed
          label={t('journal.hash')}
          value={filter.hash ?? ''}
          onChange={(value) => change('hash', value)}
          placeholder={t('journal.hashHint')}
        />
      </div>
      {Object.keys(filter).length === 0 ? null : (
        <Push kind="quiet" onPress={() => onChange({})}>
          {t('journal.clear')}
        </Push>
      )}
    </div>
  );
}
