import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { journalWithPeople } from '#main/store/reads/journal.ts';
import { personOf, roster } from '#main/store/reads/roster.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { MinutesRating } from '#shared/domain/minutes.ts';
import { Problem } from '#shared/problem.ts';
import { commitSentence } from '#shared/text/commit-words.ts';
import { journalWords } from '#shared/text/document.ts';
import { draftMark, resultNames } from '#shared/text/export-words.ts';
import { predicateWords, ratingWords } from '#shared/text/levels.ts';
import type { Language } from '#shared/text/wording.ts';
import { workshopOf } from '../commands/workshop.ts';
import { fileNamed } from '../file-name.ts';
import { minutesOf, panelChanges } from '../queries/panel-record.ts';
import { dossierOf } from '../queries/person-record.ts';
import { ratingForms } from '../queries/rating-form.ts';
import { localToday, personNamed } from '../queries/record-words.ts';
import type { Session } from '../session.ts';

type Kind = Input<'export.file'>['kind'];

const forms: Readonly<Record<Kind, { readonly ending: string; readonly type: string }>> = {
  results: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'minutes-pdf': { ending: 'pdf', type: 'application/pdf' },
  'minutes-docx': {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  journal: { ending: 'csv', type: 'text/csv' },
  dossier: { ending: 'pdf', type: 'application/pdf' },
  'rating-form': { ending: 'pdf', type: 'application/pdf' },
};

// The writers' libraries take up to a third of a second to load, so each is loaded by the export that needs it.
async function results(session: Session, language: Language): Promise<Uint8Array> {
  const { writeResults } = await import('#main/files/write-results.ts');
  const { store, rules } = session.workshop;
  const { agency, agency_code, period, name, state } = workshopOf(store);
  const people = roster(store, {}).filter(({ excluded }) => excluded === null);
  const shown = ({ hasil, perilaku, predicate }: MinutesRating): string =>
    [hasil && ratingWords[hasil][language], perilaku && ratingWords[perilaku][language]].filter(Boolean).join(' / ') +
    (predicate === null ? '' : ` (${predicateWords[predicate][language]})`);
  return writeResults({
    language,
    agencyCode: agency_code,
    agency: agency === '' ? name : agency,
    unit: null,
    draft: state !== 'signed',
    period,
    spelling: rules.spelling,
    people: people.map((person) => ({
      nip: person.nip,
      name: personNamed(person).name,
      position: person.position,
      hasil: person.hasil,
      perilaku: person.perilaku,
      predicate: person.predicate,
    })),
    changes: panelChanges(session.workshop).map(({ person, from, to, by, at, reason }) => ({
      ...person,
      before: shown(from),
      after: shown(to),
      by,
      when: at,
      reason,
    })),
  });
}

const longestPeople = 100;

/** NIP by NIP while a person can read them; an import of thousands gives their number, since a cell has its limit. */
function peopleCell(people: string | null): string | number | null {
  const list = people?.split(',') ?? [];
  return list.length > longestPeople ? list.length : people;
}

async function journalCsv(session: Session, language: Language): Promise<Uint8Array> {
  const { writeCsv } = await import('#main/files/write-csv.ts');
  const { store } = session.workshop;
  const rows = journalWithPeople(store).map(({ people, ...row }) => [
    row.number,
    row.at,
    row.actor_name,
    row.command,
    commitSentence({ command: row.command, values: JSON.parse(row.sentence), reverts: row.reverts }, language),
    row.reason,
    peopleCell(people),
    row.reverts,
    row.previous_hash,
    row.hash,
  ]);
  const { number, at, by, command, what, reason, people, reverts, previous, hash } = journalWords;
  const columns = [number, at, by, command, what, reason, people, reverts, previous, hash];
  return writeCsv(
    columns.map((column) => column[language]),
    rows,
  );
}

async function fontsOf(session: Session) {
  const { loadDocumentFonts } = await import('#main/files/document-fonts.ts');
  return loadDocumentFonts(join(session.options.resources, 'fonts', 'liberation'));
}

async function dossier(employee: string | undefined, session: Session, language: Language): Promise<Uint8Array> {
  if (employee === undefined) throw new Problem('export.whose', {}, { field: 'employee' });
  const { writeDossierPdf } = await import('#main/files/write-dossier-pdf.ts');
  const document = dossierOf(session.workshop, employee, basename(session.path), language);
  return writeDossierPdf(document, { language, fonts: await fontsOf(session) });
}

async function ratingForm(
  { round, rater }: Input<'export.file'>,
  session: Session,
  language: Language,
): Promise<Uint8Array> {
  const { writeRatingForms } = await import('#main/files/rating-form-pdf.ts');
  return writeRatingForms(ratingForms(session.workshop, round, rater), { language, fonts: await fontsOf(session) });
}

async function written(input: Input<'export.file'>, session: Session, language: Language): Promise<Uint8Array> {
  const { kind, employee } = input;
  if (kind === 'results') return results(session, language);
  if (kind === 'journal') return journalCsv(session, language);
  if (kind === 'dossier') return dossier(employee, session, language);
  if (kind === 'rating-form') return ratingForm(input, session, language);
  const minutes = minutesOf(session.workshop, basename(session.path), localToday());
  if (kind === 'minutes-docx') {
    const { writeMinutesDocx } = await import('#main/files/write-minutes-docx.ts');
    return writeMinutesDocx(minutes, { language });
  }
  const { writeMinutesPdf } = await import('#main/files/write-minutes-pdf.ts');
  return writeMinutesPdf(minutes, { language, fonts: await fontsOf(session) });
}

/** Whose file it is, then what state it is in: a draft says so in its name, since a recap in the portal's layout has no room for it. */
function nameOf({ kind, employee, rater }: Input<'export.file'>, { workshop }: Session, language: Language): string {
  const { name, state } = workshopOf(workshop.store);
  const person = kind === 'dossier' ? employee : kind === 'rating-form' ? rater : undefined;
  const whose = person === undefined ? name : (personOf(workshop.store, person)?.name ?? person);
  const draft = kind !== 'journal' && kind !== 'rating-form' && state !== 'signed' ? `${draftMark[language]} ` : '';
  const words = `${draft}${resultNames[kind][language]} ${whose}`;
  return `${fileNamed(words)}.${forms[kind].ending}`;
}

/** One file out of the workshop: written to `to`, or handed back for the screen to save. */
export async function exportFile(
  input: Input<'export.file'>,
  session: Session,
  language: Language,
): Promise<Output<'export.file'>> {
  const bytes = await written(input, session, language);
  const { type } = forms[input.kind];
  if (input.to !== undefined) {
    writeFileSync(resolve(input.to), bytes);
    return { name: basename(input.to), type, bytes: null };
  }
  return { name: nameOf(input, session, language), type, bytes };
}
