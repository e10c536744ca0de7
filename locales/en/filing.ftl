filing-begin = ✓ It is filed
filing-intro = Good that this is done. Let us write it down so that you see the dates; you may skip any question.
filing-today = Today
filing-yesterday = Yesterday
filing-kept = Written down.
filing-next = The next report will name this statement and mark what happened after it.
filing-kept-locked = Written down. You can see the dates when your notes are open: /case
filing-fact = Look and correct
