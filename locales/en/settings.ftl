settings = Settings. Tap a line to change it.
settings-kept = ✓ Saved.
settings-language = Language: { $name }
settings-zone = Time: { $city }
settings-sweep = Messages disappear after { $span }
settings-reminder = Reminder: { $at }
settings-nudges = Days that matter: remind me
settings-no-nudges = Days that matter: do not remind me
settings-off = none
settings-icons = Buttons: icons only
settings-words = Buttons: with words
settings-security = 🔒 Code and closing
settings-leaving = 🗂 Take or delete everything
settings-ask-language = Which language suits you better?
settings-ask-zone = Which city do you live in? Then the times in your notes are right.
settings-ask-sweep = After how long do the messages in this chat disappear? The notes themselves stay.
settings-ask-reminder = Once a day a short, silent reminder: “A minute for a note?” Choose an hour or write your own, for example 20:30.
settings-reminder-off = No reminder
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
