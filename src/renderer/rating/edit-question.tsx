import { useRef } from 'react';
import { type Atom, useAtom } from '#renderer/kernel/atom.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { type RatingEdit, ReasonPopover } from './reason-popover.tsx';

interface EditQuestionProps {
  readonly asked: Atom<RatingEdit | null>;
}

/** The question for a reason while an edit waits for it. Apart from the panel, so that asking draws nothing else anew. */
export function EditQuestion({ asked }: EditQuestionProps) {
  const act = useCommand();
  const edit = useAtom(asked, (one) => one);
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
    if (asked.get() !== edit) return;
    asked.set(null);
    // Before the question is gone from the page: as long as nothing there has changed, the focus waits for no layout.
    if (!stays) request.refocus();
  }
  return (
    <ReasonPopover key={request.row.id} edit={edit} onReason={(reason) => void onReason(reason)} onCancel={close} />
  );
}
