/** A figure with its 95 % interval; null where the data cannot give it (the report's warnings say why). Never NaN or Infinity. */
export interface Estimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An estimate with its standard error, how many units it rests on, and the method of the error by name. */
export interface Figure extends Estimate {
  readonly se: number | null;
  readonly n: number;
  readonly method: string;
}

/** A remark on a result: a code with its wording in `#shared/text/stats-*.ts`, and the keys of the same report to read instead. */
export interface StatWarning {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly read: readonly string[];
}

export const noEstimate: Estimate = { value: null, lower: null, upper: null };

/** The number when it is finite, else null: the last gate before a result leaves this folder. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** An estimate from three numbers, each null when it is not finite. */
export function estimate(value: number, lower: number, upper: number): Estimate {
  return { value: finite(value), lower: finite(lower), upper: finite(upper) };
}

/** A remark; `read` names what to look at instead. */
export function warn(code: string, values: StatWarning['values'] = {}, read: readonly string[] = []): StatWarning {
  return { code, values, read };
}
