# Sentences that speak of Kazakhstan: its offices, law, money, places. The facts they rest on
# stand in journal/law/kz.toml and are put in by name.

# ---- whom to call

phone-police = police
phone-emergency = rescue
phone-police-help = police
phone-emergency-help = the single emergency number
phone-women-help = contact centre for families, women and children: day and night, free, also anonymous
help-example = called 5 times from 8 701 123 45 67 yesterday at 21:40
# Baker McKenzie, Kazakhstan, ch. 5 (sure: C): such recordings “may be treated as inadmissible”.
recording-note = About sound and video: a recording of another person who did not know of it may not be accepted officially. Better ask a lawyer about it. There is no need to make such recordings on purpose.
handing-always =
    Do not delete chats, calls and files from your phone: you may be asked to show them.
    Once it is filed, this person's behaviour may get worse. Think beforehand where and with whom you can stay; { $women } gives advice day and night, free of charge.
    If you are in danger right now: { $police } or { $emergency }. This is a reminder, not legal advice.

# ---- places

zone-almaty = Almaty, Astana
zone-qyzylorda = Kyzylorda
zone-aqtobe = Aktobe
zone-aqtau = Aktau
zone-atyrau = Atyrau
zone-oral = Oral
zone-qostanay = Kostanay
disclosing-offices = Who is the statement for? Usually the police department of the region or city where it happened. Choose one, or write it yourself.
region-astana = Astana
region-almaty = Almaty
region-shymkent = Shymkent
region-abai = Abai Region
region-akmola = Akmola Region
region-aktobe = Aktobe Region
region-almaty-region = Almaty Region
region-atyrau = Atyrau Region
region-east = East Kazakhstan Region
region-jambyl = Zhambyl Region
region-jetisu = Zhetisu Region
region-west = West Kazakhstan Region
region-karaganda = Karaganda Region
region-kostanay = Kostanay Region
region-kyzylorda = Kyzylorda Region
region-mangystau = Mangystau Region
region-pavlodar = Pavlodar Region
region-north = North Kazakhstan Region
region-turkistan = Turkistan Region
region-ulytau = Ulytau Region
office-astana = Police Department of the City of Astana
office-almaty = Police Department of the City of Almaty
office-shymkent = Police Department of the City of Shymkent
office-abai = Police Department of Abai Region
office-akmola = Police Department of Akmola Region
office-aktobe = Police Department of Aktobe Region
office-almaty-region = Police Department of Almaty Region
office-atyrau = Police Department of Atyrau Region
office-east = Police Department of East Kazakhstan Region
office-jambyl = Police Department of Zhambyl Region
office-jetisu = Police Department of Zhetisu Region
office-west = Police Department of West Kazakhstan Region
office-karaganda = Police Department of Karaganda Region
office-kostanay = Police Department of Kostanay Region
office-kyzylorda = Police Department of Kyzylorda Region
office-mangystau = Police Department of Mangystau Region
office-pavlodar = Police Department of Pavlodar Region
office-north = Police Department of North Kazakhstan Region
office-turkistan = Police Department of Turkistan Region
office-ulytau = Police Department of Ulytau Region

# ---- money and the IIN

money = { $amount } ₸
case-harm-amount-ask = What did it cost, in tenge? For example “48 500” or “150 thousand”.
report-iin = Individual identification number (IIN)
case-applicant-iin = IIN
case-applicant-iin-ask = Your IIN, 12 digits.
case-gap-iin = Your IIN is missing, or there is a mistake in it.
reporting-ask-iin = Your IIN, 12 digits.
reporting-iin-wrong = Something does not add up: an IIN has 12 digits, and the last one checks the others. Look again, or skip it.
reporting-field-iin = IIN

# ---- what the law says

report-subtitle = Made from the applicant’s own statements. Annex to a report of a criminal offence
report-law-edition = texts of the codes with amendments up to { $edition }; checked on { $checked }
statement-title = REPORT OF A CRIMINAL OFFENCE (COMPLAINT)
statement-intro = I report acts that in my opinion bear the elements of unlawful pursuit (stalking) and ask for their legal assessment. What I state is set out from my records.
report-elements-intro = Below is what the applicant states about the elements named in { $stalking }. Their legal assessment is for the body of criminal prosecution.
report-apart-intro = These are set out apart, because { $stalking } covers acts without violence. I ask for their legal assessment, also under { $threat }, { $beating }, { $privacy }, { $marriage }. They are described in the chronology under the same number.
report-apart-none = No entry of this report was put under these kinds; { $stalking } covers acts without violence.
report-harm-intro = The consequences that the applicant tells of, by the kinds named in the definition of substantial harm ({ $harm }). I ask for an assessment of whether they are substantial harm.
report-hook-rights = Infringement of rights and freedoms: private life, freedom of movement
report-hook-damage = Damage and expenses
report-hook-hardship = Difficult situation in life
report-hook-other = Other consequences: fear, health, psychological pressure
report-about-is = This is a document of the applicant, who may present it to be added to the case materials ({ $documents }, { $presenting }). It holds what the applicant states and the files received from the applicant.
report-about-not = It is neither an expert opinion nor a procedural record. Its information can be used as evidence only once it is recorded in the way the law sets ({ $fixing }). The device and the original files can be examined.
case-refusal-why = When you said no. What came after the first refusal is counted apart: this is “against the will”.
case-harm-why = What it did to your life. The law asks about substantial harm.
case-gap-harm = There are no consequences: fear, sleep, a doctor, another way home, expenses, work. The law asks about substantial harm.
case-gap-complaint = Nothing was filed yet. A case is not usually opened without the complaint of the person it happened to. Once you have filed, note the number and the day.
case-terms-note = Public holidays are taken into account, except Kurban Ait; days off that were moved are not.

# ---- what the statement asks for

report-ask-register = to accept and register my report (KUI, ERDR) and to give me the document of its registration ({ $registration });
report-ask-start = to carry out a pre-trial investigation into the criminal offence of stalking ({ $stalking });
report-ask-victim = to recognise me as the victim;
report-ask-prosecute = to prosecute the guilty person under { $stalking }. Please treat this report as my complaint ({ $complaint });
report-ask-order = to consider issuing a protective order (presumably { $order });
report-ask-requirements = to apply to the court for special requirements on the offender’s conduct ({ $requirements });
report-ask-approach = to consider a ban on approaching me ({ $approach });
report-warned = I have been warned of criminal liability for a knowingly false report ({ $article }). What I state is true.
statement-police = Earlier reports, protective orders, decisions (number, date, body)
statement-ask = I ask you to register this report (KUI, ERDR), to recognise me as the victim and to prosecute the guilty person under { $stalking }. This report is my complaint ({ $complaint }).
statement-signature = Signature (digital signature)

# ---- police and court

case-act-why = What the police or a court did before: reports, fines, arrests, verdicts, the preventive register.
case-act-kind-register = preventive register
report-act-register = preventive register
case-act-number-ask = The number of the document or of the registration?
case-order-kind-protective = protective order
case-order-kind-requirements = special requirements
case-order-kind-approach = ban on approaching
case-order-end-ask = Until which day is it valid, that day included? For a protective order you may skip this: it is counted for you.
report-order-protective = protective order
report-order-requirements = special requirements on conduct
report-order-approach = ban on approaching
case-order-handed-ask = When was it handed to him? A protective order is valid for { $term ->
    [one] { $term } day
   *[other] { $term } days
} from that moment.
report-orders-intro = A protective order is valid for { $term ->
    [one] { $term } day
   *[other] { $term } days
} from being handed over, unless it names another end. The dates are stated by the applicant.
report-breaches-intro = The time of these entries lies within the validity. I ask for an assessment of whether they were breaches ({ $breach }); liability lapses { $term ->
    [one] { $term } month
   *[other] { $term } months
} after the act ({ $limitation }).
plea-order = Protective order
plea-order-why = forbids him to look for you, come or call; valid for { $term ->
    [one] { $term } day
   *[other] { $term } days
} from the moment it is handed to him.
plea-requirements = Special requirements
plea-requirements-why = the same from a court, for { $shortest } to { $longest ->
    [one] { $longest } month
   *[other] { $longest } months
}.
plea-approach = Ban on approaching
plea-approach-why = a measure within a criminal case.

# ---- how it is handed in

channel-e-otinish = E-otinish
channel-e-otinish-why = the portal eotinish.kz; you need a digital signature and a code from an SMS.
channel-app102 = The app “102”
channel-app102-why = the app of the police on your phone.
channel-paper = On paper
channel-paper-why = print it twice and take it to the police.
handing-guide-e-otinish =
    <b>What comes next: E-otinish</b>

    1. Save the files where only you can look.
    2. Open eotinish.kz. On a phone you sign in through eGov Mobile, on a computer with your digital signature and the program NCALayer. You also need a code sent by SMS from 1414: it comes to the number linked to your eGov.
    3. If he may have your SIM card, your phone or your signature, it is better to file in person, on paper.
    4. The kind of appeal is a statement (“zayavlenie”), from one person. The region is where it happened, the addressee the police department of that region or city. As category choose the one closest to offences and public safety. The names on the portal may differ a little.
    5. Paste the short text, fill in the blanks, attach the files in order.
    6. For the answer give a phone number that only you hold in your hands: an SMS will come to it.
    7. Sign it. Write down the number and the date, and tap the button below.
    8. If it reached the wrong office, that office must pass it on within { $redirect } working days. The answer is due within { $answer } working days.
handing-guide-app102 =
    <b>What comes next: the app “102”</b>

    1. Save the files where only you can look.
    2. Paste the short text, fill in the blanks, attach the files in order.
    3. If the app does not take such files, file through E-otinish or in person: the report is the same.
    4. For the answer give a phone number that only you hold in your hands.
    5. Write down the number and the day you sent it, and tap the button below.
handing-guide-paper =
    <b>What comes next: on paper</b>

    1. Save the files where only you can look.
    2. Print the statement and the report twice. Sign both, and once more under the warning about false reports.
    3. Take your identity card with you. You may bring the same files on a USB stick.
    4. The police must accept and register the statement and give you a document about it, usually a slip ({ $registration }). Keep the second copy, and ask them to mark on it that the statement was accepted.
    5. If they do not want to accept it, you can complain to the prosecutor or to a court.
    6. For the answer give a phone number that only you hold in your hands.
    7. Write down the number and the day, and tap the button below.
case-filing-channel-e-otinish = E-otinish
case-filing-channel-app102 = 102 app
report-channel-e-otinish = through E-otinish
report-channel-app102 = through the “102” application
case-filing-number-ask = Which number were you given? In any form, for example KUI 512.
case-filing-office-ask = To which office or department?
case-filing-proof-ask = What confirms it: a slip, an SMS, a screenshot? You can send the file right here.
case-term-answer-over = The answer to your appeal was due by { $day }. If there is none, you may complain to the prosecutor.
complaint-guide = A short text of a complaint. Tap it to copy it, and read it before you send it: it is made from your notes, the blanks are yours to fill in. It can be filed through the same E-otinish portal or with the prosecutor's office. This message disappears after { $span }.
complaint-answer = This complaint is filed because the term for answering appeal No. { $number } has expired. On { $filed } I filed appeal No. { $number } through E-otinish (with: { $office }). The term for an answer is { $term ->
    [one] { $term } working day
   *[other] { $term } working days
} ({ $article }), by my count up to and including { $day }. As of { $today } I have no answer.
complaint-answer-ask = I ask you to check how my appeal is being considered, to see to it that I am answered, and to tell me the result.
complaint-redirect = This complaint is filed because the term for passing on appeal No. { $number } has expired. On { $filed } I filed appeal No. { $number } through E-otinish (with: { $office }). If another office is competent, the term for passing it on is { $term ->
    [one] { $term } working day
   *[other] { $term } working days
} ({ $article }), by my count up to and including { $day }. As of { $today } I have no notice that it was passed on.
complaint-redirect-ask = I ask you to tell me where my appeal is, and to pass it on to the office that has to consider it if that was not done yet.
complaint-registered = If the appeal contains a report of a criminal offence, I ask you to check whether it was registered ({ $registration }) and to tell me its number. If it was refused, please take this as a complaint against the refusal ({ $refusal }).
court-guide = A short text of a complaint to the court. A refusal to accept a report can be appealed to the prosecutor or to the court ({ $refusal }). If you have a document on its registration, you do not need this text. Which court it is and how to file, better ask a lawyer. Tap the text to copy it, read it and fill in the blanks. This message disappears after { $span }.
court-to = To the court
court-title = COMPLAINT about a refusal to accept or to register a report of a criminal offence
court-body =
    On { $filed } I filed a report of a criminal offence through E-otinish: appeal No. { $number } (with: { $office }). As of { $today } I have no document on its registration.
    What I was told, if anything: ____________
court-law = The body of criminal prosecution has to accept and register a report; the applicant is given a document on its registration ({ $registration }). A refusal to accept a report is not allowed and can be appealed to the prosecutor or to the court ({ $refusal }).
court-ask = I ask you to examine whether my report was accepted and registered; if it was refused or not registered, to oblige the body to accept and register it and to give me a document on its registration. Please inform me of the decision. Annex: a copy of the report and particulars of its filing.
reporting-statement-short-e-otinish = The short text, for the field on the portal. Tap to copy it, then fill in the blanks.
reporting-statement-full-e-otinish = The full text, where the field holds more.
reporting-statement-short-app102 = The short text, for the field in the app. Tap to copy it, then fill in the blanks.
reporting-statement-full-app102 = The full text, where the field holds more.
reporting-statement-short-paper = The short text, if you would rather copy it out by hand. Tap to copy it, then fill in the blanks.
reporting-statement-full-paper = The full text, to print and sign.
