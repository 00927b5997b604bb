import { join } from 'node:path';
import type { QueryContext } from '#main/kernel/context.ts';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import { rowOf } from '#main/store/rows.ts';
import type { EvidenceRulesInForce } from '#shared/dossier/evidence-contract.ts';
import { gateColumns } from '#shared/dossier/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type EvidenceRules, parseEvidenceRules } from '#shared/rules/evidence-rules.ts';

const file = 'selaras-bukti-1.json';
const read = new Map<string, EvidenceRules>();

function shippedRules(resources: string): EvidenceRules {
  const known = read.get(resources);
  if (known !== undefined) return known;
  const rules = parseEvidenceRules(readRulesJson(join(resources, 'rules', 'evidence', file)), file);
  read.set(resources, rules);
  return rules;
}

/** The evidence rules in force: those that ship, with the agency's own choice of predicates where it made one. */
export function evidenceRulesOf({ store, resources }: Pick<QueryContext, 'store' | 'resources'>): EvidenceRulesInForce {
  const { format: _, ...rules } = shippedRules(resources);
  const own = rowOf(store, 'evidence_gate', '1');
  return {
    ...rules,
    gate:
      own === null
        ? { predicates: rules.gate.predicates, by: 'selaras' }
        : { predicates: gateColumns.predicates.read(own.predicates), by: 'agency' },
  };
}

/** @throws Problem `attachment.kind-unknown`, `attachment.strength-unknown` for what the rules in force do not name */
export function assertDescribed(
  { kinds, strengths }: EvidenceRulesInForce,
  { kind, strength = null }: { readonly kind?: string | undefined; readonly strength?: string | null | undefined },
): void {
  if (kind !== undefined && !kinds.some(({ id }) => id === kind))
    throw new Problem(
      'attachment.kind-unknown',
      { kind, list: kinds.map(({ id }) => id).join(', ') },
      { field: 'kind' },
    );
  if (strength !== null && !strengths.some(({ id }) => id === strength))
    throw new Problem(
      'attachment.strength-unknown',
      { strength, list: strengths.map(({ id }) => id).join(', ') },
      { field: 'strength' },
    );
}
