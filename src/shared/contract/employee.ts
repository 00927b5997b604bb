import { z } from 'zod';
import { type EmployeeRow, exclusions, type RatingRow } from '../domain/tables.ts';
import { command, output, query } from './entry.ts';

/** A person with their unit and rating, as the grid and scripts see them; `nip` is all 18 digits. */
export type EmployeeListRow = EmployeeRow &
  Omit<RatingRow, 'id'> & { readonly unit: string | null; readonly organisation_predicate: string | null };

export interface EmployeeList {
  readonly rows: readonly EmployeeListRow[];
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
