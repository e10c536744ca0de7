leaving =
    <b>Take along or delete</b>

    Notes are kept until you delete them yourself: nothing disappears here because it is old.

    You can take everything with you: notes, files and private notes come as one archive or several. You can delete everything, at once and for good. The code and an explanation come first, so nothing is deleted by accident.
leaving-take = Take everything with me
leaving-wipe = Delete everything

takeout-nothing = There is nothing to take along yet: no notes have been written. Once there are some, you can get them here.
takeout-inside =
    <b>Take everything with me</b>

    Inside: notes – { $entries }, details – { $facts }, files – { $files } ({ $size }).
takeout-holds =
    This is your own copy, and it holds more than a report: private notes, every correction, and what was taken back. The ZIP archive has:
    • a page to read, which opens in a browser;
    • the same for programs (JSON);
    • the files just as they came here;
    • the checksums of the files.
    A large archive comes in parts.
takeout-unprotected = ⚠️ <b>Nothing protects the archive.</b> Whoever gets hold of it can read it: no code is needed. It passes through Telegram and stays on the device where you save it. Choose a place nobody else looks into.
takeout-go = Send it to me
takeout-not-now = Not now
takeout-working = Packing the archive. Go on writing as usual: everything is saved.
takeout-stop = Stop
takeout-stopped = Stopped, nothing more will come. Your notes are still here.
takeout-part = Archive, part { $number }
takeout-done = ✓ That is all. Parts: { $parts }. Save everything now: it leaves the chat after { $span }. All your notes stay here.
takeout-lost = ⚠️ Files that could not be read: { $count }. They are not in the archive; everything else is.
takeout-failed = The archive could not be made, or not all of it. Your notes are still here. Please try again.
takeout-title = Notes
takeout-intro = A personal copy, { $at }. Everything that was written is here: private notes, corrections, and what was taken back. To hand notes to somebody, a report is better: it holds only what you choose. (?) marks what the program read from the words and nobody has confirmed.
takeout-until = Until { $at }:
takeout-quiet-day-day = day
takeout-filing-report = number of the report

wiping-warning =
    <b>Delete everything?</b>

    First the keys are destroyed, and from then on nobody can open the notes. Then the notes themselves go, the files, the settings, the reminders and the messages in this chat. Nobody can bring them back, and the spare code will not help either.
wiping-elsewhere =
    What stays in other places:
    • with Telegram: how long it keeps deleted messages on its servers, we do not know;
    • whatever was saved on the phone or sent to somebody: files, reports, screenshots;
    • backup copies of those who run this bot: sealed, for up to 7 days.
wiping-think = If the notes may still be needed by the police or in court, take your time.
wiping-go = Continue: enter the code
wiping-word = delete
wiping-ask =
    The last step. To delete everything, type the word <b>{ $word }</b>

    Changed your mind? Type nothing: everything stays as it is.
wiping-stay = Do not delete
wiping-other-word = That is another word. Nothing was deleted, and this message was not written down.
wiping-done = ✓ Everything is deleted. The keys are gone, and nobody can open the notes or the files. There will be no reminders either.
wiping-after = This message goes in 10 minutes. Then you can delete the chat itself, too. You can start afresh at any time: /start
