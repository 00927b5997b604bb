import { CalendarDate, parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { classes } from './class-names.ts';
import dates from './date-field.module.css';
import styles from './text-field.module.css';

interface DateFieldProps {
  readonly label: string;
  /** ISO 8601 (`2026-08-09`); empty while no whole day is typed. */
  readonly value: string;
  onChange(value: string): void;
  readonly name?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
}

/** Years that a person may mean: the field of four digits would take 0001 as well. */
const [first, last] = [new CalendarDate(1900, 1, 1), new CalendarDate(2199, 12, 31)];

/** A day, typed part by part in the order of the app's language, whichever the browser or the system speaks. */
export function DateField({ label, value, onChange, name, hint, isRequired = false }: DateFieldProps) {
  const { t } = useWords();
  return (
    <AriaDateField
      {...(name === undefined ? {} : { name })}
      value={value === '' ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? '' : day.toString())}
      minValue={first}
      maxValue={last}
      isRequired={isRequired}
      shouldForceLeadingZeros
      className={classes(styles.field)}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <DateInput className={classes(styles.input, dates.parts)}>
        {(segment) => <DateSegment segment={segment} className={classes(dates.part)} />}
      </DateInput>
      {hint === undefined || hint === null ? null : (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>
        {({ validationDetails, validationErrors }) =>
          validationDetails.valueMissing
            ? t('field.required')
            : validationDetails.rangeUnderflow || validationDetails.rangeOverflow
              ? t('field.dateRange')
              : validationErrors.join(' ')
        }
      </FieldError>
    </AriaDateField>
  );
}
