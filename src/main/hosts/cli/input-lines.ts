/** A part of a JSON Schema, as zod writes it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Bounds that zod writes for every whole number say nothing. */
const bound = (value: number | undefined): number | undefined =>
  value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value;

function rangeOf({ minimum, maximum }: Schema): string {
  const [least, most] = [bound(minimum), bound(maximum)];
  if (least !== undefined && most !== undefined) return ` ${least}..${most}`;
  if (least !== undefined) return ` >= ${least}`;
  return most === undefined ? '' : ` <= ${most}`;
}

/** The values that a schema allows, in the notation of TypeScript. */
function typeOf(schema: Schema): string {
  const { anyOf, oneOf, items, prefixItems, properties, additionalProperties, format } = schema;
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(', ')}]`;
  if (items) return `${/ \| /.test(typeOf(items)) ? `(${typeOf(items)})` : typeOf(items)}[]`;
  if (properties !== undefined) return `{ ${fieldsOf(schema).join(', ')} }`;
  if (typeof additionalProperties === 'object') return `{ KEY: ${typeOf(additionalProperties)} }`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any']);
  return `${format ?? types.join(' | ')}${rangeOf(schema)}`;
}

function fieldsOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return Object.entries(properties).map(([name, field]) => {
    const standard = field.default === undefined ? '' : ` = ${JSON.stringify(field.default)}`;
    return `${name}${required.includes(name) ? '' : '?'}: ${typeOf(field)}${standard}`;
  });
}

/** The fields of an input, a line each: `employee?: string`, `peers?: integer 0..20 = 4`. */
export function inputLines(schema: unknown): readonly string[] {
  const whole = schema as Schema;
  const forms = whole.anyOf ?? whole.oneOf;
  return forms === undefined ? fieldsOf(whole) : forms.map(typeOf);
}
