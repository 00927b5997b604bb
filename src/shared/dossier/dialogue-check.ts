import { fold } from '#shared/rules/word-forms.ts';
import { type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** A follow-up that was due before the day of the report and is not finished. */
interface OverdueFollowUp {
  readonly employee: string;
  readonly nip: string;
  readonly code: string | null;
  readonly followUp: string | null;
  readonly due: string;
  readonly place: WorkPlace;
}

/** What {@link checkDialogues} finds. `without`: people of whom no dialogue is on record, where there is a log at all. */
export interface DialogueCheck {
  readonly asOf: string;
  readonly dialogues: number;
  readonly overdue: readonly OverdueFollowUp[];
  readonly without: readonly { readonly employee: string; readonly nip: string }[];
}

/** Follow-ups overdue on a day (`YYYY-MM-DD`), and the people nobody talked to. `people`: NIPs by id. */
export function checkDialogues(
  dialogues: readonly WorkRows['dialogue'][],
  people: ReadonlyMap<string, string>,
  asOf: string,
): DialogueCheck {
  const talked = new Set(dialogues.flatMap(({ employee_id }) => employee_id ?? []));
  return {
    asOf,
    dialogues: dialogues.length,
    overdue: dialogues.flatMap((row) => {
      const { employee_id: employee, code, due } = row;
      // Checks go to members and into papers, where what was said between the two does not belong.
      const followUp = isRestricted(row.privacy) ? null : row.follow_up;
      if (employee === null || due === null || due >= asOf || isFinished(row)) return [];
      return [{ employee, nip: people.get(employee) ?? '', code, followUp, due, place: workPlaceOf(row) }];
    }),
    without:
      dialogues.length === 0
        ? []
        : [...people].flatMap(([employee, nip]) => (talked.has(employee) ? [] : [{ employee, nip }])),
  };
}

/** Whether a follow-up is done: by its date, or by its status alone, as many logs have no column for the date. */
export function isFinished({ status, finished }: Pick<WorkRows['dialogue'], 'status' | 'finished'>): boolean {
  return (
    finished !== null ||
    /^(?:(?:sudah|telah) )?(?:selesai|tuntas|done|finished|closed)(?! (?:sebagian|partly))/.test(fold(status ?? ''))
  );
}

/** Whether a dialogue is marked as between the two who held it. */
export function isRestricted(privacy: string | number | null | undefined): boolean {
  return /terbatas|rahasia|tertutup|pribadi|private|restricted|confidential/i.test(String(privacy ?? ''));
}
