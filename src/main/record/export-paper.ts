import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dossierOf } from '#main/dossier/person-record.ts';
import { personNamed } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { ratingForms } from '#main/round/form-query.ts';
import { commitValues } from '#main/store/commit-row.ts';
import { journalWithPeople } from '#main/store/journal-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { workshopOf } from '#main/store/rows.ts';
import { commitSentence } from '#shared/commit-words.ts';
import type { Input } from '#shared/contract.ts';
import type { AuditFile } from '#shared/dossier/audit-contract.ts';
import type { FormFile, ListFile, PackFile } from '#shared/dossier/pack-kinds.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { ConsequenceFile, FileKind } from '#shared/record/file-kinds.ts';
import { journalWords } from '#shared/rules/document-words.ts';
import { predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import type { MinutesRating } from '#shared/rules/levels.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import { exportName } from './export-name.ts';
import { minutesOf, panelChanges } from './panel-record.ts';
import { signedRecordText } from './signed-record.ts';
import { slidesPaper } from './slides-paper.ts';

/** What files are made of. */
interface ExportGround {
  readonly store: Reader;
  readonly rules: RuleSet;
  /** The folder of what is shipped. */
  readonly resources: string;
}

/** The folder of the fonts that documents are set in, and the callback for the progress of a long one. */
interface Drawing {
  readonly fonts: string;
  onPart(done: number, total: number): void;
}

/** Writes a file of what was read before: the workshop is needed no more. */
type WriteFile = (drawing: Drawing) => Promise<Uint8Array>;

// The writers' libraries take up to a third of a second to load, so each is loaded by the export that needs it.
function results({ store, rules }: ExportGround, language: Language): WriteFile {
  const { agency, agency_code, period, name, state } = workshopOf(store);
  const people = roster(store, {}).filter(({ excluded }) => excluded === null);
  const shown = ({ hasil, perilaku, predicate }: MinutesRating): string =>
    [hasil && ratingWords[hasil][language], perilaku && ratingWords[perilaku][language]].filter(Boolean).join(' / ') +
    (predicate === null ? '' : ` (${predicateWords[predicate][language]})`);
  const all = {
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
    changes: panelChanges({ store, rules }).map(({ person, from, to, by, at, reason }) => ({
      ...person,
      before: shown(from),
      after: shown(to),
      by,
      when: at,
      reason,
    })),
  };
  return async () => (await import('./write-results.ts')).writeResults(all);
}

const longestPeople = 100;

/** NIP by NIP while a person can read them; an import of thousands gives their number, since a cell has its limit. */
function peopleCell(people: string | null): string | number | null {
  const list = people?.split(',') ?? [];
  return list.length > longestPeople ? list.length : people;
}

function journalCsv({ store }: ExportGround, language: Language): WriteFile {
  const rows = journalWithPeople(store).map(({ people, ...row }) => [
    row.number,
    row.at,
    row.actor_name,
    row.command,
    commitSentence({ command: row.command, values: commitValues.read(row.sentence), reverts: row.reverts }, language),
    row.reason,
    peopleCell(people),
    row.reverts,
    row.previous_hash,
    row.hash,
  ]);
  const { number, at, by, command, what, reason, people, reverts, previous, hash } = journalWords;
  const columns = [number, at, by, command, what, reason, people, reverts, previous, hash];
  const heads = columns.map((column) => column[language]);
  return async () => (await import('#main/papers/csv/write-csv.ts')).writeCsv(heads, rows);
}

async function fontsIn(folder: string) {
  return (await import('#main/papers/document-fonts.ts')).loadDocumentFonts(folder);
}

function dossier(employee: string | undefined, ground: ExportGround, language: Language): WriteFile {
  if (employee === undefined) throw new Problem('export.whose', {}, { field: 'employee' });
  const document = dossierOf(ground, employee, basename(ground.store.path), language);
  return async ({ fonts, onPart }) => {
    const { writeDossierPdf } = await import('#main/dossier/write-extract-pdf.ts');
    return writeDossierPdf(document, { language, fonts: await fontsIn(fonts), onPart });
  };
}

function ratingForm(
  { round, rater }: Pick<Input<'export.file'>, 'round' | 'rater'>,
  ground: ExportGround,
  language: Language,
): WriteFile {
  const forms = ratingForms(ground.store, round, rater);
  return async ({ fonts, onPart }) => {
    const { writeRatingForms } = await import('#main/round/form-pdf.ts');
    return writeRatingForms(forms, { language, fonts: await fontsIn(fonts), onPart });
  };
}

function minutes(kind: 'minutes-pdf' | 'minutes-docx', ground: ExportGround, language: Language): WriteFile {
  const document = minutesOf(ground, basename(ground.store.path), localToday());
  if (kind === 'minutes-docx')
    return async () => (await import('./write-minutes-docx.ts')).writeMinutesDocx(document, { language });
  return async ({ fonts, onPart }) => {
    const { writeMinutesPdf } = await import('./write-minutes-pdf.ts');
    return writeMinutesPdf(document, { language, fonts: await fontsIn(fonts), onPart });
  };
}

/** The session as slides; `named`: with names and reasons, for the panel only. */
function slides(named: boolean, ground: ExportGround, language: Language): WriteFile {
  const paper = slidesPaper(ground, named, basename(ground.store.path), localToday(), language);
  return async ({ fonts, onPart }) =>
    (await import('#main/papers/pdf/write-pdf.ts')).paperPdf(paper, await fontsIn(fonts), onPart);
}

/** What a ZIP of all papers holds: everything that is filed together, but no extract of single people. */
const together = ['results', 'minutes-pdf', 'minutes-docx', 'journal'] as const;

/** All papers in one ZIP, read at the same moment. */
function papers(ground: ExportGround, language: Language): WriteFile {
  const parts = together.map((kind) => ({
    name: exportName({ kind }, ground.store, language),
    write: readForFile({ kind, overwrite: false }, ground, language),
  }));
  return async (drawing) => {
    const { writeZip } = await import('#main/papers/xlsx/zip-writer.ts');
    const written = [];
    for (const { name, write } of parts) written.push({ name, pieces: [await write(drawing)] });
    return await writeZip(written);
  };
}

/** A file of this noun: those about consequences and the packs are written by theirs. */
type OwnFile = Omit<Input<'export.file'>, 'kind'> & {
  readonly kind: Exclude<FileKind, AuditFile | ConsequenceFile | PackFile | ListFile | FormFile>;
};

/** Reads all that a file tells, at one moment of the workshop. */
export function readForFile(input: OwnFile, ground: ExportGround, language: Language): WriteFile {
  const { kind, employee } = input;
  if (kind === 'papers') return papers(ground, language);
  if (kind === 'results') return results(ground, language);
  if (kind === 'journal') return journalCsv(ground, language);
  if (kind === 'record') {
    const text = signedRecordText(ground.store);
    return async () => Buffer.from(text);
  }
  // Read in the thread, whole: the page needs nothing of the workshop.
  if (kind === 'verifier') return () => readFile(join(ground.resources, 'verifier.html'));
  if (kind === 'dossier') return dossier(employee, ground, language);
  if (kind === 'slides' || kind === 'slides-named') return slides(kind === 'slides-named', ground, language);
  if (kind === 'rating-form') return ratingForm(input, ground, language);
  return minutes(kind, ground, language);
}
