disclosing = What goes into the report
disclosing-more = ⚙️ Choose in detail
disclosing-list = The whole list
disclosing-intro =
    The usual settings are right for most people. Change only what matters to you.
    ✓ will be in the report, ○ will not.
disclosing-people-all = 👥 About: everybody
disclosing-people-some = 👥 About: { $shown } of { $total }
disclosing-entries-all = 📝 Entries: all { $total }
disclosing-entries-some = 📝 Entries: { $shown } of { $total }
disclosing-facts-all = 🗂 Facts: all { $total }
disclosing-facts-some = 🗂 Facts: { $shown } of { $total }
disclosing-hidden-none = ✂️ Keep something back
disclosing-hidden-some = ✂️ Kept back: { $count }
disclosing-option-masked = Mask swearing, in full at the end
disclosing-option-witnesses = Witnesses with contacts
disclosing-option-pins = Exact coordinates of places
disclosing-option-follows = Name the earlier statement
disclosing-pleas = ✉️ What to ask for: { $count }
disclosing-office-none = 🏛 To: I will write it by hand
disclosing-office-set = 🏛 To: { $name }
disclosing-channel = 📤 How to file: { $name }
disclosing-gaps = 🔎 What is missing
disclosing-ready = Continue →
disclosing-people = Who should it be about? Tap to take somebody out or put them back.
disclosing-nobody = Unknown person
disclosing-entries = Which entries go in? Tap an entry to take it out or put it back: only its number will remain. ✂️ keeps back a part of an entry.
disclosing-fields = Entry { $number }. What of it may be shown? What you keep back is neither on the pages nor inside the file; the report only says that it was kept back.
disclosing-fields-none = Entry { $number } has no parts to keep back. You can leave it out as a whole.
disclosing-facts = Which facts go in? Tap one to take it out or put it back: only a note that it is not disclosed will remain. ✂️ keeps back a single answer.
disclosing-facts-withdrawn = What was taken back is one line in the history of corrections; you can take that out, too.
disclosing-fact-withdrawn = { $kind } (taken back)
disclosing-answers = { $kind }. What of it may be shown? What you keep back is neither on the pages nor inside the file nor in the history of corrections.
disclosing-answers-none = { $kind }. There is nothing here to keep back in parts. You can leave it out as a whole.
disclosing-blankets =
    What may be shown in all entries? Tap to keep it back or show it again.

    The text of the entries does not change, but names you keep back are covered in it, too. If a place stands in the text itself, keep back the text of that entry or that word.
disclosing-words-none = 🔤 Words that must not appear
disclosing-words-some = 🔤 Words that must not appear: { $count }
disclosing-words =
    Which word must not be anywhere: a name, a street, a school? Type it; put commas between several. A surname, a nickname and the same name in other letters are separate words.

    The report and the statement will have “[…]” instead. Your entries do not change, and the words themselves are not written down anywhere.
disclosing-words-names = Names you keep back were put here by themselves: they may stand in your own sentences, too.
disclosing-words-check = Please check what was found. If it is too much, tap the word to take it off the list; if it is not all, type more.
disclosing-words-found = { $places ->
    [one] { $word }: { $places } place ({ $forms })
   *[other] { $word }: { $places } places ({ $forms })
}
disclosing-words-not-found = { $word }: not found
disclosing-words-more = and more
disclosing-words-short = Too short: at least two letters or two digits in a row are needed.
disclosing-single = Entry by entry
disclosing-number = Number or account
blanket-places = Places: addresses and names
blanket-children = Children
blanket-names = The names you gave people
blanket-quotes = What was said, word for word
blanket-answers = Your answers
blanket-effects = How it affected you
blanket-words = Text of entries and captions of files
blanket-numbers = Numbers and accounts
blanket-vehicles = Vehicles, description
blanket-witnesses = Marks that somebody saw it
blanket-files = Photos and names of files
disclosing-pleas-intro = What else should the statement ask for? It already asks to be registered and to recognise you as the victim.
plea-details = Call details
plea-details-why = the operators are asked who called, from hidden numbers too.
plea-cameras = Camera footage
plea-cameras-why = video is requested from the places he came to.
plea-safety = Safety measures
plea-safety-why = they consider how to protect you.
plea-damage = Moral damage
plea-damage-why = they explain how to be compensated; you need not name a sum.
disclosing-office-now = Now: { $name }
disclosing-office-blank = I will write it by hand
disclosing-channels = How will you file it? The size of the files and the guide depend on it.
disclosing-gaps-intro =
    The law may ask about this. All of it is up to you: tap a number to add it, or go on without it.
    Back to the report: /report
disclosing-without = Go on like this
disclosed = What the report makes known
disclosed-applicant = Your details
disclosed-people = People
disclosed-entries = Entries ({ $count })
disclosed-withdrawn = Taken back, only noted ({ $count })
disclosed-numbers = Numbers and accounts ({ $count })
disclosed-places = Places
disclosed-pins = Coordinates on the map, in entries
disclosed-quotes = What was said, word for word, in entries
disclosed-children = Children, in entries
disclosed-refusals = Your refusals ({ $count })
disclosed-harms = What it did to you ({ $count })
disclosed-acts = What police and courts did before ({ $count })
disclosed-orders = Orders and bans ({ $count })
disclosed-filings = Statements you filed ({ $count })
disclosed-witnesses = Witnesses with contacts
disclosed-photos = Photos ({ $count })
disclosed-files = Files, only name and checksum ({ $count })
