import type { DocumentRecord, DocumentRules, Letterhead } from '#shared/kernel/document.ts';
import type { MinutesRating, OrganisationPredicate } from '#shared/rules/levels.ts';

/** One commit that touched this person, in words already; `hash` is the commit's own. */
export interface DossierEvent {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly reason: string | null;
  readonly hash: string;
}

/**
 * What one employee may hold in hand for an objection (*keberatan*): their own extract and nobody else's. `final` is null until
 * sign-off; `date` is the day of the extract, ISO 8601. Other people must appear in it by office only, never by rating.
 */
export interface DossierDocument {
  readonly letterhead: Letterhead;
  readonly number: string | null;
  readonly date: string;
  readonly place: string | null;
  readonly agency: string;
  readonly period: string;
  readonly person: {
    readonly nip: string;
    readonly name: string;
    readonly position: string | null;
    readonly unit: string | null;
    readonly grade: string | null;
  };
  readonly organisation: OrganisationPredicate | null;
  readonly initial: MinutesRating;
  readonly proposed: MinutesRating;
  readonly final: MinutesRating | null;
  readonly signedOn: string | null;
  readonly minutesNumber: string | null;
  readonly rules: DocumentRules;
  readonly events: readonly DossierEvent[];
  readonly record: DocumentRecord;
}
