menu = Notebook. Write here or press an icon.
menu-open = 📖 Open
menu-report = 📄 Report
menu-settings = ⚙️ Settings
menu-help = ❔ Help
menu-hide = ✖️ Hide
tap-call = Call
tap-message = Message
tap-visit = At the door
tap-other = Other
button-menu = ← Menu
button-continue = Continue
button-skip = Skip
button-back = ← Back
help =
    <b>How it works</b>

    Write as it comes: “{ $example }”. Photos, voice, files and forwarded messages are saved too. To keep a photo's date and quality, send it “as a file”.
    Corrections are added beside what was there, and it stays. Notes are kept until you delete them yourself; in the settings you can take or delete everything.

    /open — open the notes
    /case — details to the notes
    /report — a report as PDF
    /settings — settings
    /hide — hide everything at once
hide-incomplete = Telegram would not delete some messages, usually those older than 48 hours. Please clear the history yourself: chat menu → “Clear history”.
unknown-command = There is no such command, and nothing was written down. Everything there is stands in /menu.
unknown-message = A message of this kind cannot be kept. Take a screenshot and send it as a photo.
command-menu = Menu
command-open = Open the notes
command-report = Report
command-settings = Settings
command-hide = Hide
command-help = Help
profile-name = Jazba notes
profile-short = A private notebook.
profile-description = A private notebook. Write, send photos and voice; later put everything into one document.
