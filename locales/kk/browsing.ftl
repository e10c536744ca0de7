browse-empty = Әзірге бос. Осында кез келген нәрсе жазсаңыз, алғашқы жазба пайда болады.
browse-total = { $count ->
    [one] { $count } жазба. Ашу үшін нөмірін басыңыз.
   *[other] { $count } жазба. Ашу үшін нөмірін басыңыз.
}
browse-late = болған күні: { $day }
browse-withdrawn = қайтарып алынды
browse-newer = ← Жаңалары
browse-older = Бұрынғылары →
browse-list = ← Тізімге
entry-recorded = Жазылған уақыты: { $at }.
entry-recorded-late = { $days ->
    [one] Жазылған уақыты: { $at }, оқиғадан кейін { $days } күн өткен соң.
   *[other] Жазылған уақыты: { $at }, оқиғадан кейін { $days } күн өткен соң.
}
entry-withdrawn = Қайтарып алынды, { $at }: { $reason }
entry-private = 🔒 Жеке ескертпе, есепке кірмейді: «{ $words }»
entry-untaken = ⚠️ «{ $name }» файлы, { $size }: 20 МБ-тан үлкен, мұнда жоқ. Түпнұсқасын өзіңізде сақтаңыз.
entry-origin = Қайта жіберілген, кімнен: { $name }, { $at } (Telegram дерегі бойынша).
entry-origin-hidden = Қайта жіберілген, жіберуші аккаунтын жасырған; Telegram көрсеткен аты: { $name }, { $at }.
entry-history = Не өзгерді
entry-amended = { $at } · { $part }. Бұрын: { $was }
entry-nothing = көрсетілмеген
entry-via-photo = фото (Telegram сыққан)
entry-via-document = файл (жіберілген күйінде)
entry-via-voice = дауыстық хабарлама
entry-via-audio = аудио
entry-via-video = бейне (сығылған болуы мүмкін)
entry-via-video-note = бейнехабар
entry-via-animation = анимация
entry-via-sticker = стикер
entry-files = { $count ->
    [one] 📎 { $count } файлды көрсету
   *[other] 📎 { $count } файлды көрсету
}
entry-files-sent = Файлдар төменге жіберілген.
entry-amend = Түзету
entry-add = Файл қосу
entry-add-now = Файл, фото немесе дауыс жіберіңіз: алдағы 10 минутта олар { $number }-жазбаға қосылады. Мәтін жаңа жазба бастайды.
entry-withdraw = Қайтарып алу
entry-back = ← Жазбаға
part-words = Мәтін
part-untaken = Файл
size-b = { $n } Б
size-kb = { $n } КБ
size-mb = { $n } МБ
withdraw-ask = { $number }-жазбаны қайтарып аласыз ба? Ол жойылмайды: мұнда толық қалады, ал есепте нөмірі, күні және себебі ғана көрсетіледі. Бұл әрекетті кері қайтару мүмкін емес.
withdraw-sure = Иә, қайтарып алу
withdraw-reason = { $number }-жазба неге қайтарып алынады? Таңдаңыз немесе өз сөзіңізбен жазыңыз.
withdraw-mistake = Қате жазылған
withdraw-twice = Екі рет жазылған
withdraw-not-meant = Бұл іске қатысты емес
withdraw-done = { $number }-жазба қайтарып алынды. Нөмірі өзінде қалады.
