import { FileCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from '#renderer/ui/class-names.ts';
import { EmptyState } from '#renderer/ui/page-states.tsx';
import { ChangeList } from './change-list.tsx';
import { type ChangePart, changeParts, isList } from './change-parts.ts';
import { ExtraChanges } from './extra-changes.tsx';
import styles from './findings.module.css';
import { MovedChanges } from './moved-changes.tsx';
import { UnitChanges } from './unit-changes.tsx';
import type { ReviewProps } from './use-import.ts';

const sections = ['people', 'ratings', 'units', 'extras'] as const;

function Part({ part, ...props }: ReviewProps & { readonly part: ChangePart }) {
  if (!isList(part)) return part.of === 'units' ? <UnitChanges {...props} /> : <ExtraChanges {...props} />;
  return part.state === 'moved' ? <MovedChanges {...props} /> : <ChangeList {...props} part={part} />;
}

/** What would be new, changed, the same and missing: on the left its parts, beside them the rows of the chosen one. */
export function ChangesView(props: ReviewProps) {
  const { t, number } = useWords();
  const { summary } = props;
  const parts = useMemo(() => changeParts(summary), [summary]);
  const [chosen, setChosen] = useState<string | null>(null);
  const part = parts.find(({ key }) => key === chosen) ?? parts[0];
  if (part === undefined)
    return (
      <EmptyState icon={FileCheck} title={t('change.none')}>
        {t('change.noneHint')}
      </EmptyState>
    );
  return (
    <div className={styles.findings}>
      <ListBox
        aria-label={t('change.parts')}
        className={classes(styles.groups)}
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        selectedKeys={[part.key]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0] ?? ''))}
      >
        {sections.flatMap((of) => {
          const within = parts.filter((one) => one.of === of);
          if (within.length === 0) return [];
          return (
            <ListBoxSection key={of} id={`section ${of}`}>
              <Header className={classes(styles.part)}>{t(`change.${of}`)}</Header>
              {within.map(({ key, title, count }) => (
                <ListBoxItem key={key} id={key} textValue={t(title)} className={classes(styles.group)}>
                  <span />
                  <span>{t(title)}</span>
                  <span className={styles.groupCount}>{number(count)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          );
        })}
      </ListBox>
      <section className={styles.detail} aria-label={t(part.title)}>
        <Part key={part.key} part={part} {...props} />
      </section>
    </div>
  );
}
