import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAct } from '#renderer/host/use-act.ts';
import { Box, BoxFoot } from '#renderer/parts/box.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { Callout } from '#renderer/parts/calm.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import { showDone } from '#renderer/parts/notices.ts';
import { useWords } from '#renderer/parts/words.ts';
import { dateWords } from '#shared/text/date-words.ts';
import form from '../form.module.css';
import { type Attendee, attendanceProblem, presentOf } from './attendance.ts';
import { AttendanceField } from './attendance-field.tsx';
import type { OpenPoint } from './open-points.ts';
import styles from './results.module.css';

/** What is typed into the sign-off, kept while the screen is shown. */
export interface SignDraft {
  readonly present: readonly Attendee[];
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly remarks: string;
}

export interface SignBoxProps {
  readonly draft: SignDraft | null;
  readonly points: readonly OpenPoint[];
  onChange(draft: SignDraft): void;
  onClose(signed: boolean): void;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

function SignForm({ draft, points, onChange, onClose }: SignBoxProps & { readonly draft: SignDraft }) {
  const { t, language } = useWords();
  const act = useAct();
  const [tried, setTried] = useState(false);
  const { present, number, date, place, remarks } = draft;
  const problem = attendanceProblem(present, language);
  const patch = (part: Partial<SignDraft>) => onChange({ ...draft, ...part });
  async function sign() {
    setTried(true);
    if (problem !== null) return;
    const done = await act('workshop.signOff', {
      date,
      present: presentOf(present),
      number: orNull(number),
      place: orNull(place),
      remarks: orNull(remarks),
    });
    if (done === null) return;
    showDone(t('sign.done'));
    onClose(true);
  }
  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <p>{t('sign.lead')}</p>
      {points.length === 0 ? null : (
        <Callout kind="warn">
          <ul>
            {points.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </Callout>
      )}
      <AttendanceField list={present} onChange={(list) => patch({ present: list })} />
      {tried && problem !== null ? (
        <Callout kind="bad" live>
          {problem}
        </Callout>
      ) : null}
      <div className={styles.three}>
        <Typed
          label={t('sign.number')}
          value={number}
          onChange={(value) => patch({ number: value })}
          maxLength={500}
          optional
        />
        <Typed
          label={t('sign.place')}
          value={place}
          onChange={(value) => patch({ place: value })}
          maxLength={500}
          optional
        />
        <Typed
          label={t('sign.date')}
          type="date"
          value={date}
          onChange={(value) => patch({ date: value })}
          hint={/^\d{4}-\d{2}-\d{2}$/.test(date) ? dateWords(date, language) : null}
          isRequired
        />
      </div>
      <Typed
        label={t('sign.remarks')}
        value={remarks}
        onChange={(value) => patch({ remarks: value })}
        hint={t('sign.remarksHint')}
        lines={2}
        optional
      />
      <BoxFoot>
        <Push onPress={() => onClose(false)}>{t('action.cancel')}</Push>
        <Push kind="primary" type="submit" icon={PenLine}>
          {t('sign.do')}
        </Push>
      </BoxFoot>
    </Form>
  );
}

/** Sign-off: who was present, when and where; what is locked by it is said before. */
export function SignBox(props: SignBoxProps) {
  const { t } = useWords();
  return (
    <Box title={t('results.sign')} isOpen={props.draft !== null} onClose={() => props.onClose(false)} wide>
      {props.draft === null ? null : <SignForm {...props} draft={props.draft} />}
    </Box>
  );
}
