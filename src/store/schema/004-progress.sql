-- Released: never edited again. A further field or table is a further file.

CREATE TABLE measurement (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  period TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  numerator REAL,
  denominator REAL,
  value REAL,
  source TEXT,
  note TEXT,
  state TEXT
);
CREATE INDEX measurement_parent ON measurement (parent);
CREATE INDEX measurement_unit ON measurement (unit);

CREATE TABLE progress (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  period TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  result TEXT,
  done TEXT
);
CREATE INDEX progress_parent ON progress (parent);
CREATE INDEX progress_unit ON progress (unit);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  date TEXT,
  note TEXT,
  result TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_parent ON event (parent);
CREATE INDEX event_unit ON event (unit);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  number TEXT,
  date TEXT,
  issuer TEXT,
  subject TEXT,
  place TEXT,
  name TEXT,
  content TEXT,
  size INTEGER
);

CREATE TABLE evidence_link (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  action INTEGER REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  progress INTEGER REFERENCES progress (id) DEFERRABLE INITIALLY DEFERRED,
  risk INTEGER REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX evidence_link_parent ON evidence_link (parent);
CREATE INDEX evidence_link_action ON evidence_link (action);
CREATE INDEX evidence_link_progress ON evidence_link (progress);
CREATE INDEX evidence_link_risk ON evidence_link (risk);

CREATE TABLE reporting_window (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  period TEXT,
  begins TEXT,
  ends TEXT
);
CREATE INDEX reporting_window_parent ON reporting_window (parent);

-- The same paper for several periods of a year, and what the clerk writes in it.

ALTER TABLE paper ADD COLUMN period TEXT;
ALTER TABLE paper ADD COLUMN causes TEXT;
ALTER TABLE paper ADD COLUMN proposals TEXT;

-- What a row was made from when its year was planned from the year before, and the targets that
-- its sentence seems to state but does not.

ALTER TABLE objective ADD COLUMN previous INTEGER REFERENCES objective (id)
  DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE objective ADD COLUMN declined TEXT;
ALTER TABLE action ADD COLUMN previous INTEGER REFERENCES action (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX objective_previous ON objective (previous);
CREATE INDEX action_previous ON action (previous);
