-- Released: never edited again. A further field or table is a further file.

-- A row is a record: its number is unique in the whole file, its parent is the record that owns
-- it (0: the plan itself), its rank orders it among its siblings.

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  valid_from TEXT,
  superior TEXT,
  name TEXT,
  abbreviation TEXT,
  place TEXT,
  head_title TEXT,
  head_name TEXT
);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  name TEXT,
  abbreviation TEXT,
  kind TEXT,
  spellings TEXT,
  valid_from TEXT,
  valid_to TEXT
);

CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX member_parent ON member (parent);
CREATE INDEX member_unit ON member (unit);

CREATE TABLE year (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  number INTEGER
);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  kind TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  number TEXT,
  symbol TEXT,
  place TEXT,
  date TEXT,
  title TEXT,
  intro TEXT,
  closing TEXT,
  plan_title TEXT,
  monitoring_title TEXT,
  signer_authority TEXT,
  signer_title TEXT,
  signer_name TEXT,
  preparer_name TEXT,
  recipients TEXT
);
CREATE INDEX paper_parent ON paper (parent);
CREATE INDEX paper_unit ON paper (unit);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  cycle TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX measure_parent ON measure (parent);
CREATE INDEX measure_unit ON measure (unit);

CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  plan_text TEXT,
  party_heading TEXT,
  result_heading TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX objective_parent ON objective (parent);
CREATE INDEX objective_unit ON objective (unit);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  comparator TEXT,
  value REAL,
  unit TEXT,
  per TEXT,
  of_which INTEGER REFERENCES target (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX target_parent ON target (parent);
CREATE INDEX target_of_which ON target (of_which);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  parties_text TEXT,
  deadline_text TEXT,
  deadline_kind TEXT,
  due TEXT,
  expected TEXT,
  note TEXT
);
CREATE INDEX action_parent ON action (parent);

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  text TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT
);
CREATE INDEX party_parent ON party (parent);
CREATE INDEX party_unit ON party (unit);

-- The change log; rows are only ever added. A step is "do", "undo" or "redo"; the last two name
-- the change whose opposite they are. Undo does not reach back beyond a barrier.

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  step TEXT NOT NULL,
  undoes INTEGER REFERENCES change (id),
  barrier INTEGER NOT NULL
);

-- One row for each field of a record that a change touched, parent and rank counting as fields.
-- The verb is "add", "set" or "remove"; what a record did not have has no row.

CREATE TABLE change_field (
  id INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (id),
  verb TEXT NOT NULL,
  record_table TEXT NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT
);
CREATE INDEX change_field_change ON change_field (change);
CREATE INDEX change_field_record ON change_field (record);

-- What search looks through: the searched fields of a record in small letters without marks.

CREATE TABLE search (
  id INTEGER PRIMARY KEY,
  record_table TEXT NOT NULL,
  folded TEXT NOT NULL
);
