-- Released: never edited again. A further field or table is a further file.

CREATE TABLE corrective_action (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  number TEXT,
  date TEXT,
  source TEXT,
  source_text TEXT,
  target INTEGER REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED,
  period TEXT,
  occurrence INTEGER REFERENCES occurrence (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT,
  subject INTEGER,
  context TEXT,
  description TEXT,
  correction TEXT,
  causes TEXT,
  action TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  done TEXT,
  checked TEXT,
  checker TEXT,
  check_result TEXT,
  effect TEXT,
  state TEXT
);
CREATE INDEX corrective_action_parent ON corrective_action (parent);
CREATE INDEX corrective_action_target ON corrective_action (target);
CREATE INDEX corrective_action_occurrence ON corrective_action (occurrence);
CREATE INDEX corrective_action_unit ON corrective_action (unit);

-- The risks that it should make us rate again, and the rating that stands since then.

CREATE TABLE corrective_risk (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES corrective_action (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  risk INTEGER REFERENCES risk (id) DEFERRABLE INITIALLY DEFERRED,
  assessment INTEGER REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX corrective_risk_parent ON corrective_risk (parent);
CREATE INDEX corrective_risk_risk ON corrective_risk (risk);
CREATE INDEX corrective_risk_assessment ON corrective_risk (assessment);

-- One slip for each: the paper's record names it.

ALTER TABLE paper ADD COLUMN corrective_action INTEGER REFERENCES corrective_action (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX paper_corrective_action ON paper (corrective_action);

-- Which objective of the agency one of a unit serves.

ALTER TABLE objective ADD COLUMN serves INTEGER REFERENCES objective (id)
  DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX objective_serves ON objective (serves);
