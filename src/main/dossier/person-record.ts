import type { Context } from '#main/kernel/context.ts';
import { employeeOf, personNamed } from '#main/people/actors.ts';
import { letterheadOf, rulesOf } from '#main/people/document-head.ts';
import { ratingOf } from '#main/people/rating-row.ts';
import { ratingMoves, standing } from '#main/rating/move-reads.ts';
import { commitValues } from '#main/store/commit-row.ts';
import { journal } from '#main/store/journal-reads.ts';
import { lastCommit } from '#main/store/log.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { personSentence } from '#shared/commit-words.ts';
import type { DossierDocument, DossierEvent } from '#shared/dossier/dossier.ts';
import { dossierWords } from '#shared/dossier/extract-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday, officeMoment } from '#shared/kernel/office-time.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { ratingSentence } from '#shared/rating/rating-sentence.ts';

/** Every commit that touched this person, oldest first. */
function eventsOf(store: Context['store'], id: string, name: string, language: Language): readonly DossierEvent[] {
  const moves = new Map(ratingMoves(store, id).map((move) => [move.commit, move]));
  const stands = standing(store);
  return [...journal(store, { row: id })].reverse().flatMap((commit) => {
    const move = moves.get(commit.number);
    const moved = move === undefined ? null : ratingSentence(ratingOf(move.from), ratingOf(move.to), language);
    const values = commitValues.read(commit.sentence);
    const what = personSentence({ ...commit, values }, name, moved, language);
    if (what === null) return [];
    return {
      at: officeMoment(commit.at),
      by: commit.actor_name,
      what: stands(commit.number) ? what : fill(dossierWords.takenBack, language, { what }),
      reason: commit.reason,
      hash: commit.hash,
    };
  });
}

/**
 * One person's extract for an objection: their ratings and the entries about them, nobody else's. `employee` is an id or NIP.
 * @throws Problem `employee.unknown`
 */
export function dossierOf(
  { store, rules }: Pick<Context, 'store' | 'rules'>,
  employee: string,
  file: string,
  language: Language,
): DossierDocument {
  const person = employeeOf(store, employee);
  const workshop = workshopOf(store);
  const signed = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
  const last = lastCommit(store);
  const { initial_hasil: hasil, initial_perilaku: perilaku, initial_predicate: predicate } = person;
  return {
    letterhead: letterheadOf(store),
    number: null,
    date: localToday(),
    place: signed?.place ?? null,
    agency: workshop.agency === '' ? workshop.name : workshop.agency,
    period: workshop.period,
    person: { ...personNamed(person), position: person.position, grade: person.grade },
    organisation: person.organisation_predicate,
    initial: { hasil, perilaku, predicate },
    proposed: ratingOf(person),
    final: signed === undefined ? null : { ...ratingOf(person), predicate: person.final_predicate },
    signedOn: signed?.date ?? null,
    minutesNumber: signed?.number ?? null,
    rules: rulesOf(rules),
    events: eventsOf(store, person.id, personNamed(person).name, language),
    record: { hash: last?.hash ?? '', commits: last?.number ?? 0, file },
  };
}
