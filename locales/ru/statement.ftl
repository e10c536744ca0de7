# Текст заявления. Без цитат и оценочных слов: их место – в приложении.

statement-field = { $label }: { $value }
statement-told = По моим записям, с { $first } по { $last } вопреки моей воле со мной пытались установить контакт или меня выслеживали: { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}.
statement-told-day = По моим записям, { $day } вопреки моей воле со мной пытались установить контакт или меня выслеживали: { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}.
statement-kinds = По видам: { $kinds }.
statement-numbers = Разных номеров и учётных записей: { $numbers }.
statement-hidden = Случаев со скрытого номера: { $hidden }.
statement-users = Прошу установить, кто ими пользовался.
statement-count = { $label } – { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}
statement-after = Из всех этих случаев после первого отказа от общения: { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}.
statement-apart = Сведения об угрозах, насилии, шантаже, частной жизни или ущербе приведены отдельно, прошу дать им правовую оценку: { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}.
statement-breaches = В срок действия предписания или запрета – { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
} (возможные нарушения); прошу дать им правовую оценку ({ $breach }).
statement-before = До { $law } было и раньше: { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}. Они изложены как предыстория и в подсчёт не входят.
statement-refusal = Когда, как и какими словами выражен мой отказ от общения
statement-person = Кто, по моему предположению, это делает (если известно)
statement-harm = Какой вред мне причинён (страх, здоровье, переезд, работа, расходы, ограничения)
statement-knowledge = Источник моей осведомлённости указан для каждой записи в приложении ({ $article }).
statement-knowledge-some = Источник моей осведомлённости указан в приложении для { $told } из { $entries ->
    [one] { $entries } записи
    [few] { $entries } записей
   *[many] { $entries } записей
} ({ $article }).
statement-originals = Устройство и оригиналы файлов могу представить для осмотра.
statement-annex = Приложение:
statement-file = { $name }, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, SHA-256 { $sha256 }
statement-refused = { $told }; слова – в приложении
statement-cost = указанные расходы – { $amount }
statement-refused-again = повторных отказов: { $count }
statement-signed = Заявитель
