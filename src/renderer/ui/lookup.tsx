import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './lookup.module.css';
import menu from './menu.module.css';
import fieldStyles from './text-field.module.css';

/** One thing that can be found. */
export interface LookupOption {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
}

interface LookupProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: LookupOption | null;
  /** What fits what was typed, a screenful at most. */
  find(typed: string): readonly LookupOption[];
  onChange(found: LookupOption | null): void;
  readonly none: ReactNode;
  readonly className?: string | undefined;
}

/** One out of many, found by typing; can be emptied again. */
export function Lookup({ label, placeholder, value, find, onChange, none, className }: LookupProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value?.label ?? '';
  return (
    <ComboBox
      className={classes(fieldStyles.field, className)}
      value={value?.key ?? null}
      inputValue={shown}
      onInputChange={setTyped}
      onChange={(key) => {
        const found = key === null ? null : find(shown).find((one) => one.key === key);
        setTyped(null);
        if (found !== undefined) onChange(found);
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      items={find(typed ?? '').map((one) => ({ ...one, id: one.key }))}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      <div className={styles.box}>
        <Input className={classes(fieldStyles.input, styles.input)} placeholder={placeholder} />
        {value === null ? (
          <Button className={classes(styles.arrow)}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        ) : (
          <span className={styles.clear}>
            <IconButton icon={X} small label={t('field.clear')} slot={null} onPress={() => onChange(null)} />
          </span>
        )}
      </div>
      <Popover className={classes(menu.popover)}>
        <ListBox className={classes(menu.list)} renderEmptyState={() => <p className={styles.none}>{none}</p>}>
          {(one: LookupOption & { id: string }) => (
            <ListBoxItem id={one.key} textValue={one.label} className={classes(menu.item)}>
              <span className={menu.grow}>{one.label}</span>
              {one.hint === undefined ? null : <span className={menu.keys}>{one.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
