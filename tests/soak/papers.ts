import ExcelJs from 'exceljs';
import { minutesPaper } from '#main/record/minutes-paper.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { docxLosses, pdfLosses } from '../main/papers/paper-losses.ts';
import { type Desk, desk } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';
import { oddName, oddText } from './odd-words.ts';

export const full = 300;

/** What was rendered and read back; a lost text ends the run. */
export interface PaperSoak {
  readonly journals: number;
  readonly texts: number;
  readonly letters: number;
  readonly pages: number;
}

const nipOf = (at: number) => `19800101200501${String(1001 + at).padStart(4, '0')}`;

/** A workshop of a few people whose names and reasons are as odd as anybody may type. */
async function oddJournal({ ask, folder }: Desk, dice: Dice, mark: number): Promise<void> {
  await ask('workshop.create', { path: `${folder}/${mark}.selaras`, name: 'Uji', period: '2025', facilitator: 'Sari' });
  const count = dice.whole(4, 8);
  const rows = Array.from({ length: count }, (_, at) => {
    const name = oddName(dice, `n${at}`);
    return `${nipOf(at)};"${name.replaceAll('"', '""')}";"${dice.chance(0.3) ? 'Unit'.repeat(60) : 'Bidang Umum'}"`;
  });
  const file = { name: 'daftar.csv', bytes: new TextEncoder().encode(`NIP;Nama;Unit Kerja\n${rows.join('\n')}\n`) };
  const read = await ask('import.read', { sources: [file] });
  const decisions = Object.fromEntries(
    read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
  );
  await ask('import.apply', { preview: read.preview, decisions });
  const people = (await ask('employee.list', {})).rows;
  for (const [at, { id }] of people.entries()) {
    const reason = oddText(dice, `r${at}`);
    const evidence = dice.chance(0.5) ? [oddText(dice, `b${at}`)] : [];
    if (at === 0) await ask('employee.exclude', { employees: [id], because: 'retired', reason });
    else await ask('rating.set', { employee: id, hasil: 'sesuai', perilaku: 'di-atas', reason, evidence });
  }
  await ask('workshop.setPredicate', { predicate: 'Baik', reason: oddText(dice, 'p') });
  await ask('actor.add', { name: oddName(dice, 'a'), role: 'member', post: oddName(dice, 'j') });
  await ask('attendance.mark', { actor: 'Sari', present: true });
  await ask('dissent.add', { actor: 'Sari', words: oddText(dice, 'd') });
}

async function bytesOf({ ask }: Desk, kind: 'minutes-pdf' | 'minutes-docx' | 'results'): Promise<Uint8Array> {
  return (await ask('export.file', { kind })).bytes ?? new Uint8Array();
}

/** Reasons in the sheet of changes, every one put together again from the rows it goes on in. */
async function sheetReasons(bytes: Uint8Array): Promise<readonly string[]> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const reasons: string[] = [];
  book.worksheets[1]?.eachRow((row, number) => {
    if (number < 4) return;
    // ExcelJS leaves the mark of a literal `_x0041_` (ECMA-376 22.9.2.19) as it is.
    const text = String(row.getCell(8).value ?? '').replaceAll('_x005F_', '_');
    if (row.getCell(1).value === null) reasons.push((reasons.pop() ?? '') + text);
    else reasons.push(text);
  });
  return reasons;
}

/** As XML can hold it. */
const held = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');

const textsOf = ({ changes, excluded = [], dissents = [], organisations = [] }: MinutesDocument): readonly string[] => [
  ...changes.flatMap(({ reason, person, evidence = [] }) => [reason, person.name, ...evidence]),
  ...excluded.flatMap(({ note, person }) => [note ?? '', person.name]),
  ...dissents.map(({ text }) => text),
  ...organisations.map(({ reason }) => reason),
];

interface PaperOptions {
  readonly count: number;
  readonly seed: number;
  /** Ends it early, with what was done until then. */
  readonly minutes?: number;
}

/** Renders the minutes of odd journals and reads PDF, DOCX and XLSX back. Throws at the first text that is lost or lies beyond a margin. */
export async function run({ count, seed, minutes = Number.POSITIVE_INFINITY }: PaperOptions): Promise<PaperSoak> {
  const sums = { journals: 0, texts: 0, letters: 0, pages: 0 };
  const made = desk();
  const end = Date.now() + minutes * 60_000;
  for (let journal = 0; journal < count && Date.now() < end; journal++) {
    await oddJournal(made, new Dice(seed + journal), journal);
    const document = await made.ask('minutes.get', {});
    const paper = minutesPaper(document, 'id');
    const pdf = await bytesOf(made, 'minutes-pdf');
    const sheet = new Set(await sheetReasons(await bytesOf(made, 'results')));
    const losses = [
      ...pdfLosses(paper, pdf).map((loss) => `PDF ${loss}`),
      ...docxLosses(paper, await bytesOf(made, 'minutes-docx')).map((loss) => `DOCX ${loss}`),
      ...document.changes.flatMap(({ reason }) =>
        sheet.has(held(reason)) ? [] : [`XLSX lost: ${reason.slice(0, 60)}`],
      ),
    ];
    if (losses.length > 0) throw new Error(`journal ${seed + journal}:\n${losses.join('\n')}`);
    const texts = textsOf(document);
    sums.journals += 1;
    sums.texts += texts.length;
    sums.letters += texts.reduce((sum, text) => sum + text.length, 0);
    sums.pages +=
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0;
  }
  await made.app.close();
  return sums;
}
