import type { QueryContext } from '#main/kernel/context.ts';
import type { PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import { employeeOf } from '#main/people/actors.ts';
import { letterheadOf } from '#main/people/document-head.ts';
import { roster } from '#main/people/roster-reads.ts';
import { agendaOf } from '#main/session/agenda-commands.ts';
import { workshopOf } from '#main/store/rows.ts';
import { type Pack, type PackFile, packOf } from '#shared/dossier/pack-kinds.ts';
import { packWords } from '#shared/dossier/pack-words.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { PackSheet } from './pack.ts';
import { letterSheet, processSheet, talkSheet } from './pack-letters.ts';
import { objectionSheet } from './pack-objection.ts';
import { panelSheet } from './pack-panel.ts';
import { packPaper } from './pack-paper.ts';

type Ground = Pick<QueryContext, 'store' | 'rules'>;

/** Writes a file of what was read before. */
type Write = (drawing: { readonly fonts: string } & Pick<PdfOptions, 'onPart'>) => Promise<Uint8Array>;

const titles = {
  panel: packWords.panelTitle,
  letter: packWords.letterTitle,
  talk: packWords.talkTitle,
  process: packWords.processTitle,
  objection: packWords.objectionTitle,
} as const satisfies Record<Pack, Wording>;

/** The people a pack is about: the one who is named, the agenda in its order for the panel, else everybody who is rated. */
function peopleOf(pack: Pack, employee: string | undefined, { store }: Ground): readonly RosterRow[] {
  if (employee !== undefined) {
    return [employeeOf(store, employee)];
  }
  if (pack !== 'panel') return roster(store, {}).filter(({ excluded }) => excluded === null);
  const items = agendaOf({ store });
  const people = new Map(roster(store, { ids: items.map(({ id }) => id) }).map((person) => [person.id, person]));
  return items.flatMap(({ id }) => people.get(id) ?? []);
}

/** The sheets of a pack, read at one moment. @throws Problem `pack.no-agenda`, `pack.unsigned`, `employee.unknown` */
export function packSheets(
  pack: Pack,
  employee: string | undefined,
  ground: Ground,
  language: Language,
): readonly PackSheet[] {
  if (pack === 'process') return [processSheet(language)];
  const { store } = ground;
  const today = localToday();
  const people = peopleOf(pack, employee, ground);
  if (people.length === 0) throw new Problem('pack.no-agenda');
  const make = {
    panel: (person: RosterRow) => panelSheet(ground, person, today, language),
    letter: (person: RosterRow) => letterSheet(store, person, language),
    talk: (person: RosterRow) => talkSheet(store, person, language),
    objection: (person: RosterRow) => objectionSheet(store, person, language),
  }[pack];
  return people.map(make);
}

/** A pack as a file. @throws Problem as {@link packSheets} */
export function packFile(kind: PackFile, employee: string | undefined, ground: Ground, language: Language): Write {
  const [pack, form] = packOf(kind);
  const { agency, name, period } = workshopOf(ground.store);
  const paper = packPaper(
    {
      title: titles[pack],
      letterhead: letterheadOf(ground.store),
      agency: agency === '' ? name : agency,
      period,
      date: localToday(),
      sheets: packSheets(pack, employee, ground, language),
    },
    language,
  );
  if (form === 'docx') return async () => (await import('#main/papers/docx/write-docx.ts')).paperDocx(paper);
  return async ({ fonts, onPart }) => {
    const { loadDocumentFonts } = await import('#main/papers/document-fonts.ts');
    return (await import('#main/papers/pdf/write-pdf.ts')).paperPdf(paper, loadDocumentFonts(fonts), onPart);
  };
}
