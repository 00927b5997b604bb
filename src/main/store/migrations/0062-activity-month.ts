/**
 * Daily logs by line and month. Rows of `activity` that earlier releases stored one by one stay as they are; the first import of the
 * same log writes its months beside them.
 */
export const activityMonths = `
CREATE TABLE activity_month (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "plan" TEXT, "measure" TEXT, "days" REAL, "entries" REAL, "minutes" REAL, "realised" REAL, "proofs" REAL,
  "progress" TEXT, "calendar" TEXT
) STRICT;
CREATE INDEX activity_month_employee ON activity_month (employee_id);
`;
