import { openRatingFile, type RatingFile } from '#main/readers/csv/rating-file.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { collectRatings, type RatingField, type RatingOptions, type Ratings } from '#shared/stats/base/ratings.ts';
import type { StatRequest } from './stats-options.ts';

/** Indexes of the columns that these options name; Problem `stats.column-shared` when one column was given two parts. */
function ratingColumns(file: RatingFile, named: readonly (readonly [option: string, name: string])[]): number[] {
  const columns = named.map(([, name]) => file.column(name));
  columns.forEach((column, at) => {
    const other = columns.indexOf(column);
    if (other < at)
      throw new Problem(
        'stats.column-shared',
        { column: file.header[column] ?? '', first: named[other]?.[0] ?? '', second: named[at]?.[0] ?? '' },
        { file: file.file },
      );
  });
  return columns;
}

/** Reads the ratings that `--ratee --rater --score [--criterion] [--weight]` name. */
export function readRatingFile(request: StatRequest, nominal: boolean): Ratings {
  const optional = (field: RatingField): (readonly [RatingField, string])[] => {
    const name = request.text(`--${field}`);
    return name === undefined ? [] : [[field, name]];
  };
  const named: (readonly [RatingField, string])[] = [
    ['ratee', request.needed('--ratee')],
    ['rater', request.needed('--rater')],
    ['score', request.needed('--score')],
    ...optional('criterion'),
    ...optional('weight'),
  ];
  const file = openRatingFile(request.path);
  const columns = ratingColumns(
    file,
    named.map(([field, name]) => [`--${field}`, name]),
  );
  const levels = request.list('--levels');
  const minimum = request.number('--min');
  const maximum = request.number('--max');
  const slot = new Map(named.map(([field], at) => [field, at]));
  const options: RatingOptions = {
    nominal,
    ...(levels && { levels }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    place: (row, field) => file.place(row, columns[slot.get(field) ?? 0] ?? 0),
  };
  const collector = collectRatings(options);
  const criterion = slot.get('criterion') ?? -1;
  const weight = slot.get('weight') ?? -1;
  file.eachRow(columns, (fields, row) => {
    const [ratee = '', rater = '', score = ''] = fields;
    collector.add(
      ratee,
      rater,
      criterion < 0 ? null : (fields[criterion] ?? ''),
      score,
      weight < 0 ? null : (fields[weight] ?? ''),
      row,
    );
  });
  return collector.finish();
}

/** The columns that these options name, as texts, and the file row of each entry. */
export interface TextColumns {
  readonly column: (option: string) => string[] | undefined;
  readonly rows: readonly number[];
  readonly place: (entry: number, option: string) => ReturnType<RatingFile['place']>;
  readonly file: RatingFile;
}

/** Reads every column that one of these options names; options that were not given are passed over. */
export function readTexts(
  request: StatRequest,
  options: readonly string[],
  file = openRatingFile(request.path),
): TextColumns {
  const named = options.flatMap((option) => {
    const name = request.text(option);
    return name === undefined ? [] : [[option, name] as const];
  });
  const columns = ratingColumns(file, named);
  const lists = columns.map((): string[] => []);
  const rows: number[] = [];
  file.eachRow(columns, (fields, row) => {
    rows.push(row);
    lists.forEach((list, at) => {
      list.push(fields[at] ?? '');
    });
  });
  const slot = new Map(named.map(([option], at) => [option, at]));
  return {
    column: (option) => lists[slot.get(option) ?? -1],
    rows,
    place: (entry, option) => file.place(rows[entry] ?? 0, columns[slot.get(option) ?? -1] ?? 0),
    file,
  };
}
