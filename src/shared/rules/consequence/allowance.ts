import type { Predicate } from '../levels.ts';
import type { EditionOf } from './edition-schema.ts';
import type { Cell, Result, ResultPart } from './result.ts';

export type AllowanceEdition = EditionOf<'allowance'>;

/** What one month is judged by. `reports` null: not counted; `below`: how many daily reports were judged below; `attendance` 0-1. */
interface AllowanceMonth {
  readonly predicate: Predicate | null;
  readonly reports: number | null;
  readonly below: number | null;
  readonly attendance: number | null;
  /** The row of the attendance list; null where none is on file. */
  readonly at: Cell | null;
}

/** A list's row about somebody's days: what attendance is counted from. */
interface AttendanceDays {
  readonly work_days: number | null;
  readonly present: number | null;
  readonly travel: number | null;
  readonly share: number | null;
}

/**
 * The part of the working days that somebody was there, 0-1: from the days where the list has them, since printed shares may be wrong,
 * else from the share, `96.58` and `0.9658` alike. Null where that is no part of a whole.
 */
export function attendanceShare({ work_days: all, present, travel, share }: AttendanceDays): number | null {
  const counted = all !== null && all > 0 && present !== null;
  const value = counted ? (present + (travel ?? 0)) / all : share === null ? null : share > 1 ? share / 100 : share;
  return value === null || value < 0 || value > 1 ? null : value;
}

/** Percent of the full allowance that a month earns: `value` 0-100, null while an input is missing. */
export function allowanceOf({ id, rules }: AllowanceEdition, month: AllowanceMonth): Result {
  const { performance, attendance, noReport } = rules;
  const missing: string[] = [];
  const parts: ResultPart[] = [];
  const fixed = 1 - performance.share - attendance.share;
  const counted = performance.byReports.length > 0;
  if (counted && month.below === null) missing.push('reportsBelow');
  // Where the edition counts reports judged below, the count sets the step; without one judged so the rating holds.
  const byCount = performance.byReports.find(({ from }) => (month.below ?? 0) >= from)?.predicate;
  const predicate = byCount ?? month.predicate;
  if (predicate === null) missing.push('predicate');
  else {
    const percent = performance.percent[predicate];
    const points = performance.share * percent;
    const inputs = [
      { name: 'predicate', value: predicate, at: null },
      ...(counted ? [{ name: 'reportsBelow', value: month.below, at: month.at }] : []),
    ];
    parts.push({
      rule: 'performance',
      points,
      arithmetic: [performance.share * 100, '%', '×', percent, '% =', points],
      inputs,
      source: performance.source,
      confidence: performance.confidence,
    });
  }
  if (attendance.share > 0) {
    if (month.attendance === null) missing.push('attendance');
    else {
      const points = attendance.share * month.attendance * 100;
      const inputs = [{ name: 'attendance', value: month.attendance, at: month.at }];
      parts.push({
        rule: 'attendance',
        points,
        arithmetic: [attendance.share * 100, '%', '×', month.attendance * 100, '% =', points],
        inputs,
        source: attendance.source,
        confidence: attendance.confidence,
      });
    }
  }
  if (fixed > 1e-9)
    parts.push({
      rule: 'fixed',
      points: fixed * 100,
      arithmetic: [fixed * 100, '%'],
      inputs: [],
      source: performance.source,
      confidence: performance.confidence,
    });
  if (noReport.cut > 0) {
    if (month.reports === null) missing.push('reports');
    else if (month.reports === 0) {
      const points = -noReport.cut;
      parts.push({
        rule: 'noReport',
        points,
        arithmetic: ['−', noReport.cut, '%'],
        inputs: [{ name: 'reports', value: 0, at: month.at }],
        source: noReport.source,
        confidence: noReport.confidence,
      });
    }
  }
  const sum = parts.reduce((total, { points }) => total + points, 0);
  return { value: missing.length > 0 ? null : sum, parts, missing, edition: id };
}
