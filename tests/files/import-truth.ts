import { decide } from '#shared/domain/import/decide.ts';
import { type ImportPreview, previewImport } from '#shared/domain/import/preview.ts';
import { emptyState } from '#shared/domain/import/record.ts';
import type { SourceTable } from '#shared/domain/table.ts';
import { options } from './agency/import-agency.ts';

/** Who is in a file and which levels it truly says; a level that is not there must not be written unasked. */
export interface TrueTable {
  readonly people: Readonly<Record<string, TruePerson>>;
}

export interface TruePerson {
  readonly name?: string;
  readonly unit?: string;
  readonly hasil?: string;
  readonly perilaku?: string;
  readonly predicate?: string;
}

/** What an import into a fresh workshop would write, held against the truth. */
export interface Verdict {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly unasked: readonly string[];
  readonly lost: readonly string[];
  readonly lostPeople: readonly string[];
  readonly names: readonly string[];
  readonly units: readonly string[];
  readonly preview: ImportPreview;
}

const axes = ['hasil', 'perilaku', 'predicate'] as const;

/** Imports tables without answering anything and judges what would be written. */
export function judge(tables: readonly SourceTable[], truth: TrueTable, period = '2025'): Verdict {
  const preview = previewImport(tables, emptyState(period), { ...options });
  const outcome = decide(preview, {});
  const people = new Map(outcome.people.map(({ record }) => [record.nip, record]));
  const ratings = new Map(outcome.ratings.map(({ record }) => [record.nip, record]));
  const said = { right: 0, wrong: [], unasked: [], lost: [], lostPeople: [], names: [], units: [] } as {
    right: number;
  } & Record<'wrong' | 'unasked' | 'lost' | 'lostPeople' | 'names' | 'units', string[]>;
  for (const [nip, person] of Object.entries(truth.people)) {
    const record = people.get(nip);
    if (record === undefined) said.lostPeople.push(nip);
    else {
      if (person.name !== undefined && record.name.toLowerCase() !== person.name.toLowerCase())
        said.names.push(`${nip} ${record.name}`);
      if (person.unit !== undefined && (record.unit ?? '').toLowerCase() !== person.unit.toLowerCase())
        said.units.push(`${nip} ${record.unit}`);
    }
  }
  for (const nip of new Set([...Object.keys(truth.people), ...ratings.keys()])) {
    const [own, got] = [truth.people[nip] ?? {}, ratings.get(nip)];
    for (const axis of axes) {
      const [right, written] = [own[axis], got?.[axis] ?? null];
      if (right !== undefined && written === right) said.right++;
      else if (right !== undefined) (written === null ? said.lost : said.wrong).push(`${nip} ${axis} ${written}`);
      // A predicate that follows from two right ratings is fine; any other level that nobody gave is not.
      else if (written !== null && !(axis === 'predicate' && own.hasil !== undefined && got?.hasil === own.hasil))
        said.unasked.push(`${nip} ${axis} ${written}`);
    }
  }
  return { ...said, preview };
}
