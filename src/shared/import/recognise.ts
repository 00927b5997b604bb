import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Columns } from './column-fill.ts';
import { columnProfiles, mostly } from './content.ts';
import { findHeader, type HeaderFound } from './header-row.ts';
import { layoutOf } from './layouts.ts';
import { claimLevels, legendOf, noLevels } from './level-claims.ts';
import { type MappingProfile, profiledTable, saidBy } from './profile.ts';
import { recogniseContent } from './recognise-content.ts';
import { type RecogniseOptions, type Recognition, recognised, widthIn } from './recognition.ts';
import type { RecognitionConfidence, RecognitionReason } from './reconciled.ts';

/** Recognises a table, or gives null when nothing known fits. */
export function recogniseTable(table: SourceTable, options: RecogniseOptions): Recognition | null {
  const { rows } = table;
  if (rows.length === 0) return null;
  const own = options.mappings?.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  if (own?.profile === null) return null;
  const found = findHeader(rows, options.period?.slice(0, 4));
  for (const profile of own === undefined ? (options.profiles ?? []) : [own.profile]) {
    if (own === undefined && profile.row === 0 && (found !== null || !holdsNips(rows, profile))) continue;
    const profiled = profiledTable(rows, profile);
    if (profiled === null) continue;
    const { top, bottom, headers, columns, more } = profiled;
    if (own === undefined && !fitsWhole(profile, headers, columns)) continue;
    const levels = {
      ...noLevels,
      legend: legendOf({ table, top, first: bottom + 1, headers, beside: options.legend }),
    };
    const because = saidBy(profile);
    const read = recognised(table, profile.kind, 'certain', because, top, bottom, headers, columns, levels, [], more);
    const { codes, average } = profile;
    return { ...read, ...(codes && { codes }), ...(average && { average }) };
  }
  const layoutFit = found === null || !holdsPeople(table, found) ? null : fromHeader(table, found, options);
  return layoutFit ?? recogniseContent(table, options);
}

/** A saved mapping is for its own source: what its kind needs is mapped, and it knows at least half of the headers that stand here. */
function fitsWhole(profile: MappingProfile, headers: readonly string[], columns: Columns): boolean {
  if (!layoutOf(profile.kind).needs.every((group) => group.some((field) => columns.has(field)))) return false;
  const filled = headers.map(foldHeader).filter((header) => header !== '');
  const known = filled.filter((header) => Object.hasOwn(profile.columns, header)).length;
  const placed = Object.keys(profile.columns).filter((key) => key.startsWith('#')).length;
  return (known + placed) * 2 >= filled.length;
}

/** Positions alone would fit any table, so a saved mapping without headers is taken only where its NIP column holds NIPs. */
function holdsNips(rows: readonly TableRow[], { columns }: MappingProfile): boolean {
  const key = Object.keys(columns).find((name) => columns[name] === 'nip' || columns[name] === 'rateeNip');
  const profile = key === undefined ? undefined : columnProfiles(rows, 0, widthIn(rows, 0))[Number(key.slice(1)) - 1];
  return profile !== undefined && profile.nips >= 2 && mostly(profile.nips, profile, 0.5);
}

/** `ID` over numbers of something else is no NIP, and a table that needs one is then no list of people. */
function holdsPeople(table: SourceTable, { layout, claims, bottom, headers }: HeaderFound): boolean {
  const nip = claims.get('nip')?.column;
  if (nip === undefined || !layout.needs.some((group) => group.includes('nip') && !group.includes('name'))) return true;
  if (/\bnip|nipppk|nomor induk pegawai/.test(foldHeader(headers[nip] ?? ''))) return true;
  const cells = table.rows.slice(bottom + 1, bottom + 301).map(({ texts }) => (texts[nip] ?? '').replace(/\D/g, ''));
  return cells.every((digits) => digits === '') || cells.some((digits) => digits.length >= 9);
}

function fromHeader(
  table: SourceTable,
  found: HeaderFound,
  { matrix, period = '', legend }: RecogniseOptions,
): Recognition {
  const { top, bottom, headers } = found;
  const profiles = columnProfiles(table.rows, bottom + 1, Math.max(headers.length, widthIn(table.rows, bottom + 1)));
  const head = { table, top, first: bottom + 1, headers, year: period.slice(0, 4), beside: legend };
  const { layout, columns, levels, remarks } = claimLevels(found.layout, found.claims, profiles, head, matrix);
  const sures = layout.needs.map((group) =>
    group.map((field) => columns.get(field)?.sure).find((sure) => sure !== undefined),
  );
  const sure: RecognitionConfidence = sures.includes('guess')
    ? 'guess'
    : sures.includes('likely')
      ? 'likely'
      : 'certain';
  const because: RecognitionReason = {
    code: 'columns-needed',
    values: { columns: columns.size, row: table.rows[bottom]?.number ?? 0 },
  };
  return recognised(table, layout.kind, sure, because, top, bottom, headers, columns, levels, remarks);
}
