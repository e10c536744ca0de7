# The text of the statement. No quotes and no judging words: their place is the annex.

statement-field = { $label }: { $value }
statement-told = According to my records, from { $first } to { $last }, against my will, somebody tried to establish contact with me or tracked me: { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
}.
statement-told-day = According to my records, on { $day }, against my will, somebody tried to establish contact with me or tracked me: { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
}.
statement-kinds = By kind: { $kinds }.
statement-numbers = Different numbers and accounts: { $numbers }.
statement-hidden = Incidents from a hidden number: { $hidden }.
statement-users = I ask you to establish who used them.
statement-count = { $label } – { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
}
statement-after = Of all these, after the first refusal of contact: { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
}.
statement-apart = What I state about threats, violence, blackmail, private life or damage is set out apart; I ask for its legal assessment: { $acts ->
    [one] { $acts } incident
   *[other] { $acts } incidents
}.
statement-breaches = Within the validity of an order or ban: { $entries ->
    [one] { $entries } entry (a possible breach)
   *[other] { $entries } entries (possible breaches)
}; I ask for a legal assessment ({ $breach }).
statement-before = There were also incidents before { $law }: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}. They are told as background and are not counted.
statement-refusal = When, how and in which words I refused contact
statement-person = Who, as I suppose, does this (if known)
statement-harm = What harm was done to me (fear, health, moving, work, expenses, restrictions)
statement-knowledge = The source of my knowledge is given for every entry in the annex ({ $article }).
statement-knowledge-some = The source of my knowledge is given in the annex for { $told } of { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} ({ $article }).
statement-originals = I am ready to present the device and the original files for examination.
statement-annex = Annex:
statement-file = { $name }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, SHA-256 { $sha256 }
statement-refused = { $told }; the words are in the annex
statement-cost = expenses given – { $amount }
statement-refused-again = refused again: { $count }
statement-signed = Applicant
