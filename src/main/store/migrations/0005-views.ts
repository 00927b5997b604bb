/** What people leave at cells, and how they like to see the table. */
export const views = `
CREATE TABLE note (
  id TEXT PRIMARY KEY, employee_id TEXT NOT NULL REFERENCES employee (id), field TEXT NOT NULL, text TEXT NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)), actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (employee_id, field, actor_id)
) STRICT;
CREATE TABLE saved_view (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, state TEXT NOT NULL) STRICT;
`;
