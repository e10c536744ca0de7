browse-empty = Nothing here yet. Write anything, and the first note appears.
browse-total = { $count ->
    [one] { $count } note. Press its number to open it.
   *[other] { $count } notes. Press a number to open one.
}
browse-late = happened { $day }
browse-withdrawn = taken back
browse-newer = ← Newer
browse-older = Older →
browse-list = ← To the list
entry-recorded = Written down { $at }.
entry-recorded-late = { $days ->
    [one] Written down { $at }, { $days } day later.
   *[other] Written down { $at }, { $days } days later.
}
entry-withdrawn = Taken back { $at }: { $reason }
entry-private = 🔒 Private note, never in a report: “{ $words }”
entry-untaken = ⚠️ File “{ $name }”, { $size }: over 20 MB, so it is not here. Keep the original.
entry-origin = Forwarded from: { $name }, { $at } (as Telegram reports).
entry-origin-hidden = Forwarded, the sender hides the account; the name as Telegram reports it: { $name }, { $at }.
entry-history = What was changed
entry-amended = { $at } · { $part }. Before: { $was }
entry-nothing = nothing
entry-via-photo = photo (recompressed by Telegram)
entry-via-document = file (as sent)
entry-via-voice = voice message
entry-via-audio = audio
entry-via-video = video (may be recompressed)
entry-via-video-note = video message
entry-via-animation = animation
entry-via-sticker = sticker
entry-files = { $count ->
    [one] 📎 Show { $count } file
   *[other] 📎 Show { $count } files
}
entry-files-sent = The files are below already.
entry-amend = Correct
entry-add = Add a file
entry-add-now = Send a file, a photo or a voice message: for the next 10 minutes they go to note { $number }. A text begins a new note.
entry-withdraw = Take back
entry-back = ← To the note
part-words = Text
part-untaken = File
size-b = { $n } B
size-kb = { $n } KB
size-mb = { $n } MB
withdraw-ask = Take back note { $number }? It does not vanish: it stays here as it is, and a report gives its number, its date and your reason. This cannot be undone.
withdraw-sure = Yes, take it back
withdraw-reason = Why is note { $number } taken back? Choose, or write it in your own words.
withdraw-mistake = Written by mistake
withdraw-twice = Written twice
withdraw-not-meant = Does not belong here
withdraw-done = Note { $number } was taken back. Its number stays.
