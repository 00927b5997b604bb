import { triggersOf } from './0056-search.ts';

/** The register of lessons, and its words in the search. */
export const lessons = `
CREATE TABLE lesson (
  id TEXT PRIMARY KEY, employee_id TEXT REFERENCES employee (id), source TEXT NOT NULL, title TEXT NOT NULL,
  text TEXT NOT NULL, tags TEXT NOT NULL, actor_name TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX lesson_employee ON lesson (employee_id);
${triggersOf('lesson')}
`;
