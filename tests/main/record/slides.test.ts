import { expect, test } from 'vitest';
import { pdfText } from '../papers/pdf-text.ts';
import { sampleDesk } from '../workshop/road.ts';

test('slides are 16:9, name nobody unless they are asked to, and say what moved', async () => {
  const made = await sampleDesk();
  const people = (await made.ask('employee.list', {})).rows;
  const moved = people.find(({ predicate }) => predicate === 'baik');
  if (moved === undefined) throw new Error('nobody is Baik');
  await made.ask('rating.set', {
    employee: moved.id,
    hasil: 'di-atas',
    perilaku: 'di-atas',
    reason: `Bukti ${moved.name}`,
  });
  await made.ask('agenda.add', { employees: people.slice(0, 9).map(({ id }) => id) });
  const slides = async (kind: 'slides' | 'slides-named') => {
    const bytes = (await made.ask('export.file', { kind })).bytes ?? new Uint8Array();
    const { runs, pages } = pdfText(bytes);
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(Buffer.from(bytes).toString('latin1'));
    return { text: runs.join(' ').replace(/\s+/g, ' '), pages, ratio: Number(box?.[1]) / Number(box?.[2]) };
  };
  const plain = await slides('slides');
  expect(plain.ratio).toBeCloseTo(16 / 9, 2);
  // Title, two of the agenda, two of the mix, one of the moves.
  expect(plain.pages).toBe(6);
  for (const { name, nip } of people) {
    expect(plain.text).not.toContain(name);
    expect(plain.text).not.toContain(nip);
  }
  expect(plain.text).toContain('Yang berubah');
  const named = await slides('slides-named');
  expect(named.text).toContain(moved.name);
  expect(named.text).toContain('hanya untuk panel');
  await made.app.close();
});
