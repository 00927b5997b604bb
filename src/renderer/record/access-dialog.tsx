import { useState } from 'react';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { Callout, FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import { entryNamed } from '#shared/contract.ts';
import { momentWords } from '#shared/kernel/date-words.ts';
import type { AccessLine } from '#shared/record/access-contract.ts';
import { accessKindWords } from '#shared/record/access-words.ts';

const atOnce = 200;

function AccessTable() {
  const { t, say, language } = useWords();
  const [limit, setLimit] = useState(atOnce);
  const { value, problem } = useQuery('access.list', { limit });
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={8} />;
  const { rows, count, brokenAt } = value;
  function subject({ person, called }: AccessLine): string {
    const entry = called === null ? null : entryNamed(called.split(' ')[0] ?? '');
    return person ?? (entry === null ? (called ?? '') : say(entry.about));
  }
  return (
    <>
      {brokenAt === null ? (
        <p role="status">{t('access.whole', { n: count })}</p>
      ) : (
        <Callout kind="warn">{t('access.broken', { number: brokenAt })}</Callout>
      )}
      <PlainTable
        label={t('access.open')}
        dense
        rows={rows}
        keyOf={({ number }) => String(number)}
        columns={[
          { key: 'at', head: t('access.at'), cell: ({ at }) => momentWords(localMoment(at), language) },
          { key: 'who', head: t('access.who'), cell: ({ actor }) => (actor === '' ? t('access.nobody') : actor) },
          { key: 'what', head: t('access.what'), cell: ({ kind }) => say(accessKindWords[kind]) },
          { key: 'subject', head: t('access.subject'), cell: subject },
        ]}
      />
      {rows.length < count && limit < 1000 ? (
        <Button small onPress={() => setLimit(1000)}>
          {t('access.more')}
        </Button>
      ) : null}
    </>
  );
}

/** Who did what without changing a row. */
export function AccessDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('access.open')} isOpen={isOpen} onClose={onClose} wide>
      <p>{t('access.lead')}</p>
      {isOpen ? <AccessTable /> : null}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
