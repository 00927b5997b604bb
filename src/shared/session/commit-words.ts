import type { CaseFlag } from '#shared/calibration/queue-view.ts';
import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { InterestKind, VerdictKind } from './rows.ts';

/** Why somebody steps out. */
export const interestWords = {
  own: { id: 'kasus sendiri', en: 'own case' },
  superior: { id: 'atasan langsung', en: 'own superior' },
  family: { id: 'hubungan keluarga', en: 'family' },
  other: { id: 'benturan kepentingan lain', en: 'another conflict of interest' },
} as const satisfies Record<InterestKind, Wording>;

/** Why a case is to be discussed. */
export const flagWords = {
  moved: { id: 'Berubah dari nilai awal', en: 'Changed from the initial rating' },
  score: { id: 'Skor menunjuk predikat lain', en: 'Scores point to another predicate' },
  doubt: { id: 'Predikat tercatat diragukan', en: 'Predicate on record in doubt' },
  disagreement: { id: 'Penilai berselisih', en: 'Raters disagree' },
  evidence: { id: 'Bukti kurang', en: 'Evidence missing' },
  'near-line': { id: 'Dekat batas pola', en: 'Near the line of the pattern' },
  adverse: { id: 'Predikat kurang', en: 'Adverse predicate' },
  unrated: { id: 'Penilaian belum lengkap', en: 'Rating incomplete' },
} as const satisfies Record<CaseFlag, Wording>;

/** What the panel did with a case. */
export const verdictKindWords = {
  changed: { id: 'Diubah', en: 'Changed' },
  kept: { id: 'Tetap', en: 'Kept' },
  postponed: { id: 'Ditunda', en: 'Postponed' },
} as const satisfies Record<VerdictKind, Wording>;

/** Whether somebody came or left. */
export const presenceWords = {
  in: { id: 'hadir', en: 'present' },
  out: { id: 'meninggalkan ruangan', en: 'left' },
} as const satisfies Wordings;

/** Whether a decided case stayed as it was. */
export const keptWords = {
  kept: { id: 'tetap', en: 'kept' },
  changed: { id: 'diubah', en: 'changed' },
} as const satisfies Wordings;
