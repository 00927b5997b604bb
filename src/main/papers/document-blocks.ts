import type { DocumentRecord, DocumentRules, Letterhead } from '#shared/kernel/document.ts';
import { fill, numberWord } from '#shared/kernel/fill.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import type { MinutesAttendee } from '#shared/people/attendee.ts';
import { roleWords } from '#shared/people/role-words.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import type { PaperBlock, PaperSigner } from './paper.ts';

/** The agency's letterhead, or its bare name where the settings hold none. */
export function letterheadOr(letterhead: Letterhead, agency: string): Letterhead {
  return letterhead.lines.length > 0 ? letterhead : { ...letterhead, lines: [agency.toUpperCase()] };
}

/** The rule edition in force and its sources; what is our own reading is labelled so. */
export function rulesBlocks(rules: DocumentRules, edition: Wording, language: Language): readonly PaperBlock[] {
  const items = rules.sources.map(({ title, subject, official }) =>
    fill(official ? documentWords.source : documentWords.ownReading, language, { title, subject }),
  );
  const text = fill(edition, language, { edition: rules.edition, title: rules.title });
  return [
    { kind: 'text', text },
    { kind: 'list', items },
  ];
}

/** The hash of the record and how anybody can check it. */
export function recordBlocks(record: DocumentRecord, language: Language): readonly PaperBlock[] {
  const rows: (readonly [string, string])[] = [
    [documentWords.hash[language], record.hash],
    [documentWords.commits[language], numberWord(record.commits, language)],
  ];
  if (record.file !== null) rows.push([documentWords.file[language], record.file]);
  const signers = record.signers ?? [];
  for (const { name, fingerprint } of signers) rows.push([fill(documentWords.signer, language, { name }), fingerprint]);
  return [
    { kind: 'facts', rows },
    { kind: 'text', text: (signers.length === 0 ? documentWords.verify : documentWords.verifySigned)[language] },
  ];
}

/** A signature line: role (or office) above, name and NIP below. */
export function signerOf({ name, role, post, nip }: MinutesAttendee, language: Language): PaperSigner {
  const office = post === undefined || post === null ? '' : `\n${post}`;
  return {
    role: `${roleWords[role][language]}${office}`,
    name,
    below: nip === undefined || nip === null ? null : fill(documentWords.nip, language, { nip }),
  };
}
