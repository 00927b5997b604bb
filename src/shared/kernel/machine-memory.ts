import { z } from 'zod';
import { pathText } from './text-limits.ts';

/** A workshop opened before on this machine. */
export interface RecentWorkshop {
  readonly path: string;
  readonly name: string;
  readonly period: string;
  /** ISO 8601, UTC. */
  readonly opened: string;
  /** The folder of its snapshots, under that of all: known also when the file cannot be read any more. */
  readonly kept: string | null;
}

export interface Settings {
  readonly language: 'id' | 'en';
  readonly theme: 'system' | 'light' | 'dark' | 'projector';
  /** How much room the rows of the panel's table have. */
  readonly density: 'roomy' | 'compact';
  /** The folder of all workshops' snapshots, a stick for example; null: that of this machine. */
  readonly snapshots: string | null;
}

/** What this machine remembers between two starts. */
export interface MachineMemory {
  readonly settings: Settings;
  readonly recent: readonly RecentWorkshop[];
}

const machineMemory = z.object({
  settings: z.object({
    language: z.enum(['id', 'en']),
    theme: z.enum(['system', 'light', 'dark', 'projector']),
    density: z.enum(['roomy', 'compact']).default('roomy'),
    snapshots: z.string().nullable().default(null),
  }),
  recent: z.array(
    z.object({
      path: pathText,
      name: z.string(),
      period: z.string(),
      opened: z.string(),
      kept: z.string().nullable().default(null),
    }),
  ),
});

/** What was remembered, out of its JSON. @throws Error when it is something else */
export function memoryOf(json: string): MachineMemory {
  return machineMemory.parse(JSON.parse(json));
}
