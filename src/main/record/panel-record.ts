import { patternOf } from '#main/calibration/patterns.ts';
import { predicateTally } from '#main/calibration/predicate-reads.ts';
import { keyFingerprint } from '#main/exchange/keys.ts';
import type { Context } from '#main/kernel/context.ts';
import { personNamed } from '#main/people/actors.ts';
import { letterheadOf, rulesOf } from '#main/people/document-head.ts';
import { ratingOf } from '#main/people/rating-row.ts';
import { roster } from '#main/people/roster-reads.ts';
import { isPanelMove, ratingMoves, reasonOf } from '#main/rating/move-reads.ts';
import { commitValues } from '#main/store/commit-row.ts';
import { lastCommit } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import type { DocumentSigner } from '#shared/kernel/document.ts';
import { officeMoment } from '#shared/kernel/office-time.ts';
import { ratingColumns } from '#shared/people/rows.ts';
import type { MinutesChange, MinutesDocument, MinutesMix, MinutesOrganisation } from '#shared/record/minutes.ts';
import { signatureColumns } from '#shared/record/rows.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { decisionColumns } from '#shared/session/rows.ts';
import { organisationCommits } from './reads.ts';
import { sessionRecord } from './session-record.ts';

type Reading = Pick<Context, 'store' | 'rules'>;

/** Every change by the panel that is in force: first what an import brought is left out, then what was undone. */
export function panelChanges({ store }: Reading): readonly MinutesChange[] {
  const people = new Map(roster(store, {}).map((person) => [person.id, person]));
  const decided = new Map(
    rowsOf(store, 'decision').map(({ id, evidence }) => [id, decisionColumns.evidence.read(evidence)]),
  );
  const moves = ratingMoves(store);
  const lastMoves = new Map(moves.filter(isPanelMove).map(({ employee, commit }) => [employee, commit]));
  return moves.flatMap((move) => {
    const person = people.get(move.employee);
    const [from, to] = [ratingOf(move.from), ratingOf(move.to)];
    if (!isPanelMove(move) || person === undefined) return [];
    const why = reasonOf(move);
    if (why === null) return [];
    const [by, at] = [move.actor, officeMoment(move.at)];
    // What the decision cites belongs to where the rating came to rest.
    const rest = lastMoves.get(move.employee) === move.commit ? (decided.get(move.employee) ?? []) : [];
    const evidence = [...new Set([...ratingColumns.evidence.read(move.to?.evidence ?? null), ...rest])];
    const change = { person: personNamed(person), from, to, by, at, reason: why };
    return [evidence.length === 0 ? change : { ...change, evidence }];
  });
}

/** The mix of one unit (its id) or of all, before and after the panel. */
function mixOf(name: string, unit: string | null, { store, rules }: Reading): MinutesMix {
  const tally = predicateTally(store, unit);
  const organisation =
    unit === null
      ? workshopOf(store).organisation_predicate
      : (rowsOf(store, 'unit').find(({ id }) => id === unit)?.organisation_predicate ?? null);
  return {
    name,
    organisation,
    before: tally.initial,
    after: tally.proposed,
    unratedBefore: tally.unratedInitial,
    unratedAfter: tally.unratedProposed,
    violations: organisation === null ? null : checkPattern(patternOf(store, rules, organisation), tally.proposed),
  };
}

function organisationsSet({ store }: Reading): readonly MinutesOrganisation[] {
  return organisationCommits(store).flatMap(({ sentence, actor_name, at, reason }) => {
    const { unit = null, to } = commitValues.read(sentence) as { unit?: string; to: string };
    if (to === '-') return [];
    return [{ unit, predicate: to as MinutesOrganisation['predicate'], by: actor_name, at: officeMoment(at), reason }];
  });
}

/** Whose digital signatures the sign-off in force bears, with the fingerprints of their keys. */
function signersOf(store: Reader): readonly DocumentSigner[] {
  const signed = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
  return rowsOf(store, 'signature').flatMap(({ record_id, signer }) => {
    if (record_id !== signed?.id) return [];
    const { name, at, key } = signatureColumns.signer.read(signer);
    return [{ name, at: officeMoment(at), fingerprint: keyFingerprint(key) }];
  });
}

/** The minutes of the workshop as it is; a draft until it is signed. `file` is the workshop file's name. */
export function minutesOf(reading: Reading, file: string, today: string): MinutesDocument {
  const { store, rules } = reading;
  const workshop = workshopOf(store);
  const signed = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
  const units = [...rowsOf(store, 'unit')].sort((a, b) => a.name.localeCompare(b.name, 'id'));
  const last = lastCommit(store);
  return {
    letterhead: letterheadOf(store),
    number: signed?.number ?? null,
    date: signed?.date ?? today,
    place: signed?.place ?? null,
    agency: workshop.agency === '' ? workshop.name : workshop.agency,
    unit: null,
    period: workshop.period,
    draft: signed === undefined,
    rules: rulesOf(rules),
    ...sessionRecord(reading),
    organisations: organisationsSet(reading),
    overall: mixOf(workshop.agency === '' ? workshop.name : workshop.agency, null, reading),
    units: units.map(({ id, name }) => mixOf(name, id, reading)),
    changes: panelChanges(reading),
    excluded: roster(store, {}).flatMap((person) =>
      person.excluded === null
        ? []
        : [{ person: personNamed(person), why: person.excluded, note: person.excluded_note }],
    ),
    remarks: signed?.remarks ?? null,
    record: { hash: last?.hash ?? '', commits: last?.number ?? 0, file, signers: signersOf(store) },
  };
}
