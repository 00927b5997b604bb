import { useContext } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { matchingPeople } from '#renderer/people/person-finder.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { Lookup, type LookupOption } from '#renderer/ui/lookup.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { commandName } from '#shared/commit-words.ts';
import type { JournalSummary } from '#shared/kernel/commit-contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { ShownFilter } from './entry-block.tsx';
import styles from './journal.module.css';

const all = '*';
const offered = 40;

const foundOf = ({ id, name, nip }: RosterRow): LookupOption => ({ key: id, label: name, hint: nip });

interface FilterBarProps {
  readonly filter: ShownFilter;
  readonly summary: JournalSummary;
  onChange(filter: ShownFilter): void;
}

/** Narrows the journal to a person, an act, who acted, or a hash. */
export function FilterBar({ filter, summary, onChange }: FilterBarProps) {
  const { t, language } = useWords();
  const { roster } = useContext(HostContext);
  const person = filter.employee === undefined ? undefined : roster.find(filter.employee);
  const change = (key: keyof ShownFilter, value: string | null) => {
    const { [key]: _old, ...rest } = filter;
    onChange(value === null || value === '' || value === all ? rest : { ...rest, [key]: value });
  };
  const commands = summary.commands.map((key) => ({ key, label: commandName(key, language) }));
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
      <Select
        label={t('journal.command')}
        options={[{ key: all, label: t('journal.anyCommand') }, ...commands]}
        value={filter.command ?? all}
        onChange={(key) => change('command', key)}
        className={styles.choice}
      />
      <Select
        label={t('journal.who')}
        options={[{ key: all, label: t('journal.anyone') }, ...summary.actors.map((key) => ({ key, label: key }))]}
        value={filter.actor ?? all}
        onChange={(key) => change('actor', key)}
        className={styles.choice}
      />
      <div className={styles.choice}>
        <TextField
          label={t('journal.hash')}
          value={filter.hash ?? ''}
          onChange={(value) => change('hash', value)}
          placeholder={t('journal.hashHint')}
        />
      </div>
      {Object.keys(filter).length === 0 ? null : (
        <Button kind="quiet" onPress={() => onChange({})}>
          {t('journal.clear')}
        </Button>
      )}
    </div>
  );
}
