import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of selected cells: what is selected, and its figures. */
export const rangeText = {
  'range.block': {
    id: '{rows} baris kali {columns} kolom dipilih',
    en: '{rows} {rows|row|rows} by {columns} {columns|column|columns} selected',
  },
  'range.blocks': { id: '{n} blok sel dipilih', en: '{n} blocks of cells selected' },
  'range.label': { id: 'Isi pilihan', en: 'What is selected' },
  'range.cells': { id: '{n} sel', en: '{n} {n|cell|cells}' },
  'range.filled': { id: '{n} terisi', en: '{n} filled' },
  'range.mean': { id: 'rata-rata {mean}', en: 'mean {mean}' },
  'range.level': { id: '{level}: {n} orang', en: '{level}: {n} {n|person|people}' },
} as const satisfies Wordings;
