import type { Command } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';
import { type EmployeeKind, employeeKinds, type RuleEditionRow } from '#shared/consequences/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type Edition, subjects } from '#shared/rules/consequence/edition-schema.ts';
import { judgedYear } from './computed.ts';
import { ownEditionOf } from './edition-query.ts';
import { editionsInForce } from './editions.ts';

/** Adopts an edition for the kinds of employee that it names; the workshop keeps it whole. @throws Problem `rules.*` */
export const consequenceAdopt: Command<'consequence.adopt'> = ({ content }, { store, resources }) => {
  const { edition } = ownEditionOf(content, resources);
  const changes = edition.kinds.map((kind) => {
    const row = editionRow(edition, kind);
    const old = rowOf(store, 'rule_edition', row.id);
    return old === null ? insertion('rule_edition', row) : update('rule_edition', old, row);
  });
  return { name: 'consequence.adopt', values: { name: edition.id }, reason: null, changes: changesOf(changes) };
};

/**
 * A sign-off that keeps the editions in force whole in the workshop: what was signed under them can be computed again on every machine,
 * also after a newer one was installed.
 */
export function keepingEditions(signOff: Command<'workshop.signOff'>): Command<'workshop.signOff'> {
  return async (input, context) => {
    const plan = await signOff(input, context);
    if (!('changes' in plan)) return plan;
    const force = editionsInForce(context, judgedYear(context.store));
    const kept = subjects.flatMap((subject) =>
      employeeKinds.flatMap((kind) => {
        const found = force[subject]?.[kind];
        return found === undefined || found.adopted ? [] : [insertion('rule_edition', editionRow(found.edition, kind))];
      }),
    );
    return { ...plan, changes: [...plan.changes, ...kept] };
  };
}

function editionRow(edition: Edition, kind: EmployeeKind): RuleEditionRow {
  return { id: `${edition.subject}.${kind}`, rule_set: edition.id, content: JSON.stringify(edition) };
}

/** Gives up an adopted edition, so that the standard one holds again. @throws Problem `rules.not-adopted` */
export const consequenceReset: Command<'consequence.reset'> = ({ subject, kind }, { store }) => {
  const row = rowOf(store, 'rule_edition', `${subject}.${kind}`);
  if (row === null) throw new Problem('rules.not-adopted', { subject }, { field: 'subject' });
  return {
    name: 'consequence.reset',
    values: { name: row.rule_set },
    reason: null,
    changes: [deletion('rule_edition', row)],
  };
};
