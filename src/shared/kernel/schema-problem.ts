import type { z } from 'zod';
import { Problem, type ProblemCode } from './problem.ts';

/** `patterns.baik.constraints[1].value`, counted from 1 as people count. */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += `[${part + 1}]`;
    else name += name === '' ? String(part) : `.${String(part)}`;
  }
  return name;
}

function inside(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const best = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  return best === undefined ? issue : { ...inside(best), path: [...issue.path, ...best.path] };
}

/** A union that goes by a field reports the whole object as its input when that field is missing. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  if (!('input' in issue)) return false;
  const { input, path } = issue;
  if (issue.code !== 'invalid_union' || typeof input !== 'object' || input === null) return input === undefined;
  const last = path.at(-1);
  return typeof last === 'string' && (input as Readonly<Record<string, unknown>>)[last] === undefined;
}

/** The first finding of a schema over a rules file as a Problem that names the field. */
export function problemOf(error: z.ZodError, file: string | null): Problem {
  const first = error.issues[0];
  const place = file === null ? {} : { file };
  if (first === undefined) return new Problem('rules.field-invalid', { field: '' }, place);
  const issue = inside(first);
  if (issue.code === 'unrecognized_keys') {
    const field = fieldName([...issue.path, issue.keys[0] ?? '']);
    return new Problem('rules.field-unknown', { field }, { ...place, field });
  }
  const field = fieldName(issue.path);
  const marked = issue.code === 'custom' ? (issue.params?.problem as ProblemCode | undefined) : undefined;
  if (field === '' && marked === undefined) return new Problem('rules.not-object', {}, place);
  return new Problem(
    marked ?? (isMissing(issue) ? 'rules.field-missing' : 'rules.field-invalid'),
    { field },
    { ...place, field },
  );
}
