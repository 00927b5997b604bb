import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import checkbox from './checkbox.module.css';
import { classes } from './class-names.ts';
import menu from './menu.module.css';
import styles from './text-field.module.css';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly label: string;
}

/** A box to tick, with its words. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes(checkbox.tick)}>
      <span className={checkbox.box} aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      {label}
    </AriaCheckbox>
  );
}

interface Option {
  readonly key: string;
  readonly label: string;
  /** Drawn before the label: a mark, an icon. */
  readonly mark?: ReactNode;
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  onChange(key: string): void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

/** One of a few options, from a list that opens. */
export function Select(props: SelectProps) {
  const { label, options, value, onChange, placeholder = '', hideLabel = false, inline = false, small = false } = props;
  const { t } = useWords();
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={classes(styles.field, inline && styles.inline, props.className)}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      // Without it a press before the options have come opens nothing and is lost; so the list opens and fills when they come.
      allowsEmptyCollection
    >
      {hideLabel ? null : <Label className={classes(styles.label)}>{label}</Label>}
      <Button className={classes(styles.pick, small && styles.pickSmall)}>
        <SelectValue className={classes(styles.picked)} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={classes(menu.popover)}>
        <ListBox
          className={classes(menu.list)}
          items={options.map((option) => ({ ...option, id: option.key }))}
          renderEmptyState={() => <p className={menu.empty}>{t('load.waiting')}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.label} className={classes(menu.item)}>
              {option.mark ?? null}
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
