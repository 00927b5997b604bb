import type { CallInput } from '#shared/contract.ts';
import type { analyticsContract } from '#shared/dossier/analytics-contract.ts';
import type { auditContract } from '#shared/dossier/audit-contract.ts';
import type { dossierContract } from '#shared/dossier/contract.ts';
import type { evidenceContract } from '#shared/dossier/evidence-contract.ts';
import type { goalContract } from '#shared/dossier/goal-contract.ts';
import type { integrityContract } from '#shared/dossier/integrity-contract.ts';
import type { searchContract } from '#shared/dossier/search-contract.ts';

type DossierName =
  | keyof typeof dossierContract
  | keyof typeof evidenceContract
  | keyof typeof auditContract
  | keyof typeof goalContract
  | keyof typeof analyticsContract
  | keyof typeof integrityContract
  | keyof typeof searchContract;

const missing = '00000000-0000-4000-8000-000000000000';
const reason = 'Salah berkas';
const source = { name: 'a.csv', bytes: Uint8Array.from([78, 73, 80]) };
const empty = () => ({});

/** The part of `inputs` that is about dossiers and evidence. */
export const dossierInputs: {
  readonly [N in DossierName]: (subject: { readonly employee: string }) => CallInput<N>;
} = {
  'dossier.get': ({ employee }) => ({ employee }),
  'evidence.attach': ({ employee }) => ({ employee, kind: 'report', source }),
  'evidence.refer': ({ employee }) => ({ employee, kind: 'report', name: 'Laporan', address: 'Lemari 3' }),
  'evidence.describe': ({ employee }) => ({ employee, attachment: missing, kind: 'report' }),
  'evidence.verify': ({ employee }) => ({ employee, attachment: missing }),
  'evidence.remove': ({ employee }) => ({ employee, attachment: missing, reason }),
  'evidence.save': ({ employee }) => ({ employee, attachment: missing }),
  'audit.list': empty,
  'audit.draw': () => ({ size: 5 }),
  'audit.record': () => ({ item: missing, finding: 'agrees' }),
  'audit.close': () => ({ sample: missing }),
  'evidence.rules': empty,
  'evidence.gate': empty,
  'evidence.setGate': () => ({ predicates: ['kurang'], reason }),
  'integrity.list': ({ employee }) => ({ employee }),
  'integrity.save': ({ employee }) => ({ employee, text: 'Hadiah dari rekanan dilaporkan' }),
  'integrity.remove': () => ({ note: missing }),
  'goal.check': () => ({}),
  'risk.map': () => ({ month: 6 }),
  'need.list': empty,
  'missed.patterns': () => ({ month: 6 }),
  'goal.map': empty,
  'goal.lines': empty,
  'goal.link': () => ({ goal: 'tiada', parent: 'tiada' }),
  'goal.unlink': () => ({ goal: 'tiada', parent: 'tiada' }),
  'dossier.completeness': empty,
  'clarity.check': empty,
  'evidence.check': () => ({}),
  'progress.behind': () => ({ month: 6 }),
  'progress.outlook': () => ({ month: 6 }),
  'search.find': () => ({ text: 'bukti' }),
  'dialogue.check': () => ({}),
  'survey.check': () => ({}),
};
