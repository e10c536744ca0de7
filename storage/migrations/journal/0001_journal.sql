-- Sealed events, and what the bot must remember while everything is locked. Every BLOB is a
-- pseudonym, a look-up or sealed; times are seconds since 1970.

CREATE TABLE event (
    jid BLOB NOT NULL,
    seq INTEGER NOT NULL,
    raw BLOB NOT NULL,
    PRIMARY KEY (jid, seq)
) STRICT;

-- How far a journal has come: n events, of which `entries` began an entry, and the tree over them.
CREATE TABLE head (
    jid BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    frontier BLOB NOT NULL,
    mac BLOB NOT NULL,
    entries_mac BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Requests already written, so that a repeated one writes nothing. `subject` finds the number of
-- an entry again; the hour is all that purging needs to know of the time.
CREATE TABLE once (
    name BLOB PRIMARY KEY,
    receipt BLOB NOT NULL,
    subject BLOB,
    hour INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX once_subject ON once (subject) WHERE subject IS NOT NULL;
CREATE INDEX once_hour ON once (hour);

-- Files that an event names; a file without a row is an orphan.
CREATE TABLE blob (
    name BLOB PRIMARY KEY,
    jid BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Whose chat a pseudonym stands for, sealed: sweeping and reminding go on after a restart.
CREATE TABLE chat (
    pid BLOB PRIMARY KEY,
    owner BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE trace (
    pid BLOB NOT NULL,
    message INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    fold INTEGER,
    fold_at INTEGER,
    screen INTEGER NOT NULL,
    PRIMARY KEY (pid, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_due ON trace (due_at);
CREATE INDEX trace_fold ON trace (fold_at) WHERE fold_at IS NOT NULL;

CREATE TABLE reminder (
    pid BLOB PRIMARY KEY,
    due_at INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_due ON reminder (due_at);

-- Updates taken from Telegram and not handled yet; without a payload, the memory of a handled one.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY,
    payload BLOB,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE state (
    name BLOB PRIMARY KEY,
    sealed BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX state_expires ON state (expires_at);
