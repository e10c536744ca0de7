-- Journals whose keys are destroyed and whose rows and files are still to be removed: of a person
-- who wiped, or whom a backup has brought back. `pid` is empty where nobody knows any more whose.

CREATE TABLE wiped (
    jid BLOB PRIMARY KEY,
    pid BLOB NOT NULL
) STRICT, WITHOUT ROWID;
