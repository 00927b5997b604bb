/** Paths in a result at which a number is NaN or infinite, or a value is undefined or a function. Empty is what every report must give. */
export function unfitIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}=${value}`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (ArrayBuffer.isView(value))
    return [...Object.entries(value)].flatMap(([key, inner]) => unfitIn(inner, `${path}.${key}`));
  if (Array.isArray(value)) return value.flatMap((inner, at) => unfitIn(inner, `${path}[${at}]`));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => unfitIn(inner, `${path}.${key}`));
  return [`${path} is ${typeof value}`];
}
