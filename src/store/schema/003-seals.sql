-- Released: never edited again. A further field or table is a further file.

-- A seal is one issue of a paper: number 0 the paper itself, then its amendments. Of an amendment
-- that is being prepared nothing is sealed yet. The sealed bytes stand in "content", by hash.

CREATE TABLE seal (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  amendment INTEGER,
  number TEXT,
  symbol TEXT,
  date TEXT,
  signer_authority TEXT,
  signer_title TEXT,
  signer_name TEXT,
  reason TEXT,
  sealed_at TEXT,
  sealed_by TEXT,
  program TEXT,
  last_record INTEGER,
  records TEXT,
  pdf TEXT,
  slip TEXT
);
CREATE INDEX seal_parent ON seal (parent);

-- A file that belongs to a seal: the scan of the signed paper, the signed PDF.

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL REFERENCES seal (id) DEFERRABLE INITIALLY DEFERRED,
  rank INTEGER NOT NULL,
  name TEXT,
  content TEXT,
  size INTEGER
);
CREATE INDEX attachment_parent ON attachment (parent);

-- Bytes, kept once: the SHA-256 of what they are is their name.

CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
);
