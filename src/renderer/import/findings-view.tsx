import { CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { EmptyState } from '#renderer/ui/page-states.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { type FoundGroup, findingGroups, type GroupPart, groupParts } from './finding-groups.ts';
import styles from './findings.module.css';
import { patchImport } from './import-state.ts';
import type { ReviewProps } from './use-import.ts';

const icons: Readonly<Record<GroupPart, LucideIcon>> = {
  needed: CircleHelp,
  refused: CircleAlert,
  doubtful: TriangleAlert,
  changed: CircleCheck,
  note: Info,
};

function GroupItem({ group }: { readonly group: FoundGroup }) {
  const { say, t, number } = useWords();
  const Icon = icons[group.part];
  const settled = group.questions > 0 && group.open === 0;
  return (
    <ListBoxItem id={group.key} textValue={say(group.title)} className={classes(styles.group)}>
      <Icon size={16} aria-hidden className={classes(styles[group.part])} />
      <span className={styles.groupName}>
        {say(group.title)}
        {group.questions > 0 ? (
          <span className={classes(styles.groupState, settled && styles.settled)}>
            {settled ? t('found.decided') : t('found.undecided', { n: group.open })}
          </span>
        ) : null}
      </span>
      <span className={styles.groupCount}>{number(group.places)}</span>
    </ListBoxItem>
  );
}

/** Everything that was found, by kind: on the left the kinds, beside them the places of the chosen one. */
export function FindingsView({ summary, acts }: ReviewProps) {
  const { t } = useWords();
  const groups = useMemo(() => findingGroups(summary), [summary]);
  const [chosen, setChosen] = useState<string | null>(null);
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  if (group === undefined)
    return (
      <EmptyState
        icon={CircleCheck}
        title={t('found.none')}
        step={<Button onPress={() => patchImport({ tab: 'changes' })}>{t('found.see')}</Button>}
      >
        {t('found.noneHint')}
      </EmptyState>
    );
  return (
    <div className={styles.findings}>
      <ListBox
        aria-label={t('found.groups')}
        className={classes(styles.groups)}
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        selectedKeys={[group.key]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0] ?? ''))}
      >
        {groupParts.flatMap((part) => {
          const within = groups.filter((one) => one.part === part);
          if (within.length === 0) return [];
          return (
            <ListBoxSection key={part} id={`section ${part}`}>
              <Header className={classes(styles.part)}>{t(`found.${part}`)}</Header>
              {within.map((one) => (
                <GroupItem key={one.key} group={one} />
              ))}
            </ListBoxSection>
          );
        })}
      </ListBox>
      <FindingDetail key={group.key} group={group} summary={summary} acts={acts} />
    </div>
  );
}
