import { coreValueHeaders, type HeaderRules, personHeaders, ratingHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { number, name, unit } = personHeaders as Required<typeof personHeaders>;
const period = { names: 'periode|period|periode penilaian|tahun penilaian', weak: 'tahun|bulan|triwulan|year|month' };
const rater: HeaderRules = {
  number,
  raterNip: {
    names:
      'nip penilai|nip anda|nip saudara|nip responden|nip rater|rater nip|rater id|nip evaluator|nip pemberi nilai|rater',
    has: 'nip penilai|nip rater|nip evaluator|nip pemberi',
    not: 'nama',
  },
  raterName: {
    names: 'nama penilai|nama rater|rater name|nama pemberi nilai|nama evaluator',
    has: 'nama penilai|nama rater|rater name|nama evaluator',
    not: 'nip',
    weak: 'penilai|rater|evaluator|pemberi nilai|dinilai oleh|rated by|nama anda|nama saudara|nama responden|responden|nama lengkap anda',
  },
  rateeNip: {
    names:
      'nip dinilai|nip yang dinilai|nip ratee|ratee nip|ratee id|nip pegawai dinilai|nip pegawai yang dinilai|ratee',
    has: 'nip dinilai|nip ratee|anda nilai',
    not: 'nama',
    weak: 'nip|nip pegawai|nip baru',
  },
  rateeName: {
    names: 'nama dinilai|nama yang dinilai|nama ratee|ratee name|nama pegawai yang dinilai',
    has: 'nama dinilai|nama ratee|nama rekan|rekan dinilai|pegawai dinilai|rekan kerja',
    not: 'nip',
    weak: 'pegawai dinilai|pegawai yang dinilai|yang dinilai|dinilai|ratee|rekan|rekan kerja|rekan sejawat|nama|nama pegawai',
  },
  period,
};

/** Layouts that say who people are and how they and their units were rated. */
export const peopleLayouts: readonly Layout[] = [
  {
    kind: 'rating-recap',
    needs: [
      ['nip', 'nipName', 'name', 'fullName'],
      ['predicate', 'hasil'],
      ['predicate', 'perilaku'],
    ],
    identity: ['nip', 'nipName', 'name', 'fullName'],
    headers: { ...personHeaders, ...ratingHeaders, period },
  },
  {
    kind: 'nominative',
    needs: [
      ['nip', 'nipName'],
      ['name', 'fullName', 'nipName'],
    ],
    forbids: ['predicate', 'hasil', 'perilaku'],
    identity: ['nip', 'nipName', 'name', 'fullName'],
    headers: personHeaders,
  },
  {
    kind: 'unit-achievement',
    needs: [['unit'], ['organisation']],
    forbids: ['nip', 'nipName', 'name'],
    identity: ['unit'],
    headers: {
      number,
      unit: { ...unit, weak: `${unit.weak}|nama` },
      organisation: {
        names:
          'capaian kinerja organisasi|predikat organisasi|predikat kinerja organisasi|capaian organisasi|predikat kinerja unit|predikat unit|predikat unit kerja|organisational predicate|organizational predicate|organization performance|organisation performance',
        has: 'capaian organisasi|predikat organisasi|predikat unit|capaian unit|kinerja organisasi|kinerja unit|organization|organisation|predikat opd|predikat skpd|predikat satker|predikat unor|predikat perangkat|predikat satuan|predikat instansi|predikat dinas|kinerja opd|kinerja skpd|kinerja satker|kinerja perangkat',
        weak: 'predikat|predikat kinerja|capaian kinerja|capaian|predicate|nilai kinerja|kinerja|hasil',
      },
      period,
    },
  },
  {
    kind: 'peer-long',
    needs: [['raterNip', 'raterName'], ['rateeNip', 'rateeName'], ['criterion'], ['score']],
    identity: ['raterNip', 'rateeNip', 'raterName', 'rateeName'],
    headers: {
      ...rater,
      criterion: {
        names:
          'nilai dasar|kriteria|core value|aspek perilaku|aspek|criterion|nilai berakhlak|indikator perilaku|perilaku|core values',
        has: 'nilai dasar|berakhlak|aspek perilaku|core value',
      },
      score: { names: 'skor|score|skor nilai|nilai skor|poin|points', has: 'skor|score', weak: 'nilai|rating|angka' },
      comment: { names: 'komentar|catatan|alasan|comment|comments|umpan balik' },
    },
  },
  {
    kind: 'peer-wide',
    needs: [
      ['raterNip', 'raterName'],
      ['rateeNip', 'rateeName'],
      ['akuntabel', 'kompeten'],
      ['harmonis', 'loyal'],
      ['adaptif', 'kolaboratif'],
    ],
    identity: ['raterNip', 'rateeNip', 'raterName', 'rateeName'],
    headers: { ...rater, ...coreValueHeaders, comment: { names: 'komentar|catatan|alasan|comment' } },
  },
  {
    kind: 'ip-asn',
    needs: [['name', 'nip', 'nipName', 'fullName'], ['qualification'], ['competence'], ['discipline', 'total']],
    identity: ['nip', 'name', 'fullName', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      fullName: { names: 'nama lengkap' },
      qualification: { names: 'kualifikasi|qualification', has: 'kualifikasi|qualification' },
      competence: { names: 'kompetensi|competence|competency', has: 'kompetensi|competenc' },
      performance: { names: 'kinerja|performance|prestasi kerja', has: 'kinerja' },
      discipline: { names: 'disiplin|discipline', has: 'disiplin|discipline' },
      total: {
        names: 'total|jumlah|nilai ip asn|ip asn|indeks|nilai total|total nilai|index',
        has: 'total|ip asn|indeks',
      },
    },
  },
];
