import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateOf, flawOf, isContract, maskNip, readNip, sexOf } from '#shared/people/nip.ts';

const today = '2026-03-01';
const read = (text: string, kind = 't') => readNip(text, kind, today);
const nip = '198705012016012028';

describe('a NIP is cleaned of what is no digit', () => {
  test.each([
    [`'${nip}`, ['apostrophe']],
    [`’${nip}`, ['apostrophe']],
    ['19870501 201601 2 028', ['blank']],
    ['19870501\u00a0201601 2 028', ['blank']],
    ['19870501.201601.2.028', ['dot']],
    [`="${nip}"`, ['formula']],
    ['19870501-201601-2-028', ['dash']],
    [`NIP. ${nip}`, ['prefix']],
    [`"${nip}"`, ['quote']],
    [`'19870501 201601 2 028`, ['apostrophe', 'blank']],
  ])('%s', (text, marks) => {
    expect(read(text)).toMatchObject({ state: 'ok', nip, marks });
  });
});

describe('what cannot stand is told apart', () => {
  test.each([
    ['', 'missing', ''],
    ['-', 'missing', ''],
    ['3201014505870001', 'nik', '3201014505870001'],
    ['130123456', 'old-nip', '130123456'],
    ['19870501201601202', 'lost-digits', '19870501201601202'],
    ['1987050120160120', 'lost-digits', '1987050120160120'],
    ['198705O12016012028', 'garbage', '198705O12016012028'],
    ['1987050120160120289', 'garbage', '1987050120160120289'],
    ['1,9961E+17', 'lost-digits', '19961'],
    ['198713012016012028', 'refused', '198713012016012028'],
    ['198702302016012028', 'refused', '198702302016012028'],
    ['198705012016013028', 'refused', '198705012016013028'],
    ['198705012000012028', 'doubtful', '198705012000012028'],
    ['198705012031012028', 'doubtful', '198705012031012028'],
    ['198705012026042028', 'doubtful', '198705012026042028'],
    ['198705012016152028', 'warn', '198705012016152028'],
    ['198705012026212028', 'ok', '198705012026212028'],
    ['200001292018012001', 'ok', '200001292018012001'],
  ])('%s is %s', (text, state, digits) => {
    expect(read(text)).toMatchObject({ state, digits });
  });
});

describe('a NIP stored as a number keeps 15 digits', () => {
  test.each([
    ['1.99610312021221e+17', 'n', '199610312021221'],
    ['1.99610312021221E+17', 't', '199610312021221'],
    ['1,99610312021221E+17', 't', '199610312021221'],
    ['199610312021221000', 'n', '199610312021221'],
    ['199610312021221000', 't', '199610312021221'],
    ['199610312021221024', 'n', '199610312021221'],
    ['1.9961031202122102e+17', 'n', '199610312021221'],
    ['1.9680524202121e+17', 'n', '196805242021210'],
    ['199610312021221024.0', 't', '199610312021221'],
    ['199610312021221020', 'n', '199610312021221'],
    ['199610312021221000.0', 't', '199610312021221'],
  ])('%s (%s)', (text, kind, digits) => {
    expect(read(text, kind)).toMatchObject({ state: 'number-stored', nip: '', digits });
  });

  test('a number cell whose digits no floating-point number could hold is whole', () => {
    expect(read('199610312021221009', 'n')).toMatchObject({ state: 'ok', nip: '199610312021221009', whole: true });
  });
});

test('no digit is ever altered', () => {
  const marks = fc.constantFrom('', ' ', '.', '-', '\u00a0', "'");
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{1,20}$/),
      fc.array(marks, { minLength: 20, maxLength: 20 }),
      (digits, between) => {
        const text = [...digits].map((digit, at) => digit + (between[at] ?? '')).join('');
        const found = read(text);
        if (found.nip !== '') expect(found.nip).toBe(digits);
        expect(digits.startsWith(found.digits)).toBe(true);
      },
    ),
  );
});

test('whatever the cell holds, it is read or told apart', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('t', 'n', 'd', 'b', 'e', '.'), (text, kind) => {
      const found = read(text, kind);
      expect(found.nip === '' || /^\d{18}$/.test(found.nip)).toBe(true);
      if (found.state === 'ok') expect(flawOf(found.nip, today)).toBeNull();
    }),
  );
});

test('what a NIP says about its bearer', () => {
  expect(birthDateOf('198402292005012003')).toBe('1984-02-29');
  expect(birthDateOf('198302292005012003')).toBeNull();
  expect([sexOf('198402292005011003'), sexOf(nip), sexOf('198402292005013003')]).toEqual(['M', 'F', null]);
  expect([isContract('198402292021212003'), isContract(nip)]).toEqual([true, false]);
  expect(maskNip(nip)).toBe('•••••••••••••••028');
});
