terms = Days that matter
terms-none = There are none for now.
terms-doing = ⏳ What can be done
terms-ask = Shall I remind you when such a day comes? A silent message will say “Have a look at your notebook” and not a word more. You can change your mind at any time.
terms-answer-yes = Yes, remind me
terms-answer-no = No need
terms-yes = All right. One tap turns it off.
terms-no = All right, I will not. If you change your mind: /settings
terms-report = 📄 Make the report and statement
terms-reported = ✓ I told the police: write it down
terms-order = A new order: write it down
terms-complaint = 📄 Text of a complaint
terms-redirected = It was passed on: write down the day
terms-answered = The answer came: write down the day

# A complaint that a term has passed: numbers and days, without reproach or promise.

complaint-guide = A short text of a complaint. Tap it to copy it, and read it before you send it: it is made from your notes, the blanks are yours to fill in. It can be filed through the same E-otinish portal or with the prosecutor's office. This message disappears after { $span }.
complaint-to = To
complaint-title = COMPLAINT
complaint-answer = This complaint is filed because the term for answering appeal No. { $number } has expired. On { $filed } I filed appeal No. { $number } through E-otinish (with: { $office }). The term for an answer is { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} ({ $article }), by my count up to and including { $day }. As of { $today } I have no answer.
complaint-answer-ask = I ask you to check how my appeal is being considered, to see to it that I am answered, and to tell me the result.
complaint-redirect = This complaint is filed because the term for passing on appeal No. { $number } has expired. On { $filed } I filed appeal No. { $number } through E-otinish (with: { $office }). If another office is competent, the term for passing it on is { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} ({ $article }), by my count up to and including { $day }. As of { $today } I have no notice that it was passed on.
complaint-redirect-ask = I ask you to tell me where my appeal is, and to pass it on to the office that has to consider it if that was not done yet.
complaint-registered = If the appeal contains a report of a criminal offence, I ask you to check whether it was registered ({ $registration }) and to tell me its number. If it was refused, please take this as a complaint against the refusal ({ $refusal }).
