language-name = English
start-language = Hello! Which language suits you best?
start-shared = This is a private notebook. Before we begin: can somebody else look into this phone or into your Telegram?
start-shared-yes = Yes, or not sure
start-shared-no = No, only me
start-tips =
    <b>What helps</b>

    • Telegram → Settings → Devices: end every session that is not yours.
    • Telegram → Privacy → Two-step verification: switch it on.
    • Telegram → Privacy → Passcode: lock the app with a code nobody knows.
    • If somebody may pick up or check this phone, it is safer to write from another one.

    Messages here disappear by themselves, and only your code opens the notes.
start-honest =
    <b>Short and honest</b>

    Notes are kept sealed until you delete them yourself, and your code opens them. Nobody can simply look into them, not even the people who run this bot.
    But Telegram sees everything you type here. So can anybody who holds your unlocked phone before the messages disappear, and whoever takes over the running server.
    If both your code and the spare code are lost, nobody can open the notes.
start-first = One step first: press /start and choose a code. Until then nothing is kept here, and this message was not kept either.
start-again = Let us start over: press /start.
start-zone = Which city do you live in? Then the times in your notes are right.
start-zone-other = Another city
start-zone-search = Type the name of the city, or send a point on the map. It is not kept.
start-zone-found = Choose the nearest city with the same time:
start-zone-none = Nothing found. Type a large city near you, or choose from the list.
start-zone-known = ← To the list
start-ready = Done. Now just write here what happened, or send photos, voice, files, forward messages: everything is saved at once. Questions come later, and only if you like.

choose-pin =
    Choose a code of { $length } digits. It opens the notes; writing works without it.

    <i>Six digits keep out curious people. If both the database and the server's key are stolen, six digits are found in minutes, eight in hours, a phrase of four random words never.</i>
choose-pin-again = The same code once more, to be sure.
choose-long = 8 digits
choose-short = 6 digits
choose-phrase = Phrase
choose-phrase-ask =
    Type a phrase: at least four different words, random ones are best. The message disappears at once.
choose-phrase-again = Type it once more.
choose-differs = That was not the same. Let us try again.
choose-changed = The new code works now.

code =
    <b>Spare code</b>

    { $code }

    It opens the notes if you forget your code or move to another Telegram account. Write it on paper and keep it where only you will find it. In a minute this message disappears and is not shown again.
code-written = I have written it down
code-group = Let us check together. What is group { $group } of four characters?
code-wrong = That does not match. Please look again: group { $group } of four characters.
code-new = Show a new code
