# The words of the document. Whatever the applicant claims is told as the applicant’s statement.

report-title = Chronology of incidents
report-header = Chronology of incidents No. { $number } of { $date }
report-page = Page
report-page-of = of
report-part = Part { $k } of { $n }
report-manifest = Exact original texts and checksums of the report (JSON)
report-code = Number of the report, number of events in the journal, its root hash

report-fact-number = Report number
report-fact-made = Made
report-fact-period = Period
report-fact-entries = Entries in the report
report-fact-law = Edition of the law
report-made = { $date }, { $time } ({ $offset }, { $zone })
report-period-all = the whole journal
report-period-between = { $first } to { $last }
report-period-from = from { $first }
report-period-until = until { $last }

# ---- to whom, from whom, about what

report-parties = To and from
report-to = To
report-name = Full name
report-address = Postal address, place of residence
report-document = Identity document
report-phone = Telephone
report-email = E-mail
report-work = Place of work

report-request = Request
report-request-intro = On the grounds set out in this document I ask you:
report-ask-apart = to give a legal assessment of what is set out in the section on threats, violence, blackmail, private life and damage;
report-ask-people = to establish whose the numbers and accounts named here are and who used them;
report-ask-who = to establish who did this;
report-ask-file = to add this document and the attached files to the case materials ({ $documents }, { $presenting }).
report-ask-details = to request call records from the telephone operators, hidden numbers included ({ $answers });
report-ask-cameras = to request recordings of security cameras for the places and times named;
report-ask-safety = to take measures for my safety;
report-ask-damage = to explain how moral damage is compensated; I reserve the right to a civil claim;

report-warning = Warning on liability
report-sign-name = Full name, signature
report-sign-date = Date

report-contents = Parts of the report
report-contents-part = Part
report-contents-file = File and SHA-256

# ---- overview

report-overview = Overview
report-told = As stated by the applicant, { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
} took place from { $first } to { $last }. The applicant made { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} about them.
report-told-day = As stated by the applicant, { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
} took place on { $day }. The applicant made { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} about { $acts ->
    [one] it
   *[other] them
}.
report-told-nothing = The chosen period has no entries with a known date from { $law } on.
report-told-numbers = Different numbers and accounts: { $numbers }.
report-told-hidden = Incidents from a hidden number: { $hidden }; hidden numbers are never put together.
report-told-days = Days with incidents: { $days }. The longest run of such days in a row: { $streak }.
report-told-busiest = Most incidents on one day: { $acts } ({ $date }).
report-told-night = Calls at night, from 22:00 to 06:00: { $acts }.
report-told-refusal = Incidents after the first refusal of contact: { $acts }.
report-told-apart = Incidents of threats, violence, blackmail, intrusion into private life and damage: { $acts }; they are included in the total and have a section of their own.
report-told-uncounted = Not counted (number of entries): without a known date – { $undated }, before { $law } – { $before }, the applicant’s own acts – { $hers }, withdrawn – { $withdrawn }.

report-months = By month
report-places = By place
report-channels = By means of contact
report-numbers = Numbers and accounts
report-column-kind = Kind
report-column-month = Month
report-column-place = Place
report-column-means = Means of contact
report-column-number = Number or account
report-column-acts = Incidents
report-column-entries = Entries
report-column-first = First
report-column-last = Last
report-total = Total
report-hidden-total = hidden numbers (not put together)
report-unnamed-total = no number given
report-noplace-total = no place given
report-nomeans-total = means not given
report-unnamed-lost = no number given or disclosed
report-noplace-lost = no place given or disclosed
report-nomeans-lost = means not given or disclosed

report-chart-weeks = Incidents by week (date of the Monday)
report-chart-months = Incidents by month
report-chart-hours = Incidents by weekday and hour
report-chart-numbers = Numbers with the most incidents
report-alt = { $caption }: { $values }.
report-alt-point = { $label } – { $acts }
report-hours-note = The chart by hour shows { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
} whose time is known.

# ---- elements

report-elements = Establishing contact and tracking
report-group-contact = Acts aimed at establishing contact
report-group-tracking = Tracking and following
report-group-other = Other
report-counting = How it was counted: an entry counts as many times as the incidents it names; a span of time belongs to the day it began; days and hours are local. Every number can be checked against the chronology.

report-apart = Threats, violence, blackmail, private life, damage

report-chronology = Chronology
report-chronology-intro = A number is given when an entry is written and never changes; the order is that of the events. Times are local, with their offset from UTC. Descriptions are in the applicant’s own words. “After the refusal” means later than the refusal it is measured by; “while … was valid” is a possible breach of an order.
report-guess-note = * – read by the program from the text of the entry or from the number; not separately confirmed by the applicant.
report-day-guess-note = * – the day was worked out by the program from an hour named at night; not separately confirmed by the applicant.
report-column-entry = No.
report-column-when = When it happened and when it was recorded
report-column-what = Kind, number, place
report-column-words = Description by the applicant
report-column-source = Source of knowledge, witnesses, marks
report-column-files = Files
report-undated = Entries without a known date
report-undated-intro = The applicant did not give the date of these incidents. They are not counted.
report-background = Background: before { $law }
report-background-intro = These incidents took place before { $law }, the day from which { $stalking } applies. They are told as background and are not counted.
report-quotes = Exact words
report-quotes-intro = The other person’s words are given as the applicant wrote them down or forwarded them.
report-quotes-coarse = They may be coarse or insulting.
report-column-quote = Words

# ---- rows of the chronology

report-about = about { $time }
report-between = { $first } – { $last }
report-time-unknown = time not given
report-date-unknown = date not given
report-recorded = recorded { $at }
report-recorded-same-day = recorded at { $time }
report-recorded-late = recorded { $days ->
    [one] { $days } day
   *[other] { $days } days
} later:
report-times = { $count ->
    [one] once
   *[other] { $count } times
}
report-direction-in = incoming
report-direction-out = outgoing, by the applicant
report-duration = { $minutes } min { $seconds } s
report-hidden = hidden number
report-person = presumably: { $words }
report-forwarded = forwarded; as Telegram reports: { $name }, { $at }. This does not prove who wrote it
report-forwarded-hidden = name hidden by the sender
report-answer = The applicant’s answer: { $words }
report-answer-nothing = did not answer
report-answer-refused = refused
report-vehicle = Vehicle: { $words }
report-signs = Description of the person: { $words }
report-means-phone = telephone
report-means-whatsapp = WhatsApp
report-means-telegram = Telegram
report-means-instagram = Instagram
report-means-person = in person (visit, following)
report-means-other = other (named in the chronology)
report-children = Children present: { $words }
report-children-yes = yes
report-children-no = no
report-effect = Effect on the applicant: { $words }
report-effect-0 = not at all
report-effect-1 = a little
report-effect-2 = strongly
report-effect-3 = very strongly
report-quoted = Exact words: see their own section
report-untaken = File not taken because of its size: { $words }. The applicant has the original
report-witness = There is a witness
report-witness-nobody = No witnesses
report-no-source = source not given
report-below = Description: below the row
report-no-words = no description
report-not-shown-parts = [not disclosed: { $parts }]
report-not-shown = [not disclosed]
report-amended = Changed { $at }: { $part }
report-reason = Reason: { $words }
report-withdrawn = Entry withdrawn { $at }. Its former text is not printed; it is kept in the journal

report-kind-call = call
report-kind-message = message
report-kind-visit = visit
report-kind-following = following, lying in wait
report-kind-online = acts online
report-kind-gift = gift, object left behind
report-kind-third-party = through a third party
report-kind-damage = damage to property
report-kind-threat = threat
report-kind-violence = violence
report-kind-blackmail = blackmail
report-kind-privacy = private life made public or looked into
report-kind-other = other

report-place-home = home
report-place-work = work
report-place-venue = public place
report-place-street = street
report-place-online = online
report-place-other = other place

report-knows-saw = seen in person
report-knows-heard = heard in person
report-knows-told = told by another person
report-knows-device = from the device

report-part-words = description
report-part-kind = kind
report-part-when = time of the event
report-part-count = number of incidents
report-part-direction = direction
report-part-duration = duration
report-part-number = number
report-part-person = person
report-part-place = place
report-part-quote = exact words
report-part-witness = witnesses
report-part-knows = source of knowledge
report-part-answer = the applicant’s answer
report-part-vehicle = vehicle
report-part-signs = description of the person
report-part-means = means of contact
report-part-children = children present
report-part-effect = effect
report-part-untaken = file not taken
report-part-files = files

# ---- annexes

report-photos = Photographs
report-photos-intro = Reduced copies are shown. The SHA-256 is that of the original, which is kept unchanged and can be presented for examination.
report-photos-apart = The photographs are in the following parts of the report.
report-photo-missing = Could not be shown; the original is kept.
report-photo-alt = Photograph { $label } { $of }
report-photo-head = { $label } – { $of }
report-photo-file = { $name }, { $size }
report-photo-received = received { $at }; { $via }
report-bytes = { $size } bytes
report-via-text = text
report-via-tap = button
report-via-photo = photo (recompressed by Telegram)
report-via-document = file (as sent)
report-via-voice = voice message
report-via-audio = audio
report-via-video = video (processed by Telegram)
report-via-video-note = video message
report-via-animation = animation (processed by Telegram)
report-via-sticker = sticker
report-via-contact = contact
report-via-location = location

report-inventory = Inventory of files
report-inventory-intro = All files of the entries and facts in this report, shown or not ({ $inventory }). File “12.2” is the second file of entry No. 12, “R1.1” the first file of refusal R1. The originals are kept byte for byte and can be presented for examination.
report-column-file = File
report-column-name = File name
report-column-via = How received
report-column-size = Size, bytes
report-column-pages = Pages
report-column-received = Received
report-file-withdrawn = withdrawn
report-file-unnamed = no name

report-corrections = History of corrections
report-corrections-intro = Entries and facts are never overwritten: a correction is added beside them and the former wording is kept. Here is what was and what became of it.
report-column-part = What was changed
report-column-before = Before
report-column-after = After, when, why
report-unsaid = (not given)
report-taken-back = (taken back)
report-fact-withdrawn = (withdrawn as a whole)
report-fact-unprinted = the former facts are not printed; they are kept in the journal

report-withheld = What is not disclosed
report-withheld-intro = By the applicant’s decision the following is not disclosed in this copy. It is kept in the journal.

# ---- about the document

report-kept = How the record was kept
report-kept-text = The applicant made the entries in an electronic journal through Telegram. Every entry and every file was stored when it arrived; the time of recording was set by the server, the time of the event was given by the applicant. Corrections and withdrawals are added as new events; each event is linked to the one before by a hash, so that changing or deleting a former entry shows in a check. The applicant’s private notes are not part of this document.
report-kept-state = This report was made from a journal of { $size ->
    [one] { $size } event
   *[other] { $size } events
}; root hash: { $root }
report-hash = What a hash proves and what it does not
report-hash-proves = SHA-256 is a checksum. If the checksum of a file equals the printed one, not a byte of the file has changed since it was received.
report-hash-not = A hash does not prove that the content is true, who made the text or the picture, or who typed the entry. It replaces neither inspection nor expert examination.
report-hash-photo = A picture sent in Telegram as a “photo” is recompressed, and its camera data removed, before it is received; the original may be on the applicant’s device.
report-about-document = What this document is
report-about-source = The source of knowledge is given for every entry for which the applicant named it ({ $knowledge }).
report-about-advice = The document is not legal advice and does not claim that anybody is guilty.
report-about-check = The exact original texts of all entries shown and the hashes of all files are in the attached file manifest.json. Characters that the fonts of this document lack are shown as [U+code].
report-sign = Signature
report-sign-text = The information in this document is set out from my words and agrees with my entries.

# ---- people and refusals

report-relations = People and relations
report-relations-intro = Whom these entries are about, as stated by the applicant. The people are named as the applicant supposes; whether they took part and are guilty is for the authorities to establish.
report-person-number = person No. { $number }
report-person-unknown = unknown person
report-person-unsaid = person unknown or not given
report-person-other = another person
report-column-label = No.
report-column-person = Person
report-column-relation = Relation, period
report-column-about = Details
report-known-since = since { $day }
report-known-until = until { $day }
report-address-of = Address: { $words }
report-relation-spouse = husband
report-relation-ex-spouse = former husband
report-relation-ex-partner = former partner
report-relation-relative = relative
report-relation-acquainted = acquaintance
report-relation-colleague = colleague
report-relation-neighbour = neighbour
report-relation-stranger = stranger

report-refusals = The moment of refusal
report-refusals-intro = When and how, as stated by the applicant, contact was refused. Everything after it was against the applicant’s will.
report-column-said = When
report-column-way = How, to whom
report-column-refused = Words of the refusal
report-column-proof = Proof that it was received
report-to-person = To: { $words }
report-quoted-words = “{ $words }”
report-words-unsaid = words not given
report-not-given = not given
report-way-call = by telephone
report-way-message = by message
report-way-in-person = in person
report-way-others = through other people
report-way-block = by blocking
report-proof-answered = he answered
report-proof-read = marked as read
report-proof-witness = a witness heard it
report-proof-file = file in the annex
report-proof-none = no proof
report-told-unclear = Incidents for which this cannot be said for certain (time not known, or the same day): { $acts }; they are not in that number.
report-told-breaches = Entries whose time lies within an order or another ban (possible breaches): { $entries }.

# ---- harm

report-harm = Harm
report-column-period = When
report-column-harm = Consequence
report-column-told = As stated by the applicant
report-column-amount = Expenses
report-harm-fear = fear, anxiety, loss of sleep
report-harm-doctor = visit to a doctor or psychologist
report-harm-number = change of number
report-harm-route = change of route
report-harm-home = change of home
report-harm-job = leaving or changing a job
report-harm-missed-work = missed work
report-harm-money = expenses
report-harm-children = consequences for children
report-harm-indoors = stopped going out
report-harm-other = other
report-amount-words = On the expenses: { $words }
report-harm-sum = Sum of the expenses given: { $amount } (from { $records ->
    [one] { $records } record
   *[other] { $records } records
} of harm).
report-harm-effect = In the chronology the effect is given as “{ $said }”: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}.

# ---- what was before

report-acts = Earlier reports and decisions
report-acts-intro = As stated by the applicant; numbers and decisions can be checked in the records of the bodies.
report-column-date = Date
report-column-act = What
report-column-outcome = Content, number
report-column-office = Body, officer
report-register = No. { $words }
report-act-report = report to the police
report-act-fine = fine
report-act-arrest = administrative arrest
report-act-verdict = verdict or court decision
report-act-other = other
report-filings = Statements handed in
report-column-channel = How handed in
report-column-register = Number
report-channel-in-person = in person
report-channel-post = by post

report-orders = Orders and bans
report-column-order = Kind, number
report-column-handed = Handed over, issued
report-column-valid = Valid
report-issued = issued { $day }
report-valid-until = through { $day }
report-valid-unknown = end not given
report-handed-unknown = day of handing over not given
report-order-unsaid = kind not given
report-breaches = Possible breaches
report-column-order-label = Which
report-column-until = Term ends
report-punishable = { $day }
report-edge = only the day is known; the hour decides

# ---- numbers and accounts

report-numbers-intro = Whose a number is, is what the applicant supposes, with the reason. I ask you to establish who used it.
report-column-reason = Reason for thinking so
report-reason-of-known = the number is known to the applicant
report-reason-of-said = he said so
report-reason-of-voice = the voice was recognised
report-reason-of-same-text = the same text
report-reason-of-messenger = name in the messenger
report-reason-of-police = unknown; please establish
report-reason-unsaid = reason not given
report-written-as = written as: { $words }
report-person-count = { $name }: incidents – { $acts }, entries – { $entries }.
report-person-count-guessed = { $name }: incidents – { $acts } ({ $guessed } of them by the number alone), entries – { $entries }.

# ---- marks and series

report-mark-after = after the refusal
report-mark-order = while { $order } was valid
report-mark-edge = perhaps while { $order } was valid
report-mark-new = new
report-series-of = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} on one day; each is in the annex. Times: { $times }
report-series = Annex: entries grouped in series
report-series-intro = In the chronology, calls from one number on one day share a row. Here is each of those entries by itself.
report-exact = Annex: words in full
report-exact-intro = In the body, obscene and insulting words are cut to their first letter. Here they are given as they were written.
report-column-where = Where
report-part-outcome = content
report-part-refused = words of the refusal
report-witnesses = Annex: witnesses
report-witnesses-intro = This annex was made by the applicant’s decision. It holds what the applicant states.
report-column-witness = Name
report-column-saw = What they saw or heard
report-column-agrees = Consent
report-agrees-yes = consents
report-agrees-no = does not consent

report-column-moment = When
report-reason-none = please establish
report-column-reach = How to reach
report-letter-person = P
report-letter-refusal = R
report-letter-harm = H
report-letter-act = D
report-letter-order = O
report-letter-witness = W
report-letter-filing = F
report-of-entry = of entry No. { $entry }
report-fact-filing = statement handed in
report-fact-of-person = of person { $label }
report-fact-of-refusal = of refusal { $label }
report-fact-of-harm = of harm { $label }
report-fact-of-act = of decision { $label }
report-fact-of-order = of order { $label }
report-fact-of-witness = of witness { $label }
report-fact-of-filing = of statement { $label }

# ---- by month and day

report-days = By day
report-days-most = Days with the most incidents
report-column-contact = Contact
report-column-tracking = Tracking
report-column-apart = Set out apart
report-column-other = Other
report-column-all = All
report-column-after-refusal = After the refusal

# ---- the earlier statement

report-previous = Earlier statement
report-previous-filing = This document adds to an earlier statement: { $known }.
report-previous-unsaid = This document adds to an earlier statement.
report-previous-new = Since then { $entries ->
    [one] { $entries } entry was made
   *[other] { $entries } entries were made
} (No. { $numbers }); they are marked “new” in the chronology.
report-previous-nothing = There are no new entries since then.
report-ask-breaches = to give a legal assessment of the possible breaches of orders listed in this document ({ $breach });

# ---- not disclosed

report-withheld-entries = Entries left out altogether: { $entries } (No. { $numbers }).
report-withheld-outside = Entries of other days or about other people, not in this copy: { $entries }.
report-withheld-part = { $part }: not disclosed in entries – { $entries } (No. { $numbers }).
report-withheld-pins = coordinates of places: not disclosed in entries – { $entries } (No. { $numbers }).
report-withheld-words = Words replaced by “[…]”: words – { $words }, places – { $places }.
report-withheld-names = names: people are given numbers.
report-withheld-places = addresses of people: not disclosed.
report-withheld-children = consequences for children: not disclosed.
report-withheld-numbers = numbers and accounts of people: not disclosed.
report-withheld-vehicles = vehicles of people: not disclosed.
report-withheld-files = files of the facts: only size and checksum are given.
report-withheld-bare = files: without pictures, names and captions, only size and checksum, in entries – { $entries } (No. { $numbers }).
report-withheld-facts = Facts left out altogether: { $count } ({ $labels }).
report-withheld-field = { $label }: not disclosed – { $parts }.

report-law-note = Edition of the law: { $edition }.
