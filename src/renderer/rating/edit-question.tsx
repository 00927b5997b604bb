import { useRef } from 'react';
import { type Atom, useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { type RatingEdit, ReasonPopover } from './reason-popover.tsx';

interface EditQuestionProps {
  readonly question: Atom<RatingEdit | null>;
}

/** The question for a reason while an edit waits for it. Its own component, so that the question renders nothing else again. */
export function EditQuestion({ question }: EditQuestionProps) {
  const act = useCommand();
  const edit = useAtom(question, (one) => one);
  const sent = useRef(false);
  if (edit === null) return null;
  const { request, axis, to } = edit;
  async function onReason(reason: string) {
    if (sent.current) return;
    sent.current = true;
    const done = await act('rating.set', { employee: request.row.id, [axis]: to, reason });
    sent.current = false;
    if (done !== null) close(false);
  }
  function close(stays: boolean): void {
    if (question.get() !== edit) return;
    question.set(null);
    // Before the question is gone from the page: as long as nothing there has changed, the focus waits for no layout.
    if (!stays) request.refocus();
  }
  return (
    <ReasonPopover key={request.row.id} edit={edit} onReason={(reason) => void onReason(reason)} onCancel={close} />
  );
}
