reporting-busy = A report is already being made. Go on writing as usual: everything is saved.
reporting-anew = Your earlier choices are gone: they are kept in memory only. Your notes are where they were; let us choose anew.
reporting-step = { $at } of { $of }
reporting-ask-language = Which language should the report be in? Your own words stay as you wrote them.
reporting-ask-period = Which time should the report cover?
reporting-period-all = All of it
reporting-period-month = The last 30 days
reporting-period-quarter = The last 3 months
reporting-period-dates = Other dates
reporting-ask-dates = Write one date or two: “since 1 March” or “1 March – 15 April”.
reporting-dates-back = ← Back
reporting-ask-kept = Put your details into the report as they were kept?
reporting-kept-use = Yes, use them
reporting-kept-change = Change them
reporting-kept-blank = I will write by hand
reporting-blank = I will fill in everything by hand
reporting-ask-name =
    Your full name, as in your document.

    <i>These details are needed only for the statement. Your message disappears at once. You may skip any question: the report then has an empty line.</i>
reporting-ask-address = Your postal address. He may read the report too: if he does not know where you live, it is better to skip this.
reporting-ask-phone = A phone number that only you hold in your hands.
reporting-ask-email = An e-mail address that only you can open.
reporting-ask-document = Your identity document: what it is, number, issued by whom and when.
reporting-ask-keep = Keep these details for next time? They are sealed together with your notes.
reporting-keep-yes = Keep them
reporting-keep-no = Only for this report
reporting-field-name = Name
reporting-field-address = Address
reporting-field-phone = Phone
reporting-field-email = E-mail
reporting-field-document = Document
reporting-field-work = Place of work
reporting-days-all = all of it
reporting-days-between = { $first } to { $last }
reporting-days-since = since { $first }
reporting-days-until = until { $last }
reporting-sum = What will be in the report
reporting-sum-language = Language: { $name }
reporting-sum-period = Time: { $period }
reporting-sum-channel = How you file it: { $name }
reporting-sum-acts = Incidents: { $kinds }
reporting-sum-means = Means of contact: { $channels }
reporting-sum-kind = { $kind } — { $acts }
reporting-means-phone = telephone
reporting-means-whatsapp = WhatsApp
reporting-means-telegram = Telegram
reporting-means-instagram = Instagram
reporting-means-person = in person
reporting-means-other = other
reporting-means-untold = not given
reporting-data-blank = Your details: empty lines, for you to fill in by hand
reporting-sum-private = Private notes never go into a report.
reporting-sum-private-some = Private notes never go into a report; you have { $notes }.
reporting-sum-reader = If there is a case, the person it is about may read the report too, in the case file.
reporting-confirm = <b>Is everything written as you remember it?</b>
reporting-make = Yes, as I remember it
reporting-again = Change
reporting-cancel = ✕ Cancel
reporting-cancelled = All right, no report. Your notes are where they were.
reporting-working =
    Making the report: { $phase }… ({ $seconds } s)
    You can go on writing, everything is saved.
reporting-phase-reading = counting
reporting-phase-photos = preparing the photos
reporting-phase-drawing = laying out the pages
reporting-stop = Stop
reporting-stopped = Stopped. Your notes are safe. To begin again: /report
reporting-retry = Try again
reporting-done = Ready: report no. { $number }, { $files ->
    [one] { $files } file
   *[other] { $files } files
}. Below: the report, the text of the statement, and what to do next.
reporting-email-wrong = This does not look like an e-mail address: it has an @ and a dot after it. Look again, or skip it.
reporting-caption = Report no. { $number } · pages: { $pages }
reporting-caption-part = Report no. { $number } · part { $at } of { $of } · pages: { $pages }
reporting-statement-messages = { $messages ->
    [one] One message.
   *[other] { $messages } messages, in order.
}
reporting-hashes = SHA-256 checksums: with them anybody can check that a file was not changed.
handing-too-many = There are { $count } files, and only { $most } can be attached there at once. Attach the first ones in order and hand over the others in person or on a USB stick. Or make the report for a shorter time: /report
reporting-gone = These messages disappear after { $span }. You can make the report again any day; it gets a new number.
reporting-hold = Keep them for an hour
reporting-held = They stay for an hour.
