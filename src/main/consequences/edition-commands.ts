import type { Command } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';
import type { RuleEditionRow } from '#shared/consequences/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { editionOfText } from './edition-query.ts';

/** Adopts an edition for the kinds of employee that it names; the workshop keeps it whole. @throws Problem `rules.*` */
export const consequenceAdopt: Command<'consequence.adopt'> = ({ content }, { store }) => {
  const { edition } = editionOfText(content);
  const changes = edition.kinds.map((kind) => {
    const row: RuleEditionRow = {
      id: `${edition.subject}.${kind}`,
      rule_set: edition.id,
      content: JSON.stringify(edition),
    };
    const old = rowOf(store, 'rule_edition', row.id);
    return old === null ? insertion('rule_edition', row) : update('rule_edition', old, row);
  });
  return { name: 'consequence.adopt', values: { name: edition.id }, reason: null, changes: changesOf(changes) };
};

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
