browse-case = 📁 Details
part-person = Who it was
case = Details
case-intro = This is what ties the notes together. You may skip anything and correct it later.
case-helps = What would still help
case-helps-none = Everything is here for now.
case-calm = All of it is up to you, in any order. Tap a number.
case-back = ← To the details
case-add = ＋ Add
case-enough = That is all
case-dont-know = I do not know
case-remove = Remove
case-unsure = not known
case-untold = nothing more said
case-unnamed = Unknown { $number }
case-nobody = none of those named
case-more-items = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
case-guess-night = (?) — a guess: you wrote at night, so please check the day.
case-year = { $year }
case-between = { $first } to { $last }
case-number-of-entry = The number in this note
case-file = Send a file, a photo or a voice message: for the next 10 minutes they go here.
case-file-added = 📎 The file was added. You can send another.
case-saved-locked = ✓ Saved. To go on, open your notes: /open
case-withdraw = Take this back? It leaves the list but stays in the history with your reason. This cannot be undone.
case-withdrawn = Taken back.
case-day-now = Now
case-day-today = Today
case-day-yesterday = Yesterday
case-who = Note { $number }: who was it?
case-who-is = Now: { $name }.
case-who-guessed = Now: { $name } (?), guessed from the number.
case-who-is-nobody = Now: nobody known.
case-who-new = ＋ Somebody new
case-who-nobody = I do not know who
case-who-done = ✓ Note { $number }.
case-who-others = { $count ->
    [one] { $count } more note from this number is shown as a guess.
   *[other] { $count } more notes from this number are shown as a guess.
}
case-who-next = Next note →
case-why = { $name }: why do you think the number { $number } is his?
case-term-breach = By { $day }: note { $number } may be a breach of the order. After that day it can no longer be punished: tell the police earlier.
case-term-order = The order is valid through { $day }. You may ask for another one beforehand.
case-term-redirect = By { $day } your appeal must be passed on if it reached the wrong office.
case-term-redirect-over = If your appeal reached the wrong office, it was to be passed on by { $day }, with notice to you.
case-term-answer = By { $day } your appeal must be answered.
case-gap-refusal = There is no refusal: when, and in which words, you said that you want no contact.
case-gap-refusal-when = The refusal has no day. What came after it is counted apart.
case-gap-refusal-words = The words of the refusal are missing: what exactly you said or wrote.
case-gap-refusal-proof = Nothing shows that the refusal reached him: read, answered, a witness, a screenshot.
case-gap-harm-file = None of the consequences has a file: a certificate, a receipt, a letter from work.
case-gap-person = It is not said who this is. “Unknown” will do: the police find out.
case-gap-numbers = { $count ->
    [one] { $count } number: it is not said whose it is.
   *[other] { $count } numbers: it is not said whose they are.
}
case-gap-reason = { $count ->
    [one] { $count } number: it is not said why it is his.
   *[other] { $count } numbers: it is not said why they are his.
}
case-gap-unassigned = { $count ->
    [one] For { $count } note it is not said who it was.
   *[other] For { $count } notes it is not said who it was.
}
case-gap-quote = { $count ->
    [one] { $count } note about a threat lacks its exact words, and a threat is judged by them.
   *[other] { $count } notes about threats lack their exact words, and threats are judged by them.
}
case-gap-means = { $count ->
    [one] { $count } note about a message does not say what it came through.
   *[other] { $count } notes about messages do not say what they came through.
}
case-gap-knows = { $count ->
    [one] For { $count } note it is not said how you know.
   *[other] For { $count } notes it is not said how you know.
}
case-gap-time = { $count ->
    [one] { $count } note has no day, so it is in no count.
   *[other] { $count } notes have no day, so they are in no count.
}
case-gap-files = { $count ->
    [one] { $count } note has no file: a screenshot of the call or message will do.
   *[other] { $count } notes have no file: a screenshot of the call or message will do.
}
case-gap-handed = The order has no day on which it was handed over, and its term begins there.
case-gap-end = The ban has no last day, and without it one cannot see what happened while it was valid.
case-gap-applicant = Your own details for the statement are missing: name and address. You may also write them by hand.

case-person = Person
case-person-all = People
case-person-why = Whom the notes are about. One person may have many numbers, and there may be several people.
case-person-name = Name
case-person-name-ask = What shall we call this person here? A name or a nickname. If you do not know who it is, tap “I do not know”.
case-person-relation = Relation
case-person-relation-ask = Who is this person to you? Choose or write.
case-person-relation-spouse = husband
case-person-relation-ex-spouse = former husband
case-person-relation-ex-partner = former partner
case-person-relation-relative = relative
case-person-relation-acquainted = acquaintance
case-person-relation-colleague = colleague
case-person-relation-neighbour = neighbour
case-person-relation-stranger = stranger
case-person-since = Since
case-person-since-ask = Since when have you known each other? A month or a year will do: “December 2022”.
case-person-until = Until
case-person-until-ask = Until when were you in touch of your own will? A month or a year will do.
case-person-number = Numbers and accounts
case-person-number-ask = From which numbers or accounts does he call and write? A list will do, one a line.
case-person-number-ask-more = Another number or account? Skip it if there is none.
case-person-reason = Why his
case-person-reason-ask = Why do you think it is his number?
case-person-reason-known = known before
case-person-reason-said = he said so
case-person-reason-voice = his voice
case-person-reason-same-text = the same text
case-person-reason-messenger = name in the messenger
case-person-reason-police = not known, for the police to find out
case-person-address = Addresses
case-person-address-ask = Where does he live or stay? An address, if you know it.
case-person-vehicle = Vehicles
case-person-vehicle-ask = What does he drive? Make, colour, plate.
case-person-details = What else is known
case-person-details-ask = What else would help to find him: full name, age, place of work, looks?

case-refusal = Refusal
case-refusal-all = Refusals
case-refusal-when = When
case-refusal-when-ask = When did you say that you want no contact? For example “5 March” or “yesterday at 21:40”.
case-refusal-how = How
case-refusal-how-ask = How did you say it?
case-refusal-how-call = by phone
case-refusal-how-message = in a message
case-refusal-how-in-person = in person
case-refusal-how-others = through others
case-refusal-how-block = I blocked him
case-refusal-words = Words
case-refusal-words-ask = In which words, as exactly as you can?
case-refusal-proof = Proof
case-refusal-proof-ask = What shows that it reached him? You can send a screenshot right here.
case-refusal-proof-answered = he answered
case-refusal-proof-read = it was read
case-refusal-proof-witness = a witness
case-refusal-proof-file = there is a file
case-refusal-proof-none = nothing
case-refusal-to = To whom
case-refusal-to-ask = To whom did you say no?

case-harm = Consequence
case-harm-all = Consequences
case-harm-kind = What
case-harm-kind-ask = What changed for you? Choose or write.
case-harm-kind-fear = fear, sleep
case-harm-kind-doctor = doctor, psychologist
case-harm-kind-number = changed number
case-harm-kind-route = another way home
case-harm-kind-home = moved home
case-harm-kind-job = changed or left job
case-harm-kind-missed-work = missed work
case-harm-kind-money = expenses
case-harm-kind-children = children
case-harm-kind-indoors = stopped going out
case-harm-kind-other = other
case-harm-when = When
case-harm-when-ask = When was it, or when did it begin? A day, a month or a year.
case-harm-words = More
case-harm-words-ask = Tell it in your own words, if you like.
case-harm-amount = Sum

case-act = Earlier decision
case-act-all = Earlier decisions
case-act-kind = What
case-act-kind-ask = What was it?
case-act-kind-report = report to the police
case-act-kind-fine = fine
case-act-kind-arrest = arrest
case-act-kind-verdict = verdict
case-act-kind-other = other
case-act-date = When
case-act-date-ask = When was it? A day, a month or a year.
case-act-number = Number
case-act-officer = Officer
case-act-officer-ask = Who dealt with it? Name, rank, phone.
case-act-office = Office
case-act-office-ask = In which office or court?
case-act-outcome = Outcome
case-act-outcome-ask = How did it end?

case-order = Order
case-order-all = Orders
case-order-why = What forbids him to come near. What happened while it was valid is marked as a possible breach.
case-order-kind = What
case-order-kind-ask = What is it?
case-order-handed = Handed over
case-order-issued = Issued
case-order-issued-ask = On which day was it issued?
case-order-end = Last day
case-order-number = Number
case-order-number-ask = The number of the document?
case-order-body = Issued by
case-order-body-ask = Who issued it: a police office, a court, an officer?
case-order-to = Against whom
case-order-to-ask = Against whom is it?

case-witness = Witness
case-witness-all = Witnesses
case-witness-why = Who saw or heard it. Names are kept apart from the notes and go into a report only if you choose so.
case-witness-name = Name
case-witness-name-ask = What is the witness called?
case-witness-saw = What was seen
case-witness-saw-ask = What did this person see or hear?
case-witness-contact = Contact
case-witness-contact-ask = How can this person be reached? Phone or address.
case-witness-agrees = Consent
case-witness-agrees-ask = Does this person agree to be named?
case-witness-agrees-yes = yes
case-witness-agrees-no = no

case-filing = Statement filed
case-filing-all = Filed
case-filing-why = What you have filed. Terms are counted from here, and a new report names this number.
case-filing-channel = How
case-filing-channel-ask = How did you file it?
case-filing-channel-in-person = in person
case-filing-channel-post = by post
case-filing-date = Day
case-filing-date-ask = On which day?
case-filing-number = Number
case-filing-office = Where
case-filing-proof = Proof
case-filing-redirected = Passed on
case-filing-redirected-ask = On which day was it passed on to another office?
case-filing-answered = Answer
case-filing-answered-ask = On which day did the answer come?

case-applicant = My details
case-applicant-all = My details
case-applicant-why = Needed for the statement alone. Messages with them are deleted at once.
case-applicant-name = Name
case-applicant-name-ask = Your full name, as in your document.
case-applicant-address = Address
case-applicant-address-ask = Your postal address. He may read the statement too: if he does not know where you live, it is better to skip this.
case-applicant-phone = Phone
case-applicant-phone-ask = A phone number that only you hold in your hands.
case-applicant-email = E-mail
case-applicant-email-ask = An e-mail address that only you can open.
case-applicant-document = Document
case-applicant-document-ask = Your identity document: what it is, number, issued by whom and when.
case-applicant-work = Work
case-applicant-work-ask = Your place of work, if you want to name it.

case-quiet-day = A quiet day
