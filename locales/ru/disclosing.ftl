disclosing = Что войдёт в отчёт
disclosing-more = ⚙️ Выбрать подробнее
disclosing-list = Весь список
disclosing-intro =
    Обычные настройки подходят большинству. Меняйте только то, что важно для вас.
    ✓ — будет в отчёте, ○ — не будет.
disclosing-people-all = 👥 О ком: обо всех
disclosing-people-some = 👥 О ком: { $shown } из { $total }
disclosing-entries-all = 📝 Записи: все, { $total }
disclosing-entries-some = 📝 Записи: { $shown } из { $total }
disclosing-facts-all = 🗂 Сведения: все, { $total }
disclosing-facts-some = 🗂 Сведения: { $shown } из { $total }
disclosing-hidden-none = ✂️ Скрыть часть сведений
disclosing-hidden-some = ✂️ Скрыто: { $count }
disclosing-option-masked = Брань закрыть, дословно в конце
disclosing-option-witnesses = Свидетели с контактами
disclosing-option-pins = Точные координаты мест
disclosing-option-follows = Назвать прежнее заявление
disclosing-pleas = ✉️ О чём попросить: { $count }
disclosing-office-none = 🏛 Кому: впишу от руки
disclosing-office-set = 🏛 Кому: { $name }
disclosing-channel = 📤 Как подать: { $name }
disclosing-gaps = 🔎 Чего не хватает
disclosing-ready = Дальше →
disclosing-people = О ком рассказать? Нажмите, чтобы убрать или вернуть.
disclosing-nobody = Неизвестный человек
disclosing-entries = Какие записи войдут? Нажмите запись, чтобы убрать её или вернуть: от неё останется только номер. ✂️ — скрыть часть записи.
disclosing-fields = Запись { $number }. Что из неё показать? Скрытое не попадёт ни на страницы, ни внутрь файла; будет только сказано, что оно скрыто.
disclosing-fields-none = В записи { $number } нечего скрывать по частям. Её можно убрать целиком.
disclosing-facts = Какие сведения войдут? Нажмите, чтобы убрать или вернуть: останется только отметка, что они не раскрыты. ✂️ — скрыть отдельный ответ.
disclosing-facts-withdrawn = Взятое назад видно в истории исправлений одной строкой; её тоже можно убрать.
disclosing-fact-withdrawn = { $kind } (взято назад)
disclosing-answers = { $kind }. Что из этого показать? Скрытое не попадёт ни на страницы, ни внутрь файла, ни в историю исправлений.
disclosing-answers-none = { $kind }. Здесь нечего скрывать по частям. Это можно убрать целиком.
disclosing-blankets =
    Что показать во всех записях? Нажмите, чтобы скрыть или вернуть.

    Сам текст записей при этом не меняется, только скрытые имена закрываются и в нём. Если прямо в тексте названо место, скройте текст той записи или само это слово.
disclosing-words-none = 🔤 Слова, которых нигде не будет
disclosing-words-some = 🔤 Слов, которых нигде не будет: { $count }
disclosing-words =
    Какого слова не должно быть нигде: имени, улицы, школы? Напишите, несколько — через запятую. Фамилия, прозвище, то же имя латиницей — отдельные слова: напишите и их.

    В отчёте и заявлении вместо них будет «[…]». Записи не изменятся, а сами слова никуда не записываются.
disclosing-words-names = Имена, которые вы скрыли, внесены сюда сами: они могут стоять и в ваших фразах.
disclosing-words-check = Проверьте, что нашлось. Нашлось лишнее — нажмите на слово, чтобы убрать его из списка; нашлось не всё — напишите ещё.
disclosing-words-found = { $places ->
    [one] { $word }: { $places } место ({ $forms })
    [few] { $word }: { $places } места ({ $forms })
   *[many] { $word }: { $places } мест ({ $forms })
}
disclosing-words-not-found = { $word }: не встречается
disclosing-words-more = и ещё
disclosing-words-short = Слишком коротко: нужно хотя бы две буквы или две цифры подряд.
disclosing-single = По одной записи
disclosing-number = Номер или учётная запись
blanket-places = Места: адреса и названия
blanket-children = Дети
blanket-names = Имена, которые вы дали людям
blanket-quotes = Чужие слова дословно
blanket-answers = Ваши ответы
blanket-effects = Как это повлияло на вас
blanket-words = Текст записей и подписи к файлам
blanket-numbers = Номера и учётные записи
blanket-vehicles = Машины, приметы
blanket-witnesses = Отметки о свидетелях
blanket-files = Фото и имена файлов
disclosing-pleas-intro = О чём ещё попросить в заявлении? Просьба зарегистрировать его и признать вас потерпевшим лицом там уже есть.
plea-details = Детализация звонков
plea-details-why = чтобы запросили у операторов, кто звонил, в том числе со скрытых номеров.
plea-cameras = Записи камер
plea-cameras-why = чтобы запросили видео оттуда, куда он приходил.
plea-safety = Меры безопасности
plea-safety-why = чтобы рассмотрели, как вас защитить.
plea-damage = Моральный вред
plea-damage-why = чтобы объяснили, как его возместить; сумму называть не нужно.
disclosing-office-now = Сейчас: { $name }
disclosing-office-blank = Впишу от руки
disclosing-channels = Как вы подадите заявление? От этого зависят размер файлов и памятка.
disclosing-gaps-intro =
    Об этом закон может спросить. Всё по желанию: нажмите номер, чтобы добавить, или обойдитесь без этого.
    Вернуться к отчёту: /report
disclosing-without = Продолжить так
disclosed = Что станет известно из отчёта
disclosed-applicant = Ваши данные
disclosed-people = Люди
disclosed-entries = Записи ({ $count })
disclosed-withdrawn = Взято назад, останется только отметка ({ $count })
disclosed-numbers = Номера и учётные записи ({ $count })
disclosed-places = Места
disclosed-pins = Координаты на карте, в записях
disclosed-quotes = Чужие слова дословно, в записях
disclosed-children = Дети, в записях
disclosed-refusals = Ваши отказы ({ $count })
disclosed-harms = Последствия для вас ({ $count })
disclosed-acts = Что уже делали полиция и суд ({ $count })
disclosed-orders = Предписания и запреты ({ $count })
disclosed-filings = Поданные заявления ({ $count })
disclosed-witnesses = Свидетели с контактами
disclosed-photos = Фото ({ $count })
disclosed-files = Файлы, только название и контрольная сумма ({ $count })
