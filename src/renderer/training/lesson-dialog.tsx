import { useContext, useEffect, useState } from 'react';
import { useAtom } from '#renderer/kernel/atom.ts';
import { HostContext } from '#renderer/kernel/host-context.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { type LessonDraft, show, view } from '#renderer/shell/view.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DialogForm } from '#renderer/ui/dialog-form.tsx';
import { FailedState, Skeleton } from '#renderer/ui/page-states.tsx';
import { TextField, Written } from '#renderer/ui/text-field.tsx';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { LessonView } from '#shared/training/lesson-contract.ts';

const close = () => show({ dialog: null, lesson: null });

/** Words between commas, as tags. */
function tagsIn(text: string): string[] {
  return text
    .split(/[,;\n]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

interface LessonFormProps {
  readonly draft: LessonDraft;
  /** The lesson that is rewritten. */
  readonly old: LessonView | null;
}

function LessonForm({ draft, old }: LessonFormProps) {
  const { t } = useWords();
  const { client } = useContext(HostContext);
  const [title, setTitle] = useState(old?.title ?? draft.title);
  const [text, setText] = useState(old?.text ?? draft.text);
  const [tags, setTags] = useState((old?.tags ?? draft.tags).join(', '));
  const [refused, setRefused] = useState<ProblemAnswer | null>(null);
  async function send(): Promise<void> {
    const saved = await client.call('lesson.save', {
      ...(old === null ? { employee: draft.employee, source: draft.source } : { lesson: old.id }),
      title,
      text,
      tags: tagsIn(tags),
    });
    // Said in its place: the words to change are in the fields above it.
    setRefused(saved.ok ? null : saved.problem);
    if (!saved.ok) return;
    showDone(t('lesson.done'));
    close();
  }
  return (
    <DialogForm send={t('lesson.do')} onSend={send} onClose={close}>
      <p>{t('lesson.lead')}</p>
      <TextField label={t('lesson.title')} value={title} onChange={setTitle} maxLength={120} isRequired autoFocus />
      <Written label={t('lesson.text')} value={text} onChange={setText} lines={5} isRequired />
      <TextField label={t('lesson.tags')} hint={t('lesson.tagsHint')} value={tags} onChange={setTags} optional />
      {refused === null ? null : <FailedState problem={refused} />}
    </DialogForm>
  );
}

function LessonPart({ draft }: { readonly draft: LessonDraft }) {
  const { value, problem } = useQuery('lesson.list', {});
  if (problem !== null) return <FailedState problem={problem} />;
  if (value === null) return <Skeleton lines={4} />;
  return <LessonForm draft={draft} old={value.rows.find(({ id }) => id === draft.id) ?? null} />;
}

/** A lesson is written or rewritten over whichever screen it came to mind on; closed, the focus is back there. */
export function LessonDialog() {
  const { t } = useWords();
  const draft = useAtom(view, ({ lesson }) => lesson);
  const isOpen = useAtom(view, ({ dialog }) => dialog === 'lesson') && draft !== null;
  const [shown, setShown] = useState(draft);
  // The form stays while the box closes.
  useEffect(() => {
    if (draft !== null) setShown(draft);
  }, [draft]);
  const about = draft ?? shown;
  return (
    <Dialog title={t(about?.id === null ? 'lesson.make' : 'lesson.change')} isOpen={isOpen} onClose={close} wide>
      {about === null ? null : <LessonPart draft={about} />}
    </Dialog>
  );
}
