import { isMissing } from '#shared/rules/word-forms.ts';
import { readCalendar } from './day-calendar.ts';
import { type NamedLine, namedLine } from './goal-check.ts';
import { type WorkLine, type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

type StoredFile = WorkRows['evidence_file'];

/** What the evidence cell of a line holds. `vague`: words that lead nowhere (*terlampir*, *ada di map merah*). */
type Citation = 'none' | 'link' | 'file' | 'vague';

/** What {@link checkEvidence} finds. Files are named as the folder names them. */
export interface EvidenceCheck {
  readonly lines: number;
  readonly cited: number;
  /** Lines without evidence that one could look up. `absent`: the file named is not among the files imported. */
  readonly missing: readonly (NamedLine & {
    readonly because: 'none' | 'vague' | 'absent';
    readonly written: string;
  })[];
  readonly files: number;
  readonly bytes: number;
  readonly identical: readonly (readonly string[])[];
  readonly citedTwice: readonly { readonly evidence: string; readonly lines: readonly NamedLine[] }[];
  readonly otherCase: readonly { readonly line: NamedLine; readonly written: string; readonly file: string }[];
  readonly notCited: readonly string[];
  readonly executable: readonly string[];
  readonly pathInName: readonly string[];
  readonly empty: readonly string[];
  readonly wrongKind: readonly string[];
  readonly escapingArchive: readonly string[];
  /** People all of whose dated evidence falls into the last weeks of the period. */
  readonly lateOnly: readonly {
    readonly employee: string;
    readonly dates: readonly string[];
    readonly place: WorkPlace;
  }[];
}

/** How many days before the end of the period count as its last weeks (ours). */
export const lastDays = 42;

const link = /^(?:https?|ftp):\/\/|^www\./i;
const fileName = /\.[a-z0-9]{2,5}$/i;
const executables = /\.(?:exe|bat|cmd|com|scr|msi|ps1|vbs|js|jar|sh|dll|lnk)$/i;

/** Whether a file could be started: by its name, or by what its first bytes say. */
export function isProgram(name: string, kind: string | null): boolean {
  return executables.test(name) || kind === 'executable';
}

function citationOf(text: string | null): Citation {
  if (text === null || isMissing(text)) return 'none';
  if (link.test(text.trim())) return 'link';
  return fileName.test(text.trim()) ? 'file' : 'vague';
}

/** The name of a file without the folder that an import read it from. */
const bare = (name: string): string => name.replace(/^.*\//, '');

/**
 * Holds what the lines name as evidence against the files that were imported: missing, doubled, unusable. `proofs` are days with a piece of
 * work that names evidence; `end` is the last day of the period, `YYYY-MM-DD`.
 */
export function checkEvidence(
  lines: readonly WorkLine[],
  files: readonly StoredFile[],
  proofs: readonly DatedProof[],
  end: string,
): EvidenceCheck {
  const names = files.flatMap(({ file_name }) => file_name ?? []);
  const stored = storedNames(names);
  const due = lines.filter(({ asksEvidence }) => asksEvidence);
  const cited = due.flatMap((line) => {
    const kind = citationOf(line.evidence);
    return kind === 'link' || kind === 'file' ? [{ line, kind, written: (line.evidence ?? '').trim() }] : [];
  });
  const named = new Set(cited.flatMap(({ kind, written }) => (kind === 'file' ? (stored.find(written) ?? []) : [])));
  return {
    lines: due.length,
    cited: cited.length,
    missing: missingEvidence(lines, names),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    identical: identicalFiles(files),
    citedTwice: citedTwice(cited),
    otherCase: cited.flatMap(({ line, kind, written }) => {
      const file = kind === 'file' && !stored.names.has(written) ? stored.find(written) : null;
      return file === null ? [] : [{ line: namedLine(line), written, file }];
    }),
    notCited: [...stored.names].filter((name) => !named.has(name)),
    ...faultyFiles(files),
    lateOnly: lateOnly(proofs, end),
  };
}

interface StoredNames {
  readonly names: ReadonlySet<string>;
  /** The name of the file that is meant, its letters' case apart; null where there is none. */
  find(written: string): string | null;
}

function storedNames(files: readonly string[]): StoredNames {
  const names = new Set(files.map(bare));
  const folded = new Map([...names].map((name) => [name.toLowerCase(), name] as const));
  return { names, find: (written) => (names.has(written) ? written : (folded.get(written.toLowerCase()) ?? null)) };
}

/** Lines that should name evidence and name none that one could look up. `files`: names of all that were imported. */
export function missingEvidence(lines: readonly WorkLine[], files: readonly string[]): EvidenceCheck['missing'] {
  const stored = storedNames(files);
  return lines
    .filter(({ asksEvidence }) => asksEvidence)
    .flatMap((line): EvidenceCheck['missing'] => {
      const written = (line.evidence ?? '').trim();
      const kind = citationOf(line.evidence);
      if (kind === 'link') return [];
      if (kind !== 'file') return [{ ...namedLine(line), because: kind, written }];
      const known = stored.names.size === 0 || stored.find(written) !== null;
      return known ? [] : [{ ...namedLine(line), because: 'absent', written }];
    });
}

function identicalFiles(files: readonly StoredFile[]): EvidenceCheck['identical'] {
  const groups = Map.groupBy(
    files.filter(({ bytes }) => (bytes ?? 0) > 0),
    ({ sha256 }) => sha256 ?? '',
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ file_name: name }) => bare(name ?? '')));
}

/** One file or link under the lines of more than one result. */
function citedTwice(
  cited: readonly { readonly line: WorkLine; readonly written: string }[],
): EvidenceCheck['citedTwice'] {
  const groups = Map.groupBy(cited, ({ written }) => written.toLowerCase());
  return [...groups.values()].flatMap((group) =>
    new Set(group.map(({ line }) => line.result)).size < 2
      ? []
      : [{ evidence: group[0]?.written ?? '', lines: group.map(({ line }) => namedLine(line)) }],
  );
}

function faultyFiles(
  files: readonly StoredFile[],
): Pick<EvidenceCheck, 'executable' | 'pathInName' | 'empty' | 'wrongKind' | 'escapingArchive'> {
  const names = (is: (file: StoredFile, name: string) => boolean): readonly string[] =>
    files.flatMap((file) => (is(file, bare(file.file_name ?? '')) ? [bare(file.file_name ?? '')] : []));
  return {
    executable: names(({ file_kind: kind }, name) => isProgram(name, kind)),
    pathInName: names((_file, name) => /[\\]|\.\.|^[a-z]:/i.test(name)),
    empty: names(({ bytes }) => bytes === 0),
    wrongKind: names(
      ({ bytes, file_kind: kind }, name) => (bytes ?? 0) > 0 && !executables.test(name) && !fits(name, kind),
    ),
    escapingArchive: names(({ warning }) => warning === 'escapes'),
  };
}

const endings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  gif: ['gif'],
  zip: ['zip'],
  docx: ['zip'],
  xlsx: ['zip'],
  pptx: ['zip'],
  odt: ['zip'],
  ods: ['zip'],
};

/** Whether the bytes are of the kind that the name ends in; a kind that nobody can tell is not doubted. */
function fits(name: string, kind: string | null): boolean {
  const expected = endings[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  return expected === undefined || kind === null || expected.includes(kind);
}

/** Days on which somebody's log names evidence, and where it was read. */
interface DatedProof {
  readonly employee: string;
  readonly date: string;
  readonly place: WorkPlace;
}

/** The days with evidence of logs: of rows stored one by one, and of months rolled up. */
export function datedProofs(
  activities: readonly WorkRows['activity'][],
  months: readonly WorkRows['activity_month'][],
): readonly DatedProof[] {
  return [
    ...activities.flatMap((row) =>
      row.employee_id === null || row.start === null || row.evidence === null
        ? []
        : [{ employee: row.employee_id, date: row.start, place: workPlaceOf(row) }],
    ),
    ...months.flatMap(({ employee_id: employee, period, calendar, ...row }) =>
      employee === null || period === null
        ? []
        : [...readCalendar(calendar ?? '')].flatMap(([day, { proofs }]) =>
            proofs === 0
              ? []
              : [{ employee, date: `${period}-${String(day).padStart(2, '0')}`, place: workPlaceOf(row) }],
          ),
    ),
  ];
}

function lateOnly(proofs: readonly DatedProof[], end: string): EvidenceCheck['lateOnly'] {
  const since = new Date(Date.parse(`${end}T00:00:00Z`) - lastDays * 86_400_000).toISOString().slice(0, 10);
  return [...Map.groupBy(proofs, ({ employee }) => employee)].flatMap(([employee, rows]) => {
    const dates = [...new Set(rows.map(({ date }) => date))].sort();
    const [first] = rows;
    return first !== undefined && (dates[0] ?? '') > since ? [{ employee, dates, place: first.place }] : [];
  });
}
