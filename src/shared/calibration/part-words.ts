import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the parts of calibration that look at groups, agreement, links and the ordinal model. */
export const calibrationPartsText = {
  'calib.group': { id: 'Kelompok', en: 'Group' },
  'calib.outcome': { id: 'Hasil', en: 'Outcome' },
  'calib.reference': { id: 'pembanding', en: 'reference' },
  'calib.ratio': { id: 'Rasio terhadap pembanding', en: 'Ratio to the reference' },
  'calib.pTest': { id: 'p (Holm, semua baris)', en: 'p (Holm, all lines)' },
  'calib.delta': { id: 'Delta Cliff', en: 'Cliff’s delta' },
  'calib.withheld': { id: 'disembunyikan (< {n})', en: 'withheld (< {n})' },
  'calib.groupsOn': { id: 'Bandingkan menurut', en: 'Compare by' },
  'calib.groupsNote': {
    id: 'Perbedaan di sini adalah alasan untuk melihat lebih dekat, bukan bukti ketidakadilan. Pembandingnya selalu kelompok terbesar; p dan interval sudah memperhitungkan semua perbandingan di layar ini. Kelompok di bawah lima orang disembunyikan. Aturan empat perlima berasal dari pedoman luar negeri (29 CFR 1607.4), bukan dari regulasi Indonesia.',
    en: 'A difference here is a reason to look closer, not a proof of unfairness. The reference is always the largest group; p and intervals allow for every comparison on this screen. Groups under five people are withheld. The four-fifths rule comes from foreign guidelines (29 CFR 1607.4), not from Indonesian regulation.',
  },
  'calib.groupsFinal': { id: 'Predikat akhir yang ditandatangani', en: 'Final predicates as signed' },
  'calib.groupsProposed': {
    id: 'Predikat usulan saat ini; belum ditandatangani',
    en: 'Predicates as proposed now; not signed yet',
  },
  'calib.spreadWords': {
    id: '{n} pegawai dengan predikat awal dan usulan: {up} naik, {down} turun; simpangan baku {before} menjadi {after}; bagian antarunit {between}% menjadi {afterwards}%.',
    en: '{n} people with an initial and a proposed predicate: {up} up, {down} down; standard deviation {before} becomes {after}; share between units {between}% becomes {afterwards}%.',
  },
  'calib.figure': { id: 'Ukuran', en: 'Figure' },
  'calib.value': { id: 'Nilai', en: 'Value' },
  'calib.between': { id: '95%', en: '95%' },
  'calib.how': { id: 'Cara', en: 'Method' },
  'calib.readInstead': { id: 'Baca juga: {what}', en: 'Read instead: {what}' },
  'calib.agreementTitle': {
    id: 'Dua penilai sepakat persis pada {percent}% dari skor yang mereka beri bersama',
    en: 'Two raters agree exactly on {percent}% of the scores they gave together',
  },
  'calib.linked': {
    id: 'Semua penilaian terhubung: keketatan dapat dibandingkan di seluruh instansi',
    en: 'All ratings hang together: severities compare over the whole agency',
  },
  'calib.unlinked': {
    id: 'Penilaian terbagi dalam {n} kelompok yang tidak terhubung: keketatan hanya dapat dibandingkan di dalam kelompok',
    en: 'The ratings fall into {n} parts that nothing links: severities compare within one part only',
  },
  'calib.linkMap': { id: 'Unit mana menilai unit mana?', en: 'Which units rate which?' },
  'calib.linkMapAxis': {
    id: 'Baris: unit penilai. Kolom: unit yang dinilai. Angka: pasangan penilai dan pegawai.',
    en: 'Rows: the rater’s unit. Columns: the ratee’s unit. Figures: pairs of rater and ratee.',
  },
  'calib.part': { id: 'Kelompok {n}', en: 'Part {n}' },
  'calib.partWords': {
    id: '{ratees} pegawai, {raters} penilai, {n} skor: {units}',
    en: '{ratees} people, {raters} raters, {n} scores: {units}',
  },
  'calib.linksTitle': { id: 'Penilaian tambahan yang menghubungkannya', en: 'Extra ratings that would link them' },
  'calib.linkWords': { id: '{rater} menilai {ratee} (kelompok {part})', en: '{rater} rates {ratee} (part {part})' },
  'calib.weakTitle': { id: 'Penghubung tunggal', en: 'Single links' },
  'calib.weakWords': {
    id: 'Hanya penilaian {rater} atas {ratee} yang menghubungkan {ratees} pegawai dan {raters} penilai.',
    en: 'Only the rating of {ratee} by {rater} links {ratees} {ratees|person|people} and {raters} {raters|rater|raters}.',
  },
  'calib.facetsLead': {
    id: 'Model Rasch banyak segi memperlakukan skor sebagai tingkat, bukan jarak yang sama. Perhitungannya berjalan sendiri dan tidak menahan penyuntingan.',
    en: 'The many-facet Rasch model takes scores as levels, not as equal distances. It is fitted in the background and never holds up an edit.',
  },
  'calib.facetsFit': { id: 'Hitung model', en: 'Fit the model' },
  'calib.facetsAgain': { id: 'Hitung ulang', en: 'Fit again' },
  'calib.facetsRunning': { id: 'Menghitung model …', en: 'Fitting the model …' },
  'calib.facetsAsOf': { id: 'Keadaan setelah catatan {commit} di Jejak', en: 'As of entry {commit} of the journal' },
  'calib.facetsOld': {
    id: 'Penilaian sudah berubah sejak catatan {commit} di Jejak; hitung ulang untuk memperbaruinya.',
    en: 'Ratings have changed since entry {commit} of the journal; fit again to bring it up to date.',
  },
  'calib.facetsTitle': {
    id: 'Penilai terpisah {strata} tingkat keketatan (reliabilitas {reliability})',
    en: 'Raters fall into {strata} levels of severity (reliability {reliability})',
  },
  'calib.facetsMethod': {
    id: 'kemungkinan maksimum marginal, kuadratur adaptif',
    en: 'marginal maximum likelihood, adaptive quadrature',
  },
  'calib.deviance': { id: 'deviansi {deviance}, {iterations} langkah', en: 'deviance {deviance}, {iterations} steps' },
  'calib.unexpected': {
    id: '{n} skor ({percent}%) menyimpang {at} simpangan baku atau lebih',
    en: '{n} scores ({percent}%) are {at} standard deviations or more from expected',
  },
  'calib.logitsAxis': {
    id: '← longgar · logit · ketat →',
    en: '← lenient · logits · severe →',
  },
  'calib.wrightTitle': {
    id: 'Pegawai, penilai, dan nilai dasar pada satu skala',
    en: 'People, raters and core values on one scale',
  },
  'calib.wrightAxis': { id: 'logit', en: 'logits' },
  'calib.wrightPeople': { id: 'Pegawai (atas: lebih baik)', en: 'People (up: better)' },
  'calib.wrightRaters': { id: 'Penilai (atas: lebih ketat)', en: 'Raters (up: more severe)' },
  'calib.wrightCriteria': { id: 'Nilai dasar (atas: lebih sulit)', en: 'Core values (up: harder)' },
  'calib.wrightNote': {
    id: 'Peta Wright: panjang batang adalah banyaknya orang; nilai dasar terhadap rata-ratanya.',
    en: 'Wright map: bars are counts of people; core values against their mean.',
  },
  'calib.lowest': { id: 'Terendah', en: 'Lowest' },
  'calib.median': { id: 'Tengah', en: 'Middle' },
  'calib.highest': { id: 'Tertinggi', en: 'Highest' },
  'calib.fitTitle': {
    id: '{n} penilai memberi skor yang kurang teratur menurut model ordinal (infit di atas 1,5)',
    en: '{n} {n|rater scores|raters score} irregularly by the ordinal model (infit above 1.5)',
  },
  'calib.fitNone': {
    id: 'Tidak ada penilai dengan skor yang kurang teratur menurut model ordinal',
    en: 'No rater scores irregularly by the ordinal model',
  },
  'calib.fitNote': {
    id: 'Infit 1: seperti yang diharapkan model; 0,5 sampai 1,5 berguna untuk pengukuran (Linacre 2002). Rendah berarti sangat teratur, dan itu bukan kekurangan.',
    en: 'Infit 1: as the model expects; 0.5 to 1.5 is productive for measurement (Linacre 2002). Low means very regular, which is no fault.',
  },
  'calib.logits': { id: 'Keketatan (logit)', en: 'Severity (logits)' },
  'calib.fairAverage': { id: 'Rata-rata adil', en: 'Fair average' },
  'calib.infit': { id: 'Infit', en: 'Infit' },
  'calib.outfit': { id: 'Outfit', en: 'Outfit' },
  'calib.se': { id: 'Galat baku', en: 'Standard error' },
} as const satisfies Wordings;
