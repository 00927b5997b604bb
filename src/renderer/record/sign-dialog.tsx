import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { showDone } from '#renderer/kernel/notices.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { useActor } from '#renderer/shell/actor.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Callout, Skeleton } from '#renderer/ui/page-states.tsx';
import { Named, Written } from '#renderer/ui/text-field.tsx';
import { spreadSentence } from '#shared/calibration/sentences.ts';
import { mayUse } from '#shared/contract.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import type { Readiness } from '#shared/record/workshop-state.ts';
import { attendanceProblem } from './attendance.ts';
import { AttendanceField } from './attendance-field.tsx';
import type { OpenPoint } from './open-points.ts';
import { NeedsActor } from './reopen-dialog.tsx';
import styles from './results.module.css';
import { asksDate, asksLeave, asksReason, type SignDraft, signOffOf } from './sign-draft.ts';

/** What the panel did to the spread of predicates, before it is signed: calibrated, or merely compressed? */
function SpreadLine() {
  const { t, number, language } = useWords();
  const spread = useQuery('unit.compare', {}).value?.spread ?? null;
  if (spread === null) return null;
  const { verdict, n, up, down, sdBefore, sdAfter } = spread;
  const figure = (value: number) => number(Math.round(value * 100) / 100);
  return (
    <Callout kind={verdict === 'compressed' ? 'warn' : 'plain'}>
      <strong>{t('branch.spread')}</strong> {spreadSentence(verdict, language)}.{' '}
      <span className={styles.spread}>
        {t('sign.spread', { n, up, down, before: figure(sdBefore), after: figure(sdAfter) })}
      </span>
    </Callout>
  );
}

interface SignDialogProps {
  readonly isOpen: boolean;
  /** Null until there is something to begin with. */
  readonly draft: SignDraft | null;
  readonly readiness: Readiness | null;
  readonly points: readonly OpenPoint[];
  readonly period: string;
  onChange(draft: SignDraft): void;
  onClose(signed: boolean): void;
}

type FormProps = SignDialogProps & { readonly draft: SignDraft };

/** What the session and the pattern make the sign-off ask for; nothing in most workshops. */
function Asked({ draft, readiness, onChange }: FormProps) {
  const { t } = useWords();
  return (
    <>
      {asksReason(readiness) ? (
        <Written
          label={t('sign.openReason')}
          value={draft.openReason}
          onChange={(openReason) => onChange({ ...draft, openReason })}
          isRequired
        />
      ) : null}
      {asksLeave(readiness) ? (
        <>
          <div className={form.pair}>
            <Named
              label={t('sign.allowedBy')}
              value={draft.allowedBy}
              onChange={(allowedBy) => onChange({ ...draft, allowedBy })}
              hint={t('open.required')}
              isRequired
            />
            <Named
              label={t('sign.allowedPost')}
              value={draft.allowedPost}
              onChange={(allowedPost) => onChange({ ...draft, allowedPost })}
              optional
            />
          </div>
          <Written
            label={t('sign.allowedWhy')}
            value={draft.allowedWhy}
            onChange={(allowedWhy) => onChange({ ...draft, allowedWhy })}
            isRequired
          />
        </>
      ) : null}
    </>
  );
}

/** Number, place, date and remarks, as the minutes print them. */
function Papers({ draft, period, onChange }: FormProps) {
  const { t, language } = useWords();
  const { number, place, date, remarks } = draft;
  const patch = (part: Partial<SignDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className={styles.three}>
        <Named label={t('sign.number')} value={number} onChange={(value) => patch({ number: value })} optional />
        <Named label={t('sign.place')} value={place} onChange={(value) => patch({ place: value })} optional />
        <DateField
          label={t('sign.date')}
          value={date}
          onChange={(value) => patch({ date: value })}
          hint={date === '' ? null : dateWords(date, language)}
          isRequired
        />
      </div>
      {asksDate(draft, period) ? (
        <Callout kind="warn" live>
          <p>{t('sign.dateOdd', { date: dateWords(date, language), period: periodWords(period, language) })}</p>
          <Checkbox
            label={t('sign.dateSure')}
            isSelected={draft.sureOf === date}
            onChange={(sure) => patch({ sureOf: sure ? date : '' })}
          />
        </Callout>
      ) : null}
      <Written
        label={t('sign.remarks')}
        value={remarks}
        onChange={(value) => patch({ remarks: value })}
        hint={t('sign.remarksHint')}
        lines={2}
        optional
      />
    </>
  );
}

function SignForm(props: FormProps) {
  const { draft, readiness, points, onChange, onClose } = props;
  const { t, language } = useWords();
  const act = useCommand();
  const actor = useActor();
  const [tried, setTried] = useState(false);
  const problem = attendanceProblem(draft.present, language);
  const may = actor === null || mayUse('workshop.signOff', actor.role);
  async function sign() {
    setTried(true);
    if (problem !== null || (await act('workshop.signOff', signOffOf(draft, readiness))) === null) return;
    showDone(t('sign.done'));
    onClose(true);
    // The result is signed off already, so nothing waits for the signature; one that fails says why, and can be made later.
    void act('record.sign', {});
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
      {may ? null : <NeedsActor words={t('sign.only', { name: actor?.name ?? '' })} />}
      {points.length === 0 ? null : (
        <Callout kind="warn">
          <ul>
            {points.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </Callout>
      )}
      <SpreadLine />
      <Asked {...props} />
      <AttendanceField list={draft.present} onChange={(present) => onChange({ ...draft, present })} />
      {tried && problem !== null ? (
        <Callout kind="bad" live>
          {problem}
        </Callout>
      ) : null}
      <Papers {...props} />
      <DialogFooter>
        <Button onPress={() => onClose(false)}>{t('action.cancel')}</Button>
        <Button kind="primary" type="submit" icon={PenLine} isDisabled={!may}>
          {t('sign.do')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Sign-off: who was present, when and where; what is locked by it is said before. */
export function SignDialog(props: SignDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('results.sign')} isOpen={props.isOpen} onClose={() => props.onClose(false)} wide>
      {props.draft === null ? <Skeleton lines={6} /> : <SignForm {...props} draft={props.draft} />}
    </Dialog>
  );
}
