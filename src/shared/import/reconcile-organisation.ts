import { tableName } from '#shared/kernel/table.ts';
import { isMissing } from '#shared/rules/word-forms.ts';
import { choice, leave } from './decision.ts';
import { type Ledger, rowKey } from './ledger.ts';
import { LevelReader } from './level-reader.ts';
import { periodWithin, readPeriod } from './period.ts';
import type { OrganisationRecord } from './record.ts';
import { rowNumber, type Sheet, textOf } from './sheet.ts';
import { unitKey } from './unit-book.ts';
import type { UnitReader } from './unit-reader.ts';

interface OrganisationDraft {
  readonly sheet: Sheet;
  readonly index: number;
  readonly record: OrganisationRecord;
}

/**
 * The predicates of units, and of the agency where a row names it. `settled` are the units that people belong to: a name that none
 * of them bears is put to the user, unless there are no units at all yet. Other years are passed over with `here` false.
 */
export function reconcileOrganisation(
  ledger: Ledger,
  sheets: readonly Sheet[],
  units: UnitReader,
  settled: ReadonlySet<string>,
  agency: readonly string[],
  target: string,
): readonly OrganisationRecord[] {
  const reader = new LevelReader();
  const agencies = new Set(agency.filter((name) => name !== '').map(unitKey));
  const drafts = new Map<string, OrganisationDraft>();
  for (const sheet of sheets) {
    if (sheet.waits) continue;
    for (const index of sheet.data) {
      const written = textOf(sheet, index, 'unit').trim();
      const predicate = reader.organisation(ledger, sheet, index);
      if (predicate === null)
        ledger.find(sheet, index, 'organisation', 'organisation.missing', 'note', { unit: written });
      if (isMissing(written)) {
        ledger.find(sheet, index, 'unit', 'unit.missing', 'refused');
        continue;
      }
      const own = agencies.has(unitKey(written)) && !settled.has(written);
      const unit = own ? null : unitOf(ledger, sheet, index, units, settled, written);
      if (unit === undefined || !predicate) continue;
      const period = readPeriod(textOf(sheet, index, 'period')) ?? sheet.period ?? target;
      put(ledger, drafts, { sheet, index, record: { unit, period, predicate, file: sheet.table.file } });
    }
  }
  return [...drafts.values()].map(({ record }) => record);
}

/** Whether a predicate given for `period` speaks about the workshop's period. */
export function speaksAbout(period: string, target: string): boolean {
  const own = readPeriod(target) ?? target;
  return own === '' || period === own || periodWithin(period, own) || periodWithin(own, period);
}

function unitOf(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  units: UnitReader,
  settled: ReadonlySet<string>,
  written: string,
): string | undefined {
  const name = units.readOwn(ledger, sheet, index);
  if (name === null) return undefined;
  if (settled.size === 0 || settled.has(name)) return name;
  const id = `unit-unknown:${unitKey(written)}`;
  const others = [...settled].slice(0, 200).map((unit) => choice(unit, 'use-value', { unit }));
  const choices = [leave, choice(`+${name}`, 'keep-written', { unit: name }), ...others];
  const answer = ledger.ask({ id, kind: 'unit', values: { written, unit: '' }, choices, suggested: null, open: false });
  const taken = answer === null || answer === 'leave' ? undefined : answer.startsWith('+') ? name : answer;
  ledger.find(
    sheet,
    index,
    'unit',
    'unit.unknown',
    'doubtful',
    { written },
    { decision: id, answered: taken !== undefined },
  );
  return taken;
}

function put(ledger: Ledger, drafts: Map<string, OrganisationDraft>, draft: OrganisationDraft): void {
  const key = `${draft.record.unit ?? ''}|${draft.record.period}`;
  const before = drafts.get(key);
  if (before === undefined) {
    drafts.set(key, draft);
    return;
  }
  const { sheet, index, record } = draft;
  const place = {
    otherFile: tableName(before.sheet.table),
    otherRow: rowNumber(before.sheet, before.index),
    unit: record.unit ?? '',
  };
  if (before.record.predicate === record.predicate) {
    const code = before.sheet.table === sheet.table ? 'row.duplicate' : 'row.duplicate-elsewhere';
    ledger.find(sheet, index, null, code, 'doubtful', place, { mend: { kind: 'drop-row', value: '' } });
    return;
  }
  const id = `organisation:${key}:${rowKey(sheet, index)}`;
  const levels = [before.record.predicate, record.predicate];
  const choices = [leave, ...levels.map((level) => choice(level, 'use-value', { level }))];
  const answer = ledger.ask({
    id,
    kind: 'organisation',
    values: { unit: record.unit ?? '', period: record.period },
    choices,
    suggested: null,
    open: false,
  });
  const chosen = levels.find((level) => level === answer);
  ledger.find(
    sheet,
    index,
    'organisation',
    'organisation.conflict',
    'doubtful',
    { ...place, own: record.predicate, other: before.record.predicate },
    { decision: id, answered: chosen !== undefined },
  );
  ledger.link(before.sheet, before.index, chosen === undefined ? 'doubtful' : 'changed');
  if (chosen === undefined) drafts.delete(key);
  else drafts.set(key, { ...before, record: { ...record, predicate: chosen } });
}
