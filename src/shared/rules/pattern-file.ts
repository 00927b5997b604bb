import { z } from 'zod';
import { Problem } from '#shared/kernel/problem.ts';
import { problemOf } from '#shared/kernel/schema-problem.ts';
import { predicateNamed } from './level-names.ts';
import { type LimitUnit, limitUnits, majorityReadings, type Pattern } from './pattern/constraint.ts';
import { constraintSchema } from './pattern-schema.ts';

const fileSchema = z.strictObject({
  title: z.string().optional(),
  majority: z.enum(majorityReadings).default('most'),
  constraints: z.array(constraintSchema).min(1).max(100).readonly(),
});

const relations: Readonly<Record<string, string>> = { '==': '=', '=<': '<=', '≤': '<=', '=>': '>=', '≥': '>=' };

type Fields = Readonly<Record<string, unknown>>;

function isFields(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** `"Sangat Baik + Baik"` or a list of names; a word that is no predicate is named, with its field. */
function groupOf(of: unknown, field: string, file: string | null): unknown {
  const names = typeof of === 'string' ? of.split(/[+,;]/) : of;
  if (!Array.isArray(names)) return of;
  return names.map((name: unknown) => {
    if (typeof name !== 'string') return name;
    const predicate = predicateNamed(name);
    if (predicate !== null) return predicate;
    throw new Problem(
      'rules.predicate-unknown',
      { field, word: name.trim() },
      file === null ? { field } : { file, field },
    );
  });
}

/** `"12,5 %"` as 12.5; what is no number stays, for the schema to refuse. */
function amount(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const plain = value.replace(/[\s%]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
}

function sizes(unit: LimitUnit, size: unknown): Fields {
  if (!Array.isArray(size)) return { unit, value: amount(size) };
  const [from, to] = size.map(amount);
  return size.length === 2 ? { unit, from, to } : { unit, value: size };
}

/** A short constraint in the form of a rule set; fields it does not use stay, for the schema to refuse by name. */
function longForm(json: unknown, field: string, file: string | null): unknown {
  if (!isFields(json)) return json;
  const short = json.majority === true ? 'majority' : json.contains === true ? 'contains' : 'limit';
  const kind = json.kind ?? short;
  const unit = kind === 'limit' ? limitUnits.find((one) => json[one] !== undefined) : undefined;
  const of = groupOf(json.of, `${field}.of`, file);
  const kept = Object.entries(json).filter(([key, value]) => key !== unit && !(key === kind && value === true));
  const constraint = { ...Object.fromEntries(kept), kind, of };
  if (kind !== 'limit') return constraint;
  const written = json.relation;
  const relation = typeof written === 'string' ? (relations[written.trim()] ?? written.trim().toLowerCase()) : written;
  return { ...constraint, relation, ...(unit === undefined ? {} : sizes(unit, json[unit])) };
}

/**
 * An agency's own pattern: `{title?, majority?, constraints: [...]}` or the list alone. Each constraint is either in the form of a
 * rule set or short: `{of, relation, percent | people}` (two numbers for `between`), `{of, majority: true}`, `{of, contains: true}`.
 * Predicates in any spelling and case. Throws a `rules.*` Problem that names the field.
 */
export function parsePattern(json: unknown, file: string | null = null): Pattern {
  const given = Array.isArray(json) ? { constraints: json } : json;
  const constraints = isFields(given) ? given.constraints : undefined;
  const long = Array.isArray(constraints)
    ? {
        ...(given as Fields),
        constraints: constraints.map((one, index) => longForm(one, `constraints[${index + 1}]`, file)),
      }
    : given;
  const read = fileSchema.safeParse(long, { reportInput: true });
  if (!read.success) throw problemOf(read.error, file);
  return { majority: read.data.majority, constraints: read.data.constraints };
}
