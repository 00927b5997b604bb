import type { Reader } from '#main/store/open.ts';
import { type RecordedPerson, type RecordModel, recordModel } from '#shared/calibration/record-chance.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { peerCuts } from '#shared/rules/peer-level.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import type { SeverityReport } from '#shared/stats/linear/report.ts';
import { type CalibrationModel, calibrationModelOrNull } from './model.ts';
import { readableRules } from './severity.ts';

/** Mean of all criteria on the scale of the ratings. */
function middleOf({ criteria, intercept }: SeverityReport): number {
  if (criteria.length === 0) return intercept.value;
  return criteria.reduce((sum, { value }) => sum + value, 0) / criteria.length;
}

function recordedPeople(model: CalibrationModel | null, people: readonly RosterRow[]): readonly RecordedPerson[] {
  const fair = new Map((model?.report.ratees ?? []).map((ratee) => [ratee.id, ratee]));
  return people.map(({ id, unit_id, organisation_predicate, initial_hasil, initial_perilaku }) => {
    const ratee = fair.get(id);
    return {
      id,
      head: unit_id ?? '',
      hasil: initial_hasil,
      perilaku: initial_perilaku,
      organisation: organisation_predicate,
      peers: ratee === undefined ? null : { fair: ratee.fair, se: ratee.fairSe, raw: ratee.mean },
    };
  });
}

interface KeptModel {
  readonly key: string;
  readonly peers: CalibrationModel | null;
  readonly rules: RuleSet;
  readonly model: RecordModel;
}

const kept = new WeakMap<Reader, KeptModel>();

/**
 * How the heads read, from the recap as it was brought and the peers' fair scores. Kept until either changes: what the panel moves
 * is no reading of a head, so an edit of a rating leaves it as it is.
 */
export function recordModelOf(store: Reader, rules: RuleSet, people: readonly RosterRow[]): RecordModel {
  const peers = calibrationModelOrNull(store);
  const key = people
    .map(
      ({ id, unit_id, organisation_predicate, initial_hasil, initial_perilaku }) =>
        `${id} ${unit_id} ${organisation_predicate} ${initial_hasil} ${initial_perilaku}`,
    )
    .join('\n');
  const old = kept.get(store);
  if (old !== undefined && old.key === key && old.peers === peers && old.rules === rules) return old.model;
  const scale = peers === null ? undefined : readableRules(rules, peers).peerScale;
  const ground =
    peers === null || scale === undefined
      ? null
      : { cuts: peerCuts(scale), mean: middleOf(peers.report), variance: peers.report.variance.ratee };
  const model = recordModel(recordedPeople(ground === null ? null : peers, people), ground);
  kept.set(store, { key, peers, rules, model });
  return model;
}
