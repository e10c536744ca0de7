# The sentences of a country that is not there.

phone-police = the watch
phone-emergency = the boats
phone-police-help = the watch of the lakes
phone-emergency-help = the boats that come at once
help-example = called 5 times from 555 1234 yesterday at 21:40
recording-note = The elders may not listen to a recording that somebody did not know of.
handing-always = Keep everything on the phone. If it is dangerous now, call { $police } or { $emergency }.
zone-reykjavik = Lakeside
zone-faroe = Far Island
disclosing-offices = Whom is the statement for? Usually the watch of the place where it happens.
region-hill = The Hill
office-hill = Office of the Watch on the Hill
region-dale = The Dale
office-dale = Office of the Watch in the Dale
money = { $amount } §
case-harm-amount-ask = What did it cost, in krona?
report-iin = Number in the Book of the Lakes
case-applicant-iin = Lake number
case-applicant-iin-ask = Your number in the Book of the Lakes.
case-gap-iin = Your lake number is missing.
reporting-ask-iin = Your number in the Book of the Lakes.
reporting-iin-wrong = This is no lake number.
reporting-field-iin = Lake number
report-subtitle = Made from the applicant’s own statements. For the watch
report-law-edition = the Ordinance as of { $edition }; checked on { $checked }
report-elements-intro = Below is what the applicant states about { $stalking }.
report-apart-intro = These are apart from { $stalking }; please look at { $threat }, { $beating }, { $privacy }, { $marriage }.
report-apart-none = No entry is of these kinds; see { $stalking }.
report-harm-intro = The consequences, by the kinds of { $harm }.
report-hook-rights = Freedom
report-hook-damage = Expenses
report-hook-hardship = Hardship
report-hook-other = Other consequences
report-about-is = The applicant’s own document ({ $documents }, { $presenting }).
report-about-not = It proves nothing until it is recorded ({ $fixing }).
case-refusal-why = When you said no.
case-harm-why = What it did to your life.
case-gap-harm = There are no consequences yet.
case-gap-complaint = Nothing was handed in yet.
case-terms-note = Days are counted by the calendar of the lakes.
statement-title = STATEMENT TO THE WATCH
statement-intro = I report acts that somebody does against my will.
statement-police = Earlier statements and orders (number, day)
statement-ask = I ask the watch to act under { $stalking }. This is my complaint ({ $complaint }).
statement-signature = Signature or seal
report-ask-register = to enter my statement in the Book of the Watch ({ $registration });
report-ask-start = to look into it ({ $stalking });
report-ask-victim = to treat me as the one it was done to;
report-ask-prosecute = to bring the person before the elders under { $stalking } ({ $complaint });
report-ask-order = to forbid the person to come near ({ $order });
report-warned = I know that false words are punished ({ $article }).
case-act-why = What the watch did before.
case-act-kind-register = list of the watch
case-act-number-ask = Its number in the Book of the Watch?
report-act-register = list of the watch
case-order-kind-protective = order of the watch
case-order-handed-ask = When was it handed over? An order of the watch lasts { $term ->
    [one] { $term } month
   *[other] { $term } months
}.
case-order-end-ask = Until which day is it valid, that day included?
report-order-protective = order of the watch
report-orders-intro = An order of the watch lasts { $term ->
    [one] { $term } month
   *[other] { $term } months
} from being handed over.
report-breaches-intro = Please say whether these were breaches ({ $breach }); they can be punished for { $term ->
    [one] { $term } day
   *[other] { $term } days
} ({ $limitation }).
plea-order = Order of the watch
plea-order-why = forbids to come near for { $term ->
    [one] { $term } month
   *[other] { $term } months
}.
case-filing-number-ask = Which number were you given, for example LAKE 12?
plea-requirements = Order of the elders
plea-requirements-why = the same from the elders, for { $shortest } to { $longest ->
    [one] { $longest } month
   *[other] { $longest } months
}.
case-order-kind-requirements = order of the elders
report-order-requirements = order of the elders
report-ask-requirements = to ask the elders for an order ({ $requirements });
channel-e-otinish = Lake Post
channel-e-otinish-why = the post that goes over the lake.
channel-paper = On paper
channel-paper-why = print it and carry it to the watch.
handing-guide-e-otinish =
    <b>What comes next: Lake Post</b>

    1. Give everything to the post. It is passed on within { $redirect ->
        [one] { $redirect } working day
       *[other] { $redirect } working days
    } and answered within { $answer ->
        [one] { $answer } day
       *[other] { $answer } days
    }.
handing-guide-paper =
    <b>What comes next: on paper</b>

    1. Carry it to the watch, which enters it in its book ({ $registration }).
case-filing-channel-e-otinish = by Lake Post
report-channel-e-otinish = by Lake Post
case-filing-office-ask = To which watch?
case-filing-proof-ask = What shows it: a seal, a picture?
case-term-answer-over = The answer was due by { $day }.
complaint-guide = A short complaint to copy. It disappears in { $span }.
complaint-answer = On { $filed } I sent no. { $number } to { $office }. The answer was due within { $term ->
    [one] { $term } day
   *[other] { $term } days
} ({ $article }), by { $day }. On { $today } there is none.
complaint-answer-ask = Please see that I am answered.
complaint-redirect = On { $filed } I sent no. { $number } to { $office }. It had to be passed on within { $term ->
    [one] { $term } working day
   *[other] { $term } working days
} ({ $article }), by { $day }. On { $today } I know of nothing.
complaint-redirect-ask = Please say where it is.
complaint-registered = Please say whether it stands in the book ({ $registration }); if it was refused, this is a complaint ({ $refusal }).
court-guide = A short complaint to the elders ({ $refusal }). It disappears in { $span }.
court-to = To the elders
court-title = COMPLAINT TO THE ELDERS
court-body = On { $filed } I sent no. { $number } to { $office }. By { $today } I saw nothing in the book.
court-law = It must be written into the book ({ $registration }); a refusal can be told to the elders ({ $refusal }).
court-ask = Please look and write it down.
reporting-statement-short-e-otinish = The short text, for the field on the portal. Tap to copy it, then fill in the blanks.
reporting-statement-full-e-otinish = The full text, where the field holds more.
reporting-statement-short-paper = The short text, if you would rather copy it out by hand. Tap to copy it, then fill in the blanks.
reporting-statement-full-paper = The full text, to print and sign.
