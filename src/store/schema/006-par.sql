-- Released: never edited again. A further field or table is a further file.

CREATE TABLE par_sheet (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  scheme TEXT,
  valid_from INTEGER,
  valid_to INTEGER,
  scored_year INTEGER,
  score REAL,
  max REAL,
  place INTEGER,
  places INTEGER,
  change REAL,
  target_comparator TEXT,
  target_score REAL,
  target_max REAL,
  target_place INTEGER,
  target_places INTEGER,
  legal_bases TEXT,
  situation TEXT,
  findings TEXT,
  shortcomings TEXT,
  purpose TEXT,
  requirements TEXT,
  general_task TEXT,
  general_target TEXT,
  organisation TEXT,
  difficulties TEXT
);
CREATE INDEX par_sheet_parent ON par_sheet (parent);

CREATE TABLE par_area (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES par_sheet (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  plan_name TEXT,
  plan_position INTEGER,
  max REAL,
  score REAL,
  place INTEGER,
  places INTEGER,
  target REAL,
  target_max REAL,
  target_place INTEGER,
  target_text TEXT
);
CREATE INDEX par_area_parent ON par_area (parent);

CREATE TABLE par_criterion (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES par_area (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  max REAL,
  kind TEXT,
  evidence TEXT,
  timing TEXT,
  self REAL,
  assessed REAL,
  survey REAL,
  lost_reason TEXT,
  explanation TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX par_criterion_parent ON par_criterion (parent);
CREATE INDEX par_criterion_unit ON par_criterion (unit);

-- The tasks of an area are actions of an objective that only stands for it.

ALTER TABLE objective ADD COLUMN area INTEGER REFERENCES par_area (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX objective_area ON objective (area);
ALTER TABLE action ADD COLUMN criterion INTEGER REFERENCES par_criterion (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX action_criterion ON action (criterion);
ALTER TABLE evidence_link ADD COLUMN criterion INTEGER REFERENCES par_criterion (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX evidence_link_criterion ON evidence_link (criterion);
