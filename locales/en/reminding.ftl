reminder-1 = ⏰ A minute for a note?
reminder-2 = ⏰ Time for the notebook.
reminder-3 = ⏰ Anything to write down?
reminder-4 = ⏰ A line or two for today?
reminder-write = Write
reminder-nothing = Nothing today
reminder-off = Turn off
reminder-is-off = The reminder is off. You can set it again in /settings
