import { expect, test } from 'vitest';
import { attendanceShare } from '#shared/rules/consequence/allowance.ts';

test.each([
  [
    'counted from its days, whatever is printed: (113 + 4) of 117',
    { work_days: 117, present: 113, travel: 4, share: 96.58 },
    1,
  ],
  ['a printed percent without days', { work_days: null, present: null, travel: null, share: 96.58 }, 0.9658],
  ['a printed part of one', { work_days: null, present: null, travel: null, share: 0.9658 }, 0.9658],
  ['more days than there are is no attendance', { work_days: 20, present: 25, travel: null, share: null }, null],
  ['nothing on file', { work_days: null, present: null, travel: null, share: null }, null],
])('attendance: %s', (_what, row, share) => {
  const found = attendanceShare(row);
  if (share === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(share, 12);
});
