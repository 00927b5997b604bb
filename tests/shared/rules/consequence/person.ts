import { readFileSync } from 'node:fs';
import { parseEdition } from '#shared/rules/consequence/edition.ts';
import type { EditionOf, Subject } from '#shared/rules/consequence/edition-schema.ts';
import type {
  AwardFact,
  PersonFacts,
  PostFact,
  SanctionFact,
  SquadFact,
  TrainingFact,
} from '#shared/rules/consequence/facts.ts';

/** The parsed JSON of an edition that is shipped. */
export function editionJson(id: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`resources/rules/consequences/${id}.json`, 'utf8')) as Record<string, unknown>;
}

function shipped<S extends Subject>(id: string): EditionOf<S> {
  return parseEdition(editionJson(id)).edition as EditionOf<S>;
}

export const ipAsnEdition = shipped<'ip-asn'>('ip-asn-permenpanrb-38-2018');
export const creditEdition = shipped<'credit-points'>('credit-points-bkn-3-2023');
export const talentEdition = shipped<'talent'>('talent-bkn-411-2025');
export const workloadEdition = shipped<'workload'>('workload-permenpanrb-1-2020');

/** A civil servant of 2025 with every list on file and nothing on them; `over` says what is different. */
export function person(over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    nip: '198001012005011001',
    pppk: false,
    year: 2025,
    post: 'Pengolah Data',
    postKind: 'general',
    unit: 'Sekretariat',
    degree: 'S1',
    predicate: 'baik',
    predicateAt: null,
    educations: [{ degree: 'S1', recognised: true, at: null }],
    trainings: [],
    sanctions: [],
    awards: [],
    squads: [],
    posts: [],
    balance: null,
    feedback: null,
    potential: [],
    sheet: null,
    load: null,
    lists: new Set(['education', 'training', 'discipline', 'award', 'squad', 'feedback']),
    ...over,
  };
}

export function course(over: Partial<TrainingFact>): TrainingFact {
  return { kind: 'technical', name: 'Pelatihan', certificate: null, year: 2025, hours: 20, at: null, ...over };
}

export function squad(over: Partial<SquadFact>): SquadFact {
  return {
    name: 'Tim',
    number: '800/1/2025',
    decreed: '2025-01-02',
    scope: 'internal',
    leads: false,
    from: '2025-01-01',
    to: '2025-12-31',
    minutes: 600,
    months: null,
    recorded: null,
    at: null,
    ...over,
  };
}

export function award(level: AwardFact['level'], year: number | null): AwardFact {
  return { name: 'Piagam', level, year, at: null };
}

export function sanction(over: Partial<SanctionFact>): SanctionFact {
  return { level: 'light', decreed: '2025-03-01', from: null, to: null, annulled: false, at: null, ...over };
}

export function post(
  name: string,
  from: string | null,
  to: string | null = null,
  kind: PostFact['kind'] = 'functional',
): PostFact {
  return { kind, name, unit: 'Sekretariat', from, to, at: null };
}
