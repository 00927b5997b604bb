/** What a list says about whose annual result was sent to SIASN. */
export const sentResults = `
CREATE TABLE sent_result (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "siasn_status" TEXT, "date" TEXT
) STRICT;
CREATE INDEX sent_result_employee ON sent_result (employee_id);
`;
