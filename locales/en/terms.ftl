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
terms-court = ⚖️ Complaint to the court
terms-redirected = It was passed on: write down the day
terms-answered = The answer came: write down the day

# A complaint that a term has passed: numbers and days, without reproach or promise.

complaint-to = To
complaint-title = COMPLAINT
