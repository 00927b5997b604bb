import { expect, test } from 'vitest';
import { nameApart, unitAndDigits } from '#shared/people/namesake.ts';

const person = (name: string, nip: string, unit: string | null = 'Sekretariat') => ({ name, nip, unit });

test('five namesakes of one unit are distinguished by as many last digits as it takes', () => {
  const five = [
    person('SITI AMINAH', '198001012005012001'),
    person('Siti Aminah', '198101012006012001'),
    person('SITI AMINAH', '198001012005012002'),
    person('SITI AMINAH', '199001012015022001', null),
    person('SITI AMINAH', '198001012005022002'),
  ];
  const others = [person('SITI AMINA', '198001012005012003'), person('BUDI', '197001012005012001')];
  const all = [...five, ...others];
  const said = five.map((one) => unitAndDigits(one, all));
  expect(new Set(said.map((words) => words.split(' · ')[0])).size).toBe(5);
  for (const [at, words] of said.entries()) {
    const digits = words.split(' · ')[0]?.replace('…\u2060', '') ?? '';
    expect(five[at]?.nip.endsWith(digits)).toBe(true);
  }
  // Nobody else has this name: four digits do, and a list of a few people needs none.
  expect(unitAndDigits(others[1] ?? five[0] ?? person('', ''), all)).toBe('…\u20602001 · Sekretariat');
  expect(nameApart({ name: 'BUDI', nip: '197001012005012001' }, all)).toBe('BUDI');
  expect(nameApart({ name: 'BUDI', nip: null }, [...all, { name: 'BUDI', nip: null }])).toBe('BUDI');
});
