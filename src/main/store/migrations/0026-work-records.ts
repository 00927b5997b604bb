/**
 * Rows about work that files before this held as JSON of the import's fields, brought into the tables of their kinds under the ids that
 * they had. The table itself stays, empty, for the changes that older commits of the log name.
 */
export const workRecordRows = `
INSERT INTO skp_line (id, employee_id, period, file, sheet, row, cell, "code", "category", "superior_code", "superior_plan", "plan", "aspect", "indicator", "target", "realisation", "evidence", "feedback")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.code' AS TEXT),
  cast(fields ->> '$.category' AS TEXT),
  cast(fields ->> '$.superiorCode' AS TEXT),
  cast(fields ->> '$.superiorPlan' AS TEXT),
  cast(fields ->> '$.plan' AS TEXT),
  cast(fields ->> '$.aspect' AS TEXT),
  cast(fields ->> '$.indicator' AS TEXT),
  cast(fields ->> '$.target' AS TEXT),
  cast(fields ->> '$.realisation' AS TEXT),
  cast(fields ->> '$.evidence' AS TEXT),
  cast(fields ->> '$.feedback' AS TEXT)
  FROM work_record WHERE kind = 'skp';
INSERT INTO progress (id, employee_id, period, file, sheet, row, cell, "code", "cumulative")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.code' AS TEXT),
  CASE WHEN json_type(fields, '$.cumulative') IN ('integer', 'real') THEN fields ->> '$.cumulative' END
  FROM work_record WHERE kind = 'progress';
INSERT INTO activity (id, employee_id, period, file, sheet, row, cell, "plan", "start", "end", "start_time", "end_time", "activity", "achievement", "progress", "evidence", "ticked")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.plan' AS TEXT),
  cast(fields ->> '$.start' AS TEXT),
  cast(fields ->> '$.end' AS TEXT),
  cast(fields ->> '$.startTime' AS TEXT),
  cast(fields ->> '$.endTime' AS TEXT),
  cast(fields ->> '$.activity' AS TEXT),
  cast(fields ->> '$.achievement' AS TEXT),
  cast(fields ->> '$.progress' AS TEXT),
  cast(fields ->> '$.evidence' AS TEXT),
  CASE WHEN json_type(fields, '$.ticked') = 'integer' THEN fields ->> '$.ticked' END
  FROM work_record WHERE kind = 'activity';
INSERT INTO goal (id, employee_id, period, file, sheet, row, cell, "code", "parent_code", "objective", "unit")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.code' AS TEXT),
  cast(fields ->> '$.parentCode' AS TEXT),
  cast(fields ->> '$.objective' AS TEXT),
  cast(fields ->> '$.unit' AS TEXT)
  FROM work_record WHERE kind = 'cascade';
INSERT INTO squad_member (id, employee_id, period, file, sheet, row, cell, "team_code", "team_name", "decree", "role", "minutes", "months", "in_skp")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.teamCode' AS TEXT),
  cast(fields ->> '$.teamName' AS TEXT),
  cast(fields ->> '$.decree' AS TEXT),
  cast(fields ->> '$.role' AS TEXT),
  CASE WHEN json_type(fields, '$.minutes') IN ('integer', 'real') THEN fields ->> '$.minutes' END,
  CASE WHEN json_type(fields, '$.months') IN ('integer', 'real') THEN fields ->> '$.months' END,
  CASE WHEN json_type(fields, '$.inSkp') = 'integer' THEN fields ->> '$.inSkp' END
  FROM work_record WHERE kind = 'squad';
INSERT INTO workload (id, employee_id, period, file, sheet, row, cell, "minutes", "year")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  CASE WHEN json_type(fields, '$.minutes') IN ('integer', 'real') THEN fields ->> '$.minutes' END,
  cast(fields ->> '$.year' AS TEXT)
  FROM work_record WHERE kind = 'workload';
INSERT INTO discipline (id, employee_id, period, file, sheet, row, cell, "level", "sanction", "decree", "decree_date")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.level' AS TEXT),
  cast(fields ->> '$.sanction' AS TEXT),
  cast(fields ->> '$.decree' AS TEXT),
  cast(fields ->> '$.decreeDate' AS TEXT)
  FROM work_record WHERE kind = 'discipline';
INSERT INTO training (id, employee_id, period, file, sheet, row, cell, "training_kind", "title", "hours", "year")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.trainingKind' AS TEXT),
  cast(fields ->> '$.title' AS TEXT),
  CASE WHEN json_type(fields, '$.hours') IN ('integer', 'real') THEN fields ->> '$.hours' END,
  cast(fields ->> '$.year' AS TEXT)
  FROM work_record WHERE kind = 'training';
INSERT INTO professional_index (id, employee_id, period, file, sheet, row, cell, "name", "unit", "position", "qualification", "competence", "performance", "discipline", "total")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.name' AS TEXT),
  cast(fields ->> '$.unit' AS TEXT),
  cast(fields ->> '$.position' AS TEXT),
  CASE WHEN json_type(fields, '$.qualification') IN ('integer', 'real') THEN fields ->> '$.qualification' END,
  CASE WHEN json_type(fields, '$.competence') IN ('integer', 'real') THEN fields ->> '$.competence' END,
  CASE WHEN json_type(fields, '$.performance') IN ('integer', 'real') THEN fields ->> '$.performance' END,
  CASE WHEN json_type(fields, '$.discipline') IN ('integer', 'real') THEN fields ->> '$.discipline' END,
  CASE WHEN json_type(fields, '$.total') IN ('integer', 'real') THEN fields ->> '$.total' END
  FROM work_record WHERE kind = 'ip-asn';
INSERT INTO talent (id, employee_id, period, file, sheet, row, cell, "potential")
  SELECT id, employee_id, period, file, sheet, row, 'A' || row,
  cast(fields ->> '$.potential' AS TEXT)
  FROM work_record WHERE kind = 'talent';
DELETE FROM work_record;
`;
