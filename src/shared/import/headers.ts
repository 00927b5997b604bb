import type { Field } from './field.ts';

/**
 * How a field is named in header cells. All texts are folded. `names` are whole headers, split by `|`; `has` are words that must all
 * be there, alternatives split by `|`, unless one of the words in `not` is; `weak` are whole headers that mean this field only when
 * no better column is found.
 */
export interface HeaderRule {
  readonly names?: string;
  readonly has?: string;
  readonly not?: string;
  readonly weak?: string;
}

export type HeaderRules = Readonly<Partial<Record<Field, HeaderRule>>>;

const others = 'atasan penilai pimpinan supervisor superior rater evaluator verifikator lama old';

/** Who somebody is. Every layout about people shares these. */
export const personHeaders: HeaderRules = {
  number: { names: 'no|nomor|no urut|nomor urut|number|urut|num' },
  nip: {
    names:
      'nip|employee no|nomor pegawai|no pegawai|nip baru|nip pegawai|nip asn|nip pns|nip nipppk|nip pppk|ni pppk|nipppk|nip ni pppk|nomor induk pegawai|employee id|employee number|id pegawai|staff id|nip new',
    has: 'nip|nomor induk pegawai|employee id|nipppk',
    not: `${others} nama name kependudukan tim`,
    weak: 'nomor induk|id|pegawai id',
  },
  nipName: {
    names: 'nama nip|nip nama|nama dan nip|nip dan nama|nama pegawai nip',
    has: 'nama nip|name nip',
    not: others,
  },
  nipOld: { names: 'nip lama', has: 'nip lama|nip old|old nip' },
  nik: { names: 'nik|no ktp|nomor ktp', has: 'nik|ktp|kependudukan|national id', not: others },
  name: {
    names: 'nama|nama pegawai|name|full name|employee name|nama asn|nama pns|nama pejabat|nama ybs|nama pegawai asn',
    has: 'nama pegawai|employee name|nama asn|staff name',
    not: `${others} nip jenis status kategori tipe kedudukan golongan`,
    weak: 'pegawai|employee|nama yang dinilai',
  },
  fullName: {
    names: 'nama lengkap|nama dan gelar|nama gelar',
    has: 'nama lengkap|nama gelar',
    not: `${others} nip depan belakang`,
  },
  frontTitle: { names: 'gelar depan', has: 'gelar depan|front title|title before' },
  backTitle: { names: 'gelar belakang', has: 'gelar belakang|back title|title after' },
  birthDate: {
    names: 'tanggal lahir|tgl lahir|birth date|date of birth|birthdate|dob|tempat tanggal lahir|ttl',
    has: 'tanggal lahir|tgl lahir|tgl lhr|birth date',
  },
  sex: { names: 'jenis kelamin|jk|l p|lp|kelamin|sex|gender|jns kelamin|p l', has: 'kelamin|gender|sex' },
  grade: {
    names:
      'golongan nama|golongan|gol|gol akhir nama|gol akhir|gol nama|gol ruang|golongan ruang|pangkat gol|pangkat golongan|pangkat gol ruang|grade|rank|golongan akhir nama',
    has: 'golongan|gol ruang|pangkat',
    not: `${others} tmt awal id tanggal darah`,
  },
  position: {
    names: 'jabatan nama|jabatan|nama jabatan|position|job title|position name|jabatan terakhir',
    has: 'jabatan|position|job title',
    not: `${others} jenis tmt kelas eselon id unit tanggal tim type kelompok`,
  },
  positionKind: {
    names: 'jenis jabatan nama|jenis jabatan|jns jabatan|position type|kelompok jabatan',
    has: 'jenis jabatan|position type',
  },
  positionFunctional: { names: 'jft nama|jabatan fungsional tertentu' },
  positionGeneral: { names: 'jfu nama|jabatan fungsional umum|jabatan pelaksana' },
  education: {
    names:
      'tk pendidikan nama|tingkat pendidikan nama|tingkat pendidikan|pendidikan terakhir|pendidikan|jenjang pendidikan|education|tk pendidikan|education level',
    has: 'tingkat pendidikan|jenjang pendidikan|education',
    weak: 'pendidikan nama',
  },
  unit: {
    names:
      'unit organisasi nama|unit organisasi|unor nama|unor|unit kerja|nama unit|nama unit kerja|nama unor|satuan kerja|satker|unit|opd|skpd|perangkat daerah|organization unit|organisation unit|work unit|department|division|unit kerja pegawai|unit penempatan',
    has: 'unit|unor|satuan kerja|satker',
    not: `${others} induk id predikat capaian kinerja nilai kode`,
    weak: 'bidang|bagian|instansi|bidang bagian|penempatan',
  },
  parentUnit: {
    names: 'unor induk nama|unor induk|unit induk|unit organisasi induk|unit kerja induk',
    has: 'unit induk|unor induk',
  },
  superiorNip: {
    names: 'nip atasan|nip atasan langsung|nip pejabat penilai|nip penilai|nip pimpinan|superior nip|supervisor nip',
    has: 'nip atasan|nip penilai|nip pimpinan|nip supervisor|nip superior',
    not: 'nama',
  },
  superiorName: {
    names: 'nama atasan|nama pejabat penilai|atasan langsung|pejabat penilai|nama penilai|supervisor|superior',
    has: 'nama atasan|nama penilai|nama pimpinan|supervisor name',
    not: 'nip',
  },
};

/** The two ratings and the predicate of a person. */
export const ratingHeaders: HeaderRules = {
  hasil: {
    names:
      'rating hasil kinerja|rating hasil kerja|hasil kerja|hasil kinerja|rating hasil|nilai hasil kerja|work result|work results|results rating|result rating|performance result|outcome rating|output rating|work outcome|outcomes|outcome',
    has: 'hasil kerja|hasil kinerja|rating hasil|nilai hasil|penilaian hasil|work result|results|outcome rating',
    not: 'rencana predikat perilaku indikator target realisasi aspek',
    weak: 'hasil|result|kinerja|rating kinerja|hk|rating hk|nilai hk',
  },
  perilaku: {
    names:
      'rating perilaku kerja|rating perilaku|perilaku kerja|perilaku|behaviour|behavior|work behaviour|work behavior|nilai perilaku kerja|conduct|conduct rating|behavioural rating|behavioral rating',
    has: 'perilaku|behaviour|behavior|behavioural|behavioral|conduct',
    not: 'predikat hasil aspek indikator',
    weak: 'pk|rating pk|nilai pk',
  },
  predicate: {
    names:
      'predikat kinerja periodik|predikat kinerja|predikat kinerja pegawai|predikat kinerja tahunan|predikat|predicate|performance predicate|predikat akhir|predikat penilaian|kuadran kinerja|kuadran|kuadran kinerja pegawai|sebutan|sebutan predikat|skp|predikat skp|kinerja skp|overall performance|overall performance rating|performance level|appraisal result',
    has: 'predikat|predicate|kuadran',
    not: 'organisasi organization organisation unit kode opd skpd satker unor perangkat satuan instansi dinas',
    weak: 'overall rating|final rating|hasil akhir|nilai akhir|kategori|performance category|overall|hasil penilaian',
  },
};

/** The seven BerAKHLAK values as column heads. */
export const coreValueHeaders: HeaderRules = {
  'berorientasi-pelayanan': {
    names: 'berorientasi pelayanan|orientasi pelayanan|service oriented',
    has: 'berorientasi|orientasi pelayanan|service',
    weak: 'bp|b|ber|op',
  },
  akuntabel: { names: 'akuntabel|accountable', has: 'akuntabel|akuntabilitas|accountable', weak: 'ak|a|akt' },
  kompeten: { names: 'kompeten|competent', has: 'kompeten|competent', weak: 'km|k|kom' },
  harmonis: { names: 'harmonis|harmonious', has: 'harmonis|harmonious', weak: 'h|hr|har' },
  loyal: { names: 'loyal', has: 'loyal|loyalitas', weak: 'l|ly|loy' },
  adaptif: { names: 'adaptif|adaptive', has: 'adaptif|adaptive', weak: 'ad|adp|ada' },
  kolaboratif: { names: 'kolaboratif|collaborative', has: 'kolaboratif|collaborative', weak: 'kl|kol|kb' },
};
