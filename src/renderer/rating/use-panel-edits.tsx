import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { createAtom } from '#renderer/kernel/atom.ts';
import { showDone } from '#renderer/kernel/notices.ts';
import type { Roster } from '#renderer/kernel/roster.ts';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import type { EditRequest } from '#renderer/roster-grid/edit-request.ts';
import type { BulkRequest } from '#renderer/roster-grid/use-clipboard.ts';
import { tryEdits } from '#renderer/session/tried-access.ts';
import { itemsOf, onlyTriable } from '#renderer/sheet/check-writes.ts';
import { caseStates } from '#shared/people/rows.ts';
import { ratings } from '#shared/rules/levels.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { EditQuestion } from './edit-question.tsx';
import type { RatingEdit } from './reason-popover.tsx';

interface PanelEdits {
  /** One cell was edited. The same function from one render to the next: the grid renders again for another. */
  onEdit(request: EditRequest): void;
  /** Many are to change at once. */
  onBulk(request: BulkRequest): void;
  /** The questions before an edit is written, while one is open. */
  readonly questions: ReactNode;
}

/** What becomes of edits in the panel: a question for the reason and a command, or while a branch is tried, moves of the branch. */
export function usePanelEdits(record: Roster, trying: boolean): PanelEdits {
  const { t } = useWords();
  const act = useCommand();
  const question = useMemo(() => createAtom<RatingEdit | null>(null), []);
  const [bulk, setBulk] = useState<BulkRequest | null>(null);

  const attempt = useCallback(
    (edits: Parameters<typeof tryEdits>[1]) => {
      const n = tryEdits(record, edits);
      if (n > 0) showDone(t('branch.untried', { n }));
    },
    [record, t],
  );
  const onEdit = useCallback(
    (request: EditRequest) => {
      const { row, field, value } = request;
      const to = ratings.find((one) => one === value);
      if (trying) {
        if (field === 'state' || to === undefined) showDone(t('bulk.causes.trying'));
        else attempt([{ employee: row.id, [field]: to }]);
        request.refocus();
        return;
      }
      if (field === 'state') {
        const state = caseStates.find((one) => one === value);
        if (state !== undefined) void act('rating.state', { employee: row.id, state });
        return;
      }
      if (to !== undefined) question.set({ request, axis: field, to });
    },
    [act, question, attempt, trying, t],
  );
  // A branch takes many changes as they are, unless something of them is refused.
  const onBulk = useCallback(
    (request: BulkRequest) => {
      const checked = trying ? onlyTriable(request.checked, (field) => t(`column.${field}`)) : request.checked;
      if (!trying || checked.refusals.length > 0) return setBulk({ ...request, checked });
      attempt(itemsOf(checked.changes));
      request.refocus();
    },
    [attempt, trying, t],
  );

  function close(request: BulkRequest): void {
    setBulk(null);
    request.refocus();
  }
  const questions = (
    <>
      <EditQuestion question={question} />
      {bulk === null ? null : (
        <BulkDialog
          act={bulk.act}
          checked={bulk.checked}
          onTry={trying ? (changes) => attempt(itemsOf(changes)) : null}
          onClose={() => close(bulk)}
          onDone={() => close(bulk)}
        />
      )}
    </>
  );
  return { onEdit, onBulk, questions };
}
