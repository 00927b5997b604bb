/** Notes on integrity, each for a closed circle of readers: in no search. */
export const integrityNotes = `
CREATE TABLE integrity_note (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL REFERENCES employee (id), text TEXT NOT NULL, readers TEXT NOT NULL,
  actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX integrity_note_employee ON integrity_note (employee_id);
`;
