-- What opens the journals. Deleting a person's row in `user` is the wipe: it holds the key that
-- every slot is sealed under, and takes everything else about her with it.

CREATE TABLE site (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE user (
    pid BLOB PRIMARY KEY,
    uk BLOB NOT NULL,
    account BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
    pid BLOB NOT NULL REFERENCES user ON DELETE CASCADE,
    i INTEGER NOT NULL,
    raw BLOB NOT NULL,
    PRIMARY KEY (pid, i)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    jid BLOB PRIMARY KEY,
    pid BLOB NOT NULL REFERENCES user ON DELETE CASCADE,
    roles BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_pid ON journal (pid);

CREATE TABLE attempt (
    pid BLOB PRIMARY KEY REFERENCES user ON DELETE CASCADE,
    fails INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    opened BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery (
    lookup BLOB PRIMARY KEY,
    pid BLOB NOT NULL REFERENCES user ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_pid ON recovery (pid);

-- Tries of recovery codes, also by people who have no journal.
CREATE TABLE guess (
    pid BLOB PRIMARY KEY,
    tries INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
