reporting-busy = Отчёт уже готовится. Пишите пока как обычно: всё сохраняется.
reporting-anew = Прежний выбор не сохранился: он хранится только в памяти. Записи на месте, начнём выбор заново.
reporting-step = { $at } из { $of }
reporting-ask-language = На каком языке составить отчёт? Ваши слова останутся такими, как вы их написали.
reporting-ask-period = За какое время составить отчёт?
reporting-period-all = За всё время
reporting-period-month = Последние 30 дней
reporting-period-quarter = Последние 3 месяца
reporting-period-dates = Другие даты
reporting-ask-dates = Напишите одну дату или две: «с 1 марта» или «1 марта – 15 апреля».
reporting-dates-back = ← Назад
reporting-ask-kept = Вставить в отчёт ваши данные, как они сохранены?
reporting-kept-use = Да, вставить
reporting-kept-change = Изменить
reporting-kept-blank = Впишу от руки
reporting-blank = Всё впишу от руки
reporting-ask-name =
    Ваши фамилия, имя и отчество, как в документе.

    <i>Данные нужны только для заявления. Ваше сообщение сразу исчезнет. Любой вопрос можно пропустить: в отчёте останется пустая строка.</i>
reporting-ask-address = Почтовый адрес. Отчёт сможет прочитать и он: если он не знает, где вы живёте, этот вопрос лучше пропустить.
reporting-ask-phone = Телефон для связи — такой, который в руках только у вас.
reporting-ask-email = Электронная почта, в которую заходите только вы.
reporting-ask-document = Документ, удостоверяющий личность: название, номер, кем и когда выдан.
reporting-ask-keep = Сохранить эти данные для следующего раза? Они будут запечатаны вместе с записями.
reporting-keep-yes = Сохранить
reporting-keep-no = Только для этого отчёта
reporting-field-name = Имя
reporting-field-address = Адрес
reporting-field-phone = Телефон
reporting-field-email = Почта
reporting-field-document = Документ
reporting-field-work = Место работы
reporting-days-all = всё время
reporting-days-between = с { $first } по { $last }
reporting-days-since = с { $first }
reporting-days-until = по { $last }
reporting-sum = Что будет в отчёте
reporting-sum-language = Язык: { $name }
reporting-sum-period = Период: { $period }
reporting-sum-channel = Как подадите: { $name }
reporting-sum-acts = Случаи: { $kinds }
reporting-sum-means = Способ связи: { $channels }
reporting-sum-kind = { $kind } — { $acts }
reporting-means-phone = телефон
reporting-means-whatsapp = WhatsApp
reporting-means-telegram = Telegram
reporting-means-instagram = Instagram
reporting-means-person = лично
reporting-means-other = другое
reporting-means-untold = не указано
reporting-data-blank = Ваши данные: пустые строки, впишете от руки
reporting-sum-private = Личные заметки в отчёт не попадают никогда.
reporting-sum-private-some = Личные заметки в отчёт не попадают никогда; у вас их { $notes }.
reporting-sum-reader = Если начнётся дело, отчёт сможет прочитать и тот, о ком он: в материалах дела.
reporting-confirm = <b>Всё записано так, как вы помните?</b>
reporting-make = Да, насколько помню
reporting-again = Изменить
reporting-cancel = ✕ Отменить
reporting-cancelled = Хорошо, отчёта не будет. Записи на месте.
reporting-working =
    Готовлю отчёт: { $phase }… ({ $seconds } с)
    Можно писать дальше, всё сохраняется.
reporting-phase-reading = считаю
reporting-phase-photos = готовлю фото
reporting-phase-drawing = собираю страницы
reporting-stop = Остановить
reporting-stopped = Остановлено. Записи целы. Начать снова: /report
reporting-retry = Попробовать ещё раз
reporting-done = Готово: отчёт № { $number }, { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
}. Ниже — сам отчёт, текст заявления и что делать дальше.
reporting-email-wrong = Похоже, это не адрес почты: в нём есть @, а после неё точка. Посмотрите ещё раз или пропустите.
reporting-caption = Отчёт № { $number } · страниц: { $pages }
reporting-caption-part = Отчёт № { $number } · часть { $at } из { $of } · страниц: { $pages }
reporting-statement-messages = { $messages ->
    [one] Одно сообщение.
    [few] { $messages } сообщения, по порядку.
   *[many] { $messages } сообщений, по порядку.
}
reporting-hashes = Контрольные суммы SHA-256: по ним любой проверит, что файл не изменён.
handing-too-many = Файлов { $count }, а за один раз туда можно приложить { $most }. Приложите первые по порядку, остальные передайте лично или на флешке. Или составьте отчёт за меньший период: /report
reporting-gone = Эти сообщения исчезнут через { $span }. Отчёт можно составить заново в любой день, у него будет новый номер.
reporting-hold = Оставить на час
reporting-held = Останется на час.
