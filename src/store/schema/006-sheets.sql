-- Released: never edited again. A further field or table is a further file.

-- By what a workbook that comes back is known to be of this file: a file and its copies have one log
-- of changes, and no other file has it.

CREATE TABLE change_origin (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL
);
INSERT INTO change_origin (identity) VALUES (lower(hex(randomblob(16))));

CREATE TABLE sent_sheet (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES year (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  period TEXT,
  unit INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER,
  date TEXT
);
CREATE INDEX sent_sheet_parent ON sent_sheet (parent);
CREATE INDEX sent_sheet_unit ON sent_sheet (unit);

CREATE TABLE returned_sheet (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES sent_sheet (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  date TEXT,
  who TEXT,
  name TEXT,
  taken INTEGER,
  kept INTEGER,
  unplaced INTEGER,
  remark TEXT
);
CREATE INDEX returned_sheet_parent ON returned_sheet (parent);
