/**
 * Rows about work, a table each, as imports read them: `employee_id` null where the file names nobody. `file`, `sheet`, `row` and `cell`
 * say where a row was read.
 */
export const dossierTables = `
CREATE TABLE skp_line (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "category" TEXT, "plan" TEXT, "aspect" TEXT, "indicator" TEXT, "superior_code" TEXT,
  "superior_plan" TEXT, "target" TEXT, "realisation" TEXT, "evidence" TEXT, "feedback" TEXT
) STRICT;
CREATE INDEX skp_line_employee ON skp_line (employee_id);
CREATE TABLE line_phase (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "category" TEXT, "plan" TEXT, "aspect" TEXT, "indicator" TEXT, "target_amount" REAL, "measure" TEXT,
  "method" TEXT, "polarity" TEXT, "quarter1" REAL, "quarter2" REAL, "quarter3" REAL, "quarter4" REAL, "realised" REAL,
  "line_rating" TEXT, "evidence" TEXT
) STRICT;
CREATE INDEX line_phase_employee ON line_phase (employee_id);
CREATE TABLE progress (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "amount" REAL, "cumulative" REAL, "obstacle" TEXT
) STRICT;
CREATE INDEX progress_employee ON progress (employee_id);
CREATE TABLE activity (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "plan" TEXT, "start" TEXT, "end" TEXT, "start_time" TEXT, "end_time" TEXT, "activity" TEXT, "achievement" TEXT,
  "progress" TEXT, "realised" REAL, "measure" TEXT, "evidence" TEXT, "ticked" INTEGER
) STRICT;
CREATE INDEX activity_employee ON activity (employee_id);
CREATE TABLE goal (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "objective" TEXT, "parent_code" TEXT, "goal_kind" TEXT, "goal_level" TEXT, "agency_code" TEXT,
  "unit" TEXT, "indicator" TEXT, "target" TEXT, "measure" TEXT, "remark" TEXT
) STRICT;
CREATE TABLE goal_parent (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "objective" TEXT, "parent_code" TEXT, "unit" TEXT, "remark" TEXT
) STRICT;
CREATE TABLE performance_agreement (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "objective" TEXT, "indicator" TEXT, "target" TEXT, "measure" TEXT
) STRICT;
CREATE TABLE role_result (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "superior_plan" TEXT, "result" TEXT, "role" TEXT
) STRICT;
CREATE INDEX role_result_employee ON role_result (employee_id);
CREATE TABLE squad_member (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "team_code" TEXT, "team_name" TEXT, "decree" TEXT, "decree_date" TEXT, "scope" TEXT, "role" TEXT, "start" TEXT,
  "end" TEXT, "minutes" REAL, "months" REAL, "in_skp" INTEGER, "output" TEXT
) STRICT;
CREATE INDEX squad_member_employee ON squad_member (employee_id);
CREATE TABLE workload (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "minutes" REAL, "months" REAL, "year" TEXT
) STRICT;
CREATE INDEX workload_employee ON workload (employee_id);
CREATE TABLE post_task (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "unit" TEXT, "position" TEXT, "task" TEXT, "output" TEXT, "volume" REAL, "frequency" TEXT, "norm_hours" REAL,
  "norm_minutes" REAL, "effective_time" REAL, "year_minutes" REAL, "need" REAL
) STRICT;
CREATE TABLE discipline (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "level" TEXT, "sanction" TEXT, "decree" TEXT, "decree_date" TEXT, "start" TEXT, "end" TEXT, "status" TEXT
) STRICT;
CREATE INDEX discipline_employee ON discipline (employee_id);
CREATE TABLE training (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "training_kind" TEXT, "title" TEXT, "organiser" TEXT, "certificate" TEXT, "end" TEXT, "year" TEXT, "hours" REAL,
  "duration" TEXT
) STRICT;
CREATE INDEX training_employee ON training (employee_id);
CREATE TABLE education (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "degree" TEXT, "major" TEXT, "school" TEXT, "graduated" TEXT, "recognition" TEXT
) STRICT;
CREATE INDEX education_employee ON education (employee_id);
CREATE TABLE award (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "award" TEXT, "award_level" TEXT, "giver" TEXT, "decree" TEXT, "date" TEXT
) STRICT;
CREATE INDEX award_employee ON award (employee_id);
CREATE TABLE post (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "position_kind" TEXT, "position" TEXT, "unit" TEXT, "start" TEXT, "end" TEXT, "decree" TEXT
) STRICT;
CREATE INDEX post_employee ON post (employee_id);
CREATE TABLE credit_balance (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "position" TEXT, "since" TEXT, "base_points" REAL, "former_points" REAL, "adjusted_points" REAL,
  "converted_points" REAL, "conversions" TEXT, "education_points" REAL
) STRICT;
CREATE INDEX credit_balance_employee ON credit_balance (employee_id);
CREATE TABLE professional_index (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "unit" TEXT, "position" TEXT, "name" TEXT, "qualification" REAL, "competence" REAL, "performance" REAL,
  "discipline" REAL, "total" REAL
) STRICT;
CREATE INDEX professional_index_employee ON professional_index (employee_id);
CREATE TABLE talent (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "potential" TEXT, "axis_x" REAL, "axis_y" REAL, "box" REAL, "x_competence" REAL, "x_development" REAL,
  "x_experience" REAL, "x_potential" REAL, "x_education" REAL, "x_field" REAL, "x_discipline" REAL,
  "y_performance" REAL, "y_award" REAL, "y_squad" REAL, "y_feedback" REAL
) STRICT;
CREATE INDEX talent_employee ON talent (employee_id);
CREATE TABLE feedback_recap (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "raters" REAL, "mean" REAL, "feedback_level" TEXT
) STRICT;
CREATE INDEX feedback_recap_employee ON feedback_recap (employee_id);
CREATE TABLE feedback_answer (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "given" TEXT, "role" TEXT, "answer1" REAL, "answer2" REAL, "answer3" REAL, "answer4" REAL, "answer5" REAL,
  "comment" TEXT
) STRICT;
CREATE INDEX feedback_answer_employee ON feedback_answer (employee_id);
CREATE TABLE work_attendance (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "work_days" REAL, "present" REAL, "travel" REAL, "sick" REAL, "permit" REAL, "leave" REAL, "absent" REAL,
  "late_times" REAL, "late_minutes" REAL, "share" REAL, "reports" REAL, "reports_below" REAL
) STRICT;
CREATE INDEX work_attendance_employee ON work_attendance (employee_id);
CREATE TABLE dialogue (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "date" TEXT, "leader_nip" TEXT, "leader_name" TEXT, "dialogue_kind" TEXT, "topic" TEXT,
  "agreement" TEXT, "follow_up" TEXT, "due" TEXT, "status" TEXT, "finished" TEXT, "privacy" TEXT
) STRICT;
CREATE INDEX dialogue_employee ON dialogue (employee_id);
CREATE TABLE coaching (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "leader_name" TEXT, "date" TEXT, "statement1" INTEGER, "statement2" INTEGER, "statement3" INTEGER,
  "statement4" INTEGER, "statement5" INTEGER, "statement6" INTEGER, "statement7" INTEGER, "statement8" INTEGER,
  "statement9" INTEGER
) STRICT;
CREATE INDEX coaching_employee ON coaching (employee_id);
CREATE TABLE competence (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "competency" TEXT, "observed" REAL, "reason" TEXT
) STRICT;
CREATE INDEX competence_employee ON competence (employee_id);
CREATE TABLE competence_standard (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "position" TEXT, "competency" TEXT, "required" REAL
) STRICT;
CREATE TABLE risk (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "code" TEXT, "objective" TEXT, "risk" TEXT, "risk_category" TEXT, "cause" TEXT, "effect" TEXT, "control" TEXT,
  "control_state" TEXT, "likelihood" REAL, "impact" REAL, "magnitude" REAL, "residual_likelihood" REAL,
  "residual_impact" REAL, "residual_magnitude" REAL, "target_likelihood" REAL, "target_impact" REAL,
  "target_magnitude" REAL, "priority" TEXT, "response" TEXT, "treatment_kind" TEXT, "treatment" TEXT,
  "allocation" TEXT, "owner" TEXT, "deadline" TEXT, "indicator" TEXT
) STRICT;
CREATE TABLE survey (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "service" TEXT, "unit" TEXT, "respondents" REAL, "answer1" REAL, "answer2" REAL, "answer3" REAL, "answer4" REAL,
  "answer5" REAL, "answer6" REAL, "answer7" REAL, "answer8" REAL, "answer9" REAL, "satisfaction" REAL,
  "survey_grade" TEXT
) STRICT;
CREATE TABLE survey_answer (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), period TEXT, file TEXT NOT NULL, sheet TEXT NOT NULL,
  row INTEGER NOT NULL, cell TEXT NOT NULL,
  "service" TEXT, "given" TEXT, "answer1" REAL, "answer2" REAL, "answer3" REAL, "answer4" REAL, "answer5" REAL,
  "answer6" REAL, "answer7" REAL, "answer8" REAL, "answer9" REAL
) STRICT;
`;
