-- Released: never edited again. A further field or table is a further file.

CREATE TABLE scale (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  axes TEXT,
  severity_heading TEXT
);
CREATE INDEX scale_parent ON scale (parent);

CREATE TABLE level (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  axis TEXT,
  label TEXT,
  number REAL
);
CREATE INDEX level_parent ON level (parent);

CREATE TABLE priority (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  kind TEXT,
  label TEXT,
  colour TEXT,
  pattern TEXT
);
CREATE INDEX priority_parent ON priority (parent);

CREATE TABLE grid_cell (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  row_level INTEGER REFERENCES level (id) DEFERRABLE INITIALLY DEFERRED,
  column_level INTEGER REFERENCES level (id) DEFERRABLE INITIALLY DEFERRED,
  priority INTEGER REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX grid_cell_parent ON grid_cell (parent);
CREATE INDEX grid_cell_row_level ON grid_cell (row_level);
CREATE INDEX grid_cell_column_level ON grid_cell (column_level);
CREATE INDEX grid_cell_priority ON grid_cell (priority);

CREATE TABLE risk (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  kind TEXT,
  process TEXT,
  text TEXT,
  source TEXT,
  causes TEXT,
  consequence TEXT,
  controls TEXT,
  treatment TEXT,
  parties_text TEXT,
  due_text TEXT,
  review_text TEXT,
  occurrences_stated REAL,
  outcome TEXT,
  previous INTEGER REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
  dropped_reason TEXT
);
CREATE INDEX risk_parent ON risk (parent);
CREATE INDEX risk_previous ON risk (previous);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  round INTEGER,
  likelihood INTEGER REFERENCES level (id) DEFERRABLE INITIALLY DEFERRED,
  likelihood_text TEXT,
  severity INTEGER REFERENCES level (id) DEFERRABLE INITIALLY DEFERRED,
  severity_text TEXT,
  priority INTEGER REFERENCES priority (id) DEFERRABLE INITIALLY DEFERRED,
  priority_text TEXT,
  origin TEXT,
  reason TEXT,
  date TEXT
);
CREATE INDEX assessment_parent ON assessment (parent);
CREATE INDEX assessment_likelihood ON assessment (likelihood);
CREATE INDEX assessment_severity ON assessment (severity);
CREATE INDEX assessment_priority ON assessment (priority);

CREATE TABLE occurrence (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  date TEXT,
  note TEXT,
  handling TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX occurrence_parent ON occurrence (parent);
CREATE INDEX occurrence_unit ON occurrence (unit);

CREATE TABLE risk_action (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  action INTEGER REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX risk_action_parent ON risk_action (parent);
CREATE INDEX risk_action_action ON risk_action (action);

CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  rule TEXT,
  subject INTEGER,
  context TEXT,
  reason TEXT
);
CREATE INDEX acceptance_parent ON acceptance (parent);
