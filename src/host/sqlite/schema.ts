/** Raise it with every change of what is stored: an index of another version is thrown away and built anew. */
export const SCHEMA_VERSION = 1

export const SCHEMA = `
CREATE TABLE source (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, meta TEXT NOT NULL, problems TEXT NOT NULL);
CREATE TABLE passage (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX passage_place ON passage (source, start);
CREATE VIRTUAL TABLE passage_text USING fts5(text, content='passage', content_rowid='id', tokenize='unicode61');
CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN INSERT INTO passage_text(rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN INSERT INTO passage_text(passage_text, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TABLE figure (source INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, dimension TEXT NOT NULL, unit TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL);
CREATE INDEX figure_value ON figure (dimension, low);
CREATE INDEX figure_source ON figure (source);
CREATE TABLE mention (source INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, name TEXT NOT NULL, surface TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL);
CREATE INDEX mention_name ON mention (name);
CREATE INDEX mention_source ON mention (source);
`
