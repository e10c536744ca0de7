leaving =
    <b>Delete everything</b>

    Notes, files and settings go at once and for good. Before that there is an explanation, the code and one more step, so nothing is deleted by accident.
leaving-wipe = Delete everything

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
