import { z } from 'zod';
import type { RosterRow } from '../domain/roster.ts';
import { exclusions } from '../domain/tables.ts';
import { command, output, query } from './entry.ts';

/** `nip` is all 18 digits, unmasked. */
export interface EmployeeList {
  readonly rows: readonly RosterRow[];
}

const people = z.array(z.string().min(1)).min(1);

export const employeeContract = {
  'employee.list': query(
    z.strictObject({ unit: z.string().optional(), ids: z.array(z.string()).optional() }),
    output<EmployeeList>(),
    ['employee', 'rating', 'unit'],
  ),
  'employee.exclude': command(
    z.strictObject({ employees: people, because: z.enum(exclusions), reason: z.string().trim().min(1) }),
  ),
  'employee.include': command(z.strictObject({ employees: people, reason: z.string().trim().min(1) })),
};
