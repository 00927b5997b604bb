import { useRef, useState } from 'react';
import { Dialog, Form, Heading, Popover } from 'react-aria-components';
import type { EditRequest } from '#renderer/grid/roster-grid.tsx';
import { Push } from '#renderer/parts/button.tsx';
import { classes } from '#renderer/parts/class-names.ts';
import { Typed } from '#renderer/parts/field.tsx';
import menu from '#renderer/parts/menu.module.css';
import { useWords } from '#renderer/parts/words.ts';
import type { Rating } from '#shared/domain/levels.ts';
import { ratingCells } from '#shared/text/panel.ts';
import { useLastReasons } from './last-reasons.ts';
import styles from './panel.module.css';
import own from './reason.module.css';

export interface RatingEdit {
  readonly request: EditRequest;
  readonly axis: 'hasil' | 'perilaku';
  readonly to: Rating;
}

export interface ReasonPopoverProps {
  readonly edit: RatingEdit;
  onReason(reason: string): void;
  onCancel(): void;
}

function ReasonForm({ edit, onReason, onCancel }: ReasonPopoverProps) {
  const { t, say } = useWords();
  const [reason, setReason] = useState('');
  const last = useLastReasons('rating.set');
  const { row } = edit.request;
  const from = row[edit.axis];
  return (
    <Form
      className={classes(own.reasonForm)}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason.trim());
      }}
    >
      <div>
        <Heading slot="title" level={3}>
          {row.name}
        </Heading>
        <p className={styles.caseSoft}>
          {t('reason.change', {
            axis: t(`column.${edit.axis}`),
            from: from === null ? t('level.unrated') : say(ratingCells[from]),
            to: say(ratingCells[edit.to]),
          })}
        </p>
      </div>
      <Typed
        label={t('reason.label')}
        hint={t('reason.hint')}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
      {last.length === 0 ? null : (
        <div className={own.reasonLast}>
          <p className={styles.caseSoft}>{t('reason.last')}</p>
          {last.map((one) => (
            <button key={one} type="button" className={own.lastItem} onClick={() => onReason(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <div className={own.reasonFoot}>
        <Push small onPress={onCancel}>
          {t('action.cancel')}
        </Push>
        <Push small kind="primary" type="submit">
          {t('reason.save')}
        </Push>
      </div>
    </Form>
  );
}

/** Asks why, at the cell itself; Esc leaves everything as it was. */
export function ReasonPopover(props: ReasonPopoverProps) {
  const { t } = useWords();
  const cell = useRef(props.edit.request.cell);
  return (
    <Popover
      triggerRef={cell}
      isOpen
      // A modal one hides the rest of the page from screen readers and scrolling, twice over each edit, for 30 ms of styles.
      isNonModal
      onOpenChange={(open) => {
        if (!open) props.onCancel();
      }}
      placement="bottom start"
      className={classes(menu.popover, own.reason)}
    >
      <Dialog aria-label={t('reason.title')}>
        <ReasonForm {...props} />
      </Dialog>
    </Popover>
  );
}
