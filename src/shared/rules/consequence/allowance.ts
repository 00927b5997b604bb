import type { Predicate } from '../levels.ts';
import type { EditionOf } from './edition-schema.ts';
import type { Result, ResultPart } from './result.ts';

export type AllowanceEdition = EditionOf<'allowance'>;

/** What one month is judged by. `reports` null: not counted; `below`: how many daily reports were judged below; `attendance` 0-1. */
interface AllowanceMonth {
  readonly predicate: Predicate | null;
  readonly reports: number | null;
  readonly below: number | null;
  readonly attendance: number | null;
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
      ...(counted ? [{ name: 'reportsBelow', value: month.below, at: null }] : []),
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
      const inputs = [{ name: 'attendance', value: month.attendance, at: null }];
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
        inputs: [{ name: 'reports', value: 0, at: null }],
        source: noReport.source,
        confidence: noReport.confidence,
      });
    }
  }
  const sum = parts.reduce((total, { points }) => total + points, 0);
  return { value: missing.length > 0 ? null : sum, parts, missing, edition: id };
}
