import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type ValidationResult,
} from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { mostNamed, mostWritten } from '#shared/kernel/stored-text.ts';
import { classes } from './class-names.ts';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  readonly optional?: boolean;
  readonly lines?: number;
  readonly placeholder?: string;
  /** Most letters. What is longer is kept and said, never cut: the browser's own limit would drop the end of a paste in silence. */
  readonly maxLength?: number;
}

/** What a person writes at length: a reason, a note for the minutes. */
export function Written(props: TextFieldProps) {
  return <TextField {...props} maxLength={mostWritten} />;
}

/** A name, a post, the number of a letter. */
export function Named(props: TextFieldProps) {
  return <TextField {...props} maxLength={mostNamed} />;
}

/** How many letters of how many; said where a limit may be met. */
function Count({ n, most }: { readonly n: number; readonly most: number }) {
  const { t, number } = useWords();
  return <span className={styles.count}>{t('field.count', { n: number(n), most: number(most) })}</span>;
}

/** Limits from here on are those of running text, whose count is shown from the first letter. */
const longLimit = 1_000;

/** A line or a few lines of typed text, with its name, a hint, its count and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    problem: said = null,
    optional = false,
    lines = 1,
    placeholder = '',
    maxLength,
    ...rest
  } = props;
  const { t, number } = useWords();
  const n = props.value.length;
  const over = maxLength !== undefined && n > maxLength;
  const problem = said ?? (over ? t('field.tooLong', { n: number(n), most: number(maxLength) }) : null);
  const counted = maxLength !== undefined && n > 0 && (maxLength >= longLimit || n > maxLength * 0.8);
  const described = hint !== undefined && hint !== null;
  const message = (validation: ValidationResult) =>
    problem ??
    (validation.validationDetails.valueMissing ? t('field.required') : validation.validationErrors.join(' '));
  return (
    <AriaTextField
      {...rest}
      // Said only when true: false would silence what the browser finds missing.
      {...(problem === null ? {} : { isInvalid: true })}
      // What was refused may be sent again once changed: the browser's own check would hold the form back.
      validationBehavior={problem === null ? 'native' : 'aria'}
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>
        {label}
        {optional ? <span className={styles.optional}> ({t('field.optional')})</span> : null}
      </Label>
      {lines > 1 ? (
        <TextArea rows={lines} className={classes(styles.input)} placeholder={placeholder} />
      ) : (
        <Input className={classes(styles.input)} placeholder={placeholder} />
      )}
      {described || counted ? (
        <Text slot="description" className={classes(styles.hint)}>
          {described ? <span>{hint}</span> : null}
          {counted ? <Count n={n} most={maxLength} /> : null}
        </Text>
      ) : null}
      <FieldError className={classes(styles.error)}>{message}</FieldError>
    </AriaTextField>
  );
}
