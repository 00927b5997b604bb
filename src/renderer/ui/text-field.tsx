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
}

/** A line or a few lines of typed text, with its name, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, problem = null, optional = false, lines = 1, placeholder = '', ...rest } = props;
  const { t } = useWords();
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
      {hint === undefined || hint === null ? null : (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{message}</FieldError>
    </AriaTextField>
  );
}
