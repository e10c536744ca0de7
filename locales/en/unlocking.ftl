door-pin = Enter your code.
door-phrase = Type your phrase. The message disappears at once.
door-wrong = That code does not fit. Please try again.
door-wrong-phrase = That phrase does not fit. Your message was deleted and not kept; if it was a note, please write it again.
door-afresh = Please start again.
door-tap-only = The code is tapped with the buttons, not typed. Your message was deleted and not kept.
door-wait = Too many tries. You can try again { $at }. Writing works now too: just write here.
door-disabled = Too many tries. Only the spare code opens the notes now. Everything written is safe, and you can go on writing as usual.
door-forgot = Spare code
door-code = Type the spare code from your paper: 7 groups of 4 characters. Spaces and small letters are fine. The message disappears at once.
door-code-wrong = That code does not fit. Please compare it with your paper. Your message was deleted and not kept.
door-have-code = I have a spare code
door-last = Last opened: { $at }.
door-failed = { $count ->
    [one] Before that, a wrong code was entered once.
   *[other] Before that, a wrong code was entered { $count } times.
} If it was not you, change the code in the settings.
door-at = at { $time }
