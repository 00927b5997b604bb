import type { Role } from '#shared/kernel/roles.ts';

export interface MinutesPerson {
  readonly nip: string;
  readonly name: string;
  readonly unit: string | null;
}

/** Somebody who sat in the panel, and signs. `post` is the office held, printed under the role. */
export interface MinutesAttendee {
  readonly name: string;
  readonly role: Role;
  readonly post?: string | null;
  readonly nip?: string | null;
}
