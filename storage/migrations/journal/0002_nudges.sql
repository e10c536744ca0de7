-- Days on which the daily check-in also says "have a look", or a ring of its own does: noon of the
-- day in her zone, and nothing about what it is for.

CREATE TABLE nudge (
    pid BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (pid, at)
) STRICT, WITHOUT ROWID;
