import { useContext, useState } from 'react';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { localMoment } from '#renderer/kernel/local-time.ts';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useCommand, useProgress } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooter } from '#renderer/ui/dialog.tsx';
import { DropPlace } from '#renderer/ui/drop-place.tsx';
import form from '#renderer/ui/form.module.css';
import { Callout, ProgressBar } from '#renderer/ui/page-states.tsx';
import { PlainTable } from '#renderer/ui/table.tsx';
import type { CallInput } from '#shared/contract.ts';
import { momentWords } from '#shared/kernel/date-words.ts';
import type { AnswerPreview } from '#shared/round/answer-contract.ts';
import styles from './rounds.module.css';

const awaitedShown = 8;

function Preview({ preview }: { readonly preview: AnswerPreview }) {
  const { t, language } = useWords();
  const { answers, problems, missing } = preview;
  const moment = (at: string) => momentWords(localMoment(at), language);
  const names = missing.slice(0, awaitedShown).map(({ name }) => name);
  const more = missing.length - names.length;
  return (
    <>
      {problems.length === 0 ? null : (
        <Callout kind="bad" live>
          {t('merge.refused', { n: problems.length })}
          <ul className={styles.extra}>
            {problems.map(({ code, message, file }) => (
              <li key={`${code} ${file ?? ''}`}>{message}</li>
            ))}
          </ul>
        </Callout>
      )}
      {answers.length === 0 ? null : (
        <div className={styles.scroll}>
          <PlainTable
            label={t('merge.title')}
            dense
            rows={answers}
            keyOf={({ rater }) => rater}
            columns={[
              {
                key: 'name',
                head: t('raters.name'),
                // Namesakes are distinguished by their NIP.
                cell: ({ name, rater }) => (
                  <>
                    {name} {rater === name ? null : <span className={styles.key}>{rater}</span>}
                  </>
                ),
              },
              {
                key: 'state',
                head: t('merge.state'),
                cell: ({ state, late, made, before }) => (
                  <>
                    {`${t(`merge.${state}`)}${late ? `, ${t('merge.late')}` : ''}`}
                    {before === null ? null : (
                      <p className={styles.key}>
                        {t('merge.clockBack', { made: moment(made), before: moment(before) })}
                      </p>
                    )}
                  </>
                ),
              },
              {
                key: 'complete',
                head: t('merge.complete'),
                cell: ({ given, wanted }) => t('raters.part', { given, wanted }),
              },
              { key: 'file', head: t('issue.file'), cell: ({ file }) => file },
            ]}
          />
        </div>
      )}
      {missing.length === 0 ? null : (
        <p>{t('merge.missing', { names: `${names.join(', ')}${more > 0 ? `, +${more}` : ''}` })}</p>
      )}
    </>
  );
}

function MergeForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useCommand();
  const { client } = useContext(HostContext);
  const [preview, setPreview] = useState<AnswerPreview | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const progress = useProgress(since);
  const busy = since !== null;
  async function read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setSince(Date.now());
    const sources = await client.sourcesOf(files);
    if (sources.ok) setPreview(await act('answer.read', { sources: [...sources.value] } as CallInput<'answer.read'>));
    else showProblem(sources.problem);
    setSince(null);
  }
  async function apply({ preview: key, answers }: AnswerPreview): Promise<void> {
    setSince(Date.now());
    const done = await act('answer.apply', { preview: key });
    setSince(null);
    if (done === null) return;
    showDone(t('merge.done', { n: answers.length }));
    onClose();
  }
  return (
    <div className={form.form}>
      <DropPlace
        label={t('merge.files')}
        choose={t('merge.choose')}
        isDisabled={busy}
        onFiles={(files) => void read(files)}
      >
        {t('merge.lead')}
      </DropPlace>
      {since === null ? null : <ProgressBar label={t('merge.reading')} {...progress} since={since} />}
      {preview === null || busy ? null : <Preview preview={preview} />}
      <DialogFooter>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        {preview === null || preview.answers.length === 0 ? null : (
          <Button kind="primary" isDisabled={busy} onPress={() => void apply(preview)}>
            {t('merge.apply', { n: preview.answers.length })}
          </Button>
        )}
      </DialogFooter>
    </div>
  );
}

/** Reads answer files, shows what they would do, and merges them. */
export function MergeDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('merge.title')} isOpen={isOpen} onClose={onClose} wide>
      <MergeForm onClose={onClose} />
    </Dialog>
  );
}
