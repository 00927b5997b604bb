import { useContext, useState } from 'react';
import { Form } from 'react-aria-components';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords, type Words } from '#renderer/kernel/use-words.ts';
import { type CellWrite, type Checked, itemsOf, type Refusal, refusalCauses } from '#renderer/sheet/check-writes.ts';
import { fieldOf, wordOf } from '#renderer/sheet/fields.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import form from '#renderer/ui/form.module.css';
import { Callout } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { Written } from '#renderer/ui/text-field.tsx';
import { unitAndDigits } from '#shared/people/namesake.ts';
import styles from './bulk-dialog.module.css';
import { useLastReasons } from './reason-popover.tsx';

/** So many lines are shown of a list; the rest is counted. */
const shownLines = 60;

interface BulkDialogProps {
  readonly act: 'paste' | 'fill' | 'clear' | 'move';
  readonly checked: Checked;
  /** While a branch is shown: takes the changes without a reason, and nothing is written. */
  readonly onTry: ((changes: readonly CellWrite[]) => void) | null;
  onClose(): void;
  onDone(): void;
}

function valueWord({ t, say }: Words, { person, ...change }: CellWrite, which: 'from' | 'to'): string {
  const field = fieldOf(change.field);
  const row = which === 'from' ? person : { ...person, [change.field]: change.to };
  const word = field === undefined ? null : wordOf(field, row, say);
  return word ?? (field?.words === null ? '–' : t('level.unrated'));
}

/** A person in a list, distinguished from namesakes. */
function Named({ person }: { readonly person: CellWrite['person'] }) {
  const { roster } = useContext(HostContext);
  return (
    <>
      {person.name} <span className={styles.soft}>{unitAndDigits(person, roster.get().rows)}</span>
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly CellWrite[] }) {
  const words = useWords();
  const { t } = words;
  const rows = changes.slice(0, shownLines);
  return (
    <div className={styles.list}>
      <PlainTable
        label={t('bulk.changes')}
        dense
        rows={rows}
        keyOf={({ person, field }) => `${person.id} ${field}`}
        columns={[
          { key: 'person', head: t('bulk.person'), cell: ({ person }) => <Named person={person} /> },
          { key: 'column', head: t('bulk.column'), cell: ({ field }) => t(`column.${field}`) },
          { key: 'from', head: t('bulk.from'), cell: (change) => <s>{valueWord(words, change, 'from')}</s> },
          { key: 'to', head: t('bulk.to'), cell: (change) => valueWord(words, change, 'to') },
        ]}
      />
      {changes.length > rows.length ? (
        <p className={styles.more}>{t('bulk.more', { n: changes.length - rows.length })}</p>
      ) : null}
    </div>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t } = useWords();
  const rows = refusals.slice(0, shownLines).map((refusal, place) => ({ ...refusal, place }));
  const counts = refusalCauses
    .map((cause) => ({ cause, of: refusals.filter((refusal) => refusal.cause === cause) }))
    .filter(({ of }) => of.length > 0);
  const why = (cause: Refusal['cause'], of: readonly Refusal[]) =>
    t(`bulk.causes.${cause}`, { names: [...new Set(of.flatMap(({ names }) => names))].join(', ') });
  return (
    <>
      <Callout kind="warn">
        <p>{t('bulk.refused', { n: refusals.length })}</p>
        <ul>
          {counts.map(({ cause, of }) => (
            <li key={cause}>
              {t('bulk.refusedOf', { cells: of.length, people: new Set(of.map(({ person }) => person?.id)).size })}:{' '}
              {why(cause, of)}
            </li>
          ))}
        </ul>
      </Callout>
      <div className={styles.list}>
        <PlainTable
          label={t('bulk.refused', { n: refusals.length })}
          dense
          rows={rows}
          keyOf={({ place }) => String(place)}
          columns={[
            { key: 'row', head: t('bulk.row'), cell: ({ row }) => (row === 0 ? '–' : row), right: true },
            {
              key: 'person',
              head: t('bulk.person'),
              cell: ({ person }) => (person === null ? '–' : <Named person={person} />),
            },
            { key: 'column', head: t('bulk.column'), cell: ({ column }) => (column === '' ? '–' : column) },
            {
              key: 'text',
              head: t('bulk.text'),
              cell: ({ text }) => <span className={styles.text}>{text === '' ? '–' : text}</span>,
            },
            { key: 'why', head: t('bulk.why'), cell: (refusal) => why(refusal.cause, [refusal]) },
          ]}
        />
        {refusals.length > rows.length ? (
          <p className={styles.more}>{t('bulk.more', { n: refusals.length - rows.length })}</p>
        ) : null}
      </div>
    </>
  );
}

function BulkForm(props: BulkDialogProps) {
  const { checked, onClose, onDone } = props;
  const { t } = useWords();
  const act = useCommand();
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const last = useLastReasons('rating.setMany');
  const { changes, refusals, same } = checked;
  const people = new Set(changes.map(({ person }) => person.id)).size;

  function attempt(): void {
    props.onTry?.(changes);
    onDone();
  }
  async function send(why: string) {
    if (why.trim() === '' || sending) return;
    setSending(true);
    const items = itemsOf(changes);
    const [only] = items;
    // One card is one edit, and one in the journal.
    const done =
      props.act === 'move' && items.length === 1 && only !== undefined
        ? await act('rating.set', { ...only, reason: why.trim() })
        : await act('rating.setMany', { items: [...items], reason: why.trim() });
    setSending(false);
    if (done !== null) onDone();
  }

  return (
    <Form
      className={classes(form.form)}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.onTry === null) void send(reason);
        else attempt();
      }}
    >
      <p>
        {changes.length === 0 ? t('bulk.willNot') : t('bulk.will', { cells: changes.length, people })}{' '}
        {same === 0 ? null : t('bulk.same', { n: same })}
      </p>
      {changes.length === 0 ? null : (
        <>
          {props.onTry === null ? (
            <Written
              label={t('bulk.reason')}
              hint={t('reason.hint')}
              value={reason}
              onChange={setReason}
              isRequired
              autoFocus
            />
          ) : null}
          {last.length === 0 || props.onTry !== null ? null : (
            <div className={styles.last}>
              <span>{t('reason.last')}</span>
              {last.slice(0, 3).map((one) => (
                <Button key={one} small kind="quiet" onPress={() => void send(one)}>
                  {one}
                </Button>
              ))}
            </div>
          )}
          <Changes changes={changes} />
        </>
      )}
      {refusals.length === 0 ? null : <Refusals refusals={refusals} />}
      <DialogFooter>
        <Button onPress={onClose} autoFocus={changes.length === 0}>
          {t(changes.length === 0 ? 'action.close' : 'action.cancel')}
        </Button>
        {changes.length === 0 ? null : (
          <Button kind="primary" type="submit" isDisabled={sending}>
            {props.act === 'move' ? t('bulk.moveDo', { n: people }) : t('bulk.do', { n: changes.length })}
          </Button>
        )}
      </DialogFooter>
    </Form>
  );
}

/** Shows what a paste, a fill, a clearing or a move of several will change and what is refused, and asks one reason for all of it. */
export function BulkDialog(props: BulkDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t(`bulk.${props.act}`)} isOpen onClose={props.onClose} wide>
      <BulkForm {...props} />
    </Dialog>
  );
}
