import { Trash2, UserRoundPlus } from 'lucide-react';
import { Input, TextField } from 'react-aria-components';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import fieldStyles from '#renderer/ui/text-field.module.css';
import { roles } from '#shared/kernel/roles.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { type Attendee, newAttendee } from './attendance.ts';
import styles from './results.module.css';

interface CellProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly autoFocus?: boolean;
}

function Cell({ label, value, onChange, autoFocus = false }: CellProps) {
  return (
    <TextField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Input className={classes(fieldStyles.input)} />
    </TextField>
  );
}

interface AttendanceFieldProps {
  readonly list: readonly Attendee[];
  onChange(list: readonly Attendee[]): void;
}

/** Names, roles and offices of those present, a line each. */
export function AttendanceField({ list, onChange }: AttendanceFieldProps) {
  const { t, say } = useWords();
  const change = (key: string, patch: Partial<Attendee>) =>
    onChange(list.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  return (
    <fieldset className={styles.attendance}>
      <legend className={fieldStyles.label}>{t('sign.present')}</legend>
      <div className={styles.attendanceHead} aria-hidden>
        <span>{t('sign.name')}</span>
        <span>{t('sign.role')}</span>
        <span>
          {t('sign.post')} ({t('field.optional')})
        </span>
        <span>
          {t('sign.nip')} ({t('field.optional')})
        </span>
      </div>
      {list.map(({ key, name, role, post, nip }, place) => {
        const n = place + 1;
        return (
          <div key={key} className={styles.attendee}>
            <Cell
              label={t('sign.nameOf', { n })}
              value={name}
              onChange={(value) => change(key, { name: value })}
              autoFocus={name === ''}
            />
            <Select
              label={t('sign.roleOf', { n })}
              hideLabel
              options={roles.map((one) => ({ key: one, label: say(roleWords[one]) }))}
              value={role}
              onChange={(value) => change(key, { role: roles.find((one) => one === value) ?? 'member' })}
            />
            <Cell label={t('sign.postOf', { n })} value={post} onChange={(value) => change(key, { post: value })} />
            <Cell label={t('sign.nipOf', { n })} value={nip} onChange={(value) => change(key, { nip: value })} />
            <IconButton
              icon={Trash2}
              label={t('sign.remove', { name: name.trim() === '' ? t('sign.someone') : name })}
              onPress={() => onChange(list.filter((one) => one.key !== key))}
            />
          </div>
        );
      })}
      <Button small icon={UserRoundPlus} onPress={() => onChange([...list, newAttendee()])}>
        {t('sign.add')}
      </Button>
    </fieldset>
  );
}
