import type { DossierDocument } from '#shared/dossier/dossier.ts';
import { person, sampleMinutes } from '../record/sample-minutes.ts';

/** A fictitious extract with two entries, signed. */
export function sampleDossier(): DossierDocument {
  const { letterhead, agency, rules, record, place, number } = sampleMinutes(20, 1, false);
  const { nip, name, unit } = person(7);
  return {
    letterhead,
    number: 'PT-7/DC/XII/2026',
    date: '2026-12-01',
    place,
    agency,
    period: '2026',
    person: { nip, name, position: 'Arsiparis Mahir', unit, grade: 'III/b' },
    organisation: 'baik',
    initial: { hasil: 'di-atas', perilaku: 'di-atas', predicate: 'sangat-baik' },
    proposed: { hasil: 'sesuai', perilaku: 'di-atas', predicate: 'baik' },
    final: { hasil: 'sesuai', perilaku: 'di-atas', predicate: 'baik' },
    signedOn: '2026-11-24',
    minutesNumber: number,
    rules,
    events: [
      {
        at: '2026-11-20T08:00',
        by: 'Rina Wulandari, S.Psi.',
        what: 'Penilaian awal diimpor dari Rekap Penilaian (45).xlsx',
        reason: null,
        hash: 'a'.repeat(64),
      },
      {
        at: '2026-11-24T10:15',
        by: 'Rina Wulandari, S.Psi.',
        what: 'Hasil kerja diubah dari di atas menjadi sesuai ekspektasi',
        reason: 'Bukti dukung tidak mencukupi untuk predikat tertinggi.',
        hash: 'b1c2d3e4f5a6'.padEnd(64, '0'),
      },
    ],
    record,
  };
}
