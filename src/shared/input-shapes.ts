import { z } from 'zod';
import { contract } from './contract.ts';

/** One name of the contract for people who type: its kind and the JSON Schema of its input's fields. */
interface InputShape {
  readonly kind: 'command' | 'query' | 'job';
  readonly required?: readonly string[];
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Every name of the contract with the shape of its input. */
export function inputShapes(): Readonly<Record<string, InputShape>> {
  const shapes = Object.entries(contract).map(([name, { kind, input }]) => {
    const { properties, required } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
    return [name, { kind, ...(required && { required }), ...(properties && { input: properties }) }];
  });
  return Object.fromEntries(shapes);
}
