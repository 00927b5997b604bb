import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { clarityFindings } from '#shared/dossier/check-findings.ts';
import type { DossierRecord } from '#shared/dossier/contract.ts';
import { isRestricted } from '#shared/dossier/dialogue-check.ts';
import { isProgram } from '#shared/dossier/evidence-check.ts';
import type { Attachment } from '#shared/dossier/evidence-contract.ts';
import { namedLine } from '#shared/dossier/goal-check.ts';
import type { AttachmentRow } from '#shared/dossier/rows.ts';
import type { WorkField } from '#shared/dossier/work-fields.ts';
import { claritySource, saidIn } from './check-queries.ts';
import { clarityAbout, linesAbout, personChecks } from './person-checks.ts';
import { rowsAbout, workOf } from './reads.ts';

const confided: readonly WorkField[] = ['topic', 'agreement', 'followUp'];

/** A dialogue that is marked as between the two shows a member that it was held and when it is due, not what was said. */
function withoutConfidence(record: DossierRecord): DossierRecord {
  if (record.kind !== 'dialogue' || !isRestricted(record.fields.privacy)) return record;
  const fields = Object.fromEntries(
    Object.entries(record.fields).filter(([name]) => !confided.includes(name as WorkField)),
  );
  return { ...record, fields };
}

function attachmentShown({ employee_id: _, ...row }: AttachmentRow): Attachment {
  return { ...row, program: isProgram(row.name, row.media) };
}

/** Everything that is stored about one person beside their rating. @throws Problem `employee.unknown` */
export const dossierGet: Query<'dossier.get'> = ({ employee }, { store, rules, today, actor, language }) => {
  const person = employeeOf(store, employee);
  const { records, past, received, given, raters } = workOf(store, person.id, person.nip, person.unit_id);
  const lines = linesAbout(store, person);
  const checks = personChecks(store, person, today, lines);
  const clarity = clarityAbout(store, person, lines, checks, rules.clarity ?? null);
  return {
    employee: person.id,
    nip: person.nip,
    records: actor.role === 'member' ? records.map(withoutConfidence) : records,
    past,
    assessments: { received: Object.fromEntries(received.map(({ kind, count }) => [kind, count])), given, raters },
    checks,
    clarity: {
      ...clarity,
      source: claritySource(rules),
      findings: saidIn(clarityFindings(clarity.lines), language),
    },
    attachments: rowsAbout(store, 'attachment', person.id)
      .map(attachmentShown)
      .toSorted((a, b) => a.added_at.localeCompare(b.added_at)),
    lines: lines.map((line) => ({ ...namedLine(line), indicator: line.indicator, category: line.category })),
  };
};
