# Слова документа. Всё, что утверждает заявительница, изложено как её сообщение.

report-title = Хронология происшествий
report-subtitle = Составлена со слов заявительницы. Приложение к заявлению об уголовном правонарушении
report-header = Хронология происшествий № { $number } от { $date }
report-page = Страница
report-page-of = из
report-part = Часть { $k } из { $n }
report-manifest = Точные исходные тексты и контрольные суммы отчёта (JSON)
report-code = Номер отчёта, число событий журнала и его корневой хеш

report-fact-number = Номер отчёта
report-fact-made = Составлен
report-fact-period = Период
report-fact-entries = Записей в отчёте
report-fact-law = Редакция закона
report-made = { $date }, { $time } ({ $offset }, { $zone })
report-period-all = весь журнал
report-period-between = с { $first } по { $last }
report-period-from = с { $first }
report-period-until = по { $last }
report-law-edition = тексты кодексов с изменениями по { $edition }; проверено { $checked }

# ---- кому, от кого, о чём

report-parties = Кому и от кого
report-to = Кому
report-name = Фамилия, имя, отчество
report-iin = ИИН
report-address = Почтовый адрес, место жительства
report-document = Документ, удостоверяющий личность
report-phone = Телефон для связи
report-email = Адрес электронной почты
report-work = Место работы

report-request = Просьба
report-request-intro = На основании изложенного прошу:
report-ask-register = принять и зарегистрировать моё заявление (КУИ, ЕРДР) и выдать документ о его регистрации ({ $registration });
report-ask-start = провести досудебное расследование по признакам уголовного правонарушения «Сталкинг» ({ $stalking });
report-ask-victim = признать меня потерпевшей;
report-ask-prosecute = привлечь виновное лицо к уголовной ответственности по { $stalking }. Это заявление прошу считать моей жалобой ({ $complaint });
report-ask-apart = дать правовую оценку сведениям, выделенным в раздел об угрозах, насилии и ущербе;
report-ask-people = установить, кому принадлежат указанные номера и учётные записи и кто ими пользовался;
report-ask-file = приобщить этот документ и приложенные файлы к материалам ({ $documents }, { $presenting }).
report-ask-details = истребовать у операторов связи детализацию соединений, в том числе со скрытых номеров ({ $answers });
report-ask-cameras = истребовать записи камер видеонаблюдения по указанным местам и времени;
report-ask-order = рассмотреть вопрос о вынесении защитного предписания;
report-ask-requirements = ходатайствовать перед судом об установлении особых требований к поведению правонарушителя ({ $requirements });
report-ask-approach = рассмотреть вопрос о запрете на приближение ({ $approach });
report-ask-safety = принять меры по обеспечению моей безопасности;
report-ask-damage = разъяснить порядок возмещения морального вреда; право на гражданский иск оставляю за собой;

report-warning = Предупреждение об ответственности
report-warned = Об уголовной ответственности за заведомо ложный донос предупреждена ({ $article }). Сведения изложены мной правдиво.
report-sign-name = Фамилия, имя, отчество, подпись
report-sign-date = Дата

report-contents = Состав отчёта
report-contents-part = Часть
report-contents-file = Файл и SHA-256

# ---- обзор

report-overview = Обзор
report-told = Со слов заявительницы, с { $first } по { $last } { $acts ->
    [one] произошёл { $acts } случай
    [few] произошло { $acts } случая
   *[many] произошло { $acts } случаев
}. Об этом сделано { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}.
report-told-day = Со слов заявительницы, { $day } { $acts ->
    [one] произошёл { $acts } случай
    [few] произошло { $acts } случая
   *[many] произошло { $acts } случаев
}. Об этом сделано { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}.
report-told-nothing = За выбранный период нет записей с известной датой, начиная с { $law }.
report-told-numbers = Разных номеров и учётных записей: { $numbers }. Случаев со скрытого номера: { $hidden }; скрытые номера между собой не объединяются.
report-told-days = Дней, в которые происходили случаи: { $days }. Самый длинный ряд таких дней подряд: { $streak }.
report-told-busiest = Больше всего случаев за один день: { $acts } ({ $date }).
report-told-night = Звонков ночью, с 22:00 до 06:00: { $acts }.
report-told-refusal = Случаев после первого отказа от общения: { $acts }.
report-told-apart = Из них угроз, насилия и ущерба: { $acts }; они выделены в отдельный раздел.
report-told-uncounted = Не учтено: без известной даты – { $undated }, до { $law } – { $before }, действия самой заявительницы – { $hers }, отозвано – { $withdrawn } (число записей).

report-months = По месяцам
report-places = По месту
report-numbers = По номерам и учётным записям
report-column-kind = Вид
report-column-month = Месяц
report-column-place = Место
report-column-number = Номер или учётная запись
report-column-acts = Случаев
report-column-entries = Записей
report-column-first = Первый
report-column-last = Последний
report-total = Всего
report-hidden-total = скрытые номера (не объединены)
report-unnamed-total = номер не указан
report-noplace-total = место не указано

report-chart-weeks = Случаи по неделям (дата понедельника)
report-chart-months = Случаи по месяцам
report-chart-hours = Случаи по дням недели и часам
report-chart-numbers = Номера, с которых случаев больше всего
report-alt = { $caption }: { $values }.
report-alt-point = { $label } – { $acts }
report-hours-note = На графике по часам – { $acts ->
    [one] { $acts } случай
    [few] { $acts } случая
   *[many] { $acts } случаев
}, для которых известно время.

# ---- состав

report-elements = Установление контакта и выслеживание
report-elements-intro = Ниже – сведения заявительницы, относящиеся к признакам, названным в { $stalking }. Правовую оценку даёт орган уголовного преследования.
report-group-contact = Действия, направленные на установление контакта
report-group-tracking = Выслеживание, слежка
report-group-other = Иное
report-counting = Как посчитано: запись учитывается столько раз, сколько случаев в ней указано; промежуток времени отнесён ко дню его начала; дни и часы взяты по местному времени. Каждое число можно проверить по таблице хронологии.

report-apart = Угрозы, насилие, ущерб
report-apart-intro = Эти сведения приведены отдельно: { $stalking } охватывает действия, не сопряжённые с насилием. Прошу дать им правовую оценку, в том числе по { $beating }, { $threat }, { $privacy }. Описание – в хронологии под тем же номером.

report-chronology = Хронология
report-chronology-intro = Номер присвоен при записи и никогда не меняется; порядок – по времени события. Время местное, с указанием разницы с UTC. Описание приведено словами заявительницы.
report-guess-note = * – определено программой по тексту записи, заявительницей отдельно не подтверждалось.
report-column-entry = №
report-column-when = Когда произошло и когда записано
report-column-what = Вид, номер, место
report-column-words = Описание со слов заявительницы
report-column-source = Источник сведений, свидетели
report-column-files = Файл
report-undated = Записи без известной даты
report-undated-intro = Дату этих случаев заявительница не указала. В подсчёты они не входят.
report-background = Предыстория: до { $law }
report-background-intro = Эти случаи произошли до { $law } – дня, с которого действует { $stalking }. Они изложены как предыстория и в подсчёты не входят.
report-quotes = Дословные слова
report-quotes-intro = Слова другого лица приведены так, как их записала или переслала заявительница, без изменений. Могут встречаться грубые и оскорбительные выражения.
report-column-quote = Слова

# ---- строки хронологии

report-about = около { $time }
report-between = { $first } – { $last }
report-time-unknown = время не указано
report-date-unknown = дата не указана
report-recorded = записано { $at }
report-recorded-same-day = записано в { $time }
report-recorded-late = записано через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}:
report-times = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
}
report-direction-in = входящий
report-direction-out = исходящий, от заявительницы
report-duration = { $minutes } мин { $seconds } с
report-hidden = скрытый номер
report-person = предположительно: { $words }
report-forwarded = переслано; по данным Telegram: { $name }, { $at }. Авторство этим не подтверждается
report-forwarded-hidden = имя скрыто отправителем
report-answer = Ответ заявительницы: { $words }
report-answer-nothing = не отвечала
report-answer-refused = ответила отказом
report-vehicle = Транспорт: { $words }
report-children = Присутствие детей: { $words }
report-children-yes = да
report-children-no = нет
report-effect = Как повлияло: { $words }
report-effect-0 = никак
report-effect-1 = немного
report-effect-2 = сильно
report-effect-3 = очень сильно
report-quoted = Дословные слова – в отдельном разделе
report-untaken = Файл не принят из-за размера: { $words }. Оригинал – у заявительницы
report-witness = Есть свидетель
report-witness-nobody = Свидетелей нет
report-no-source = источник не указан
report-below = Описание – под строкой
report-no-words = без описания
report-not-shown-parts = [не раскрыто: { $parts }]
report-not-shown = [не раскрыто]
report-amended = Изменено { $at }: { $part }
report-reason = Причина: { $words }
report-withdrawn = Запись отозвана { $at }. Прежний текст не печатается, он сохранён в журнале

report-kind-call = звонок
report-kind-message = сообщение
report-kind-visit = приход
report-kind-following = выслеживание, поджидание
report-kind-online = действия в интернете
report-kind-gift = подарок, оставленный предмет
report-kind-third-party = через третьих лиц
report-kind-damage = повреждение имущества
report-kind-threat = угроза
report-kind-violence = насилие
report-kind-other = иное

report-place-home = дом
report-place-work = работа
report-place-venue = общественное место
report-place-street = улица
report-place-online = интернет
report-place-other = другое место

report-knows-saw = видела сама
report-knows-heard = слышала сама
report-knows-told = со слов другого лица
report-knows-device = с устройства

report-part-words = описание
report-part-kind = вид
report-part-when = время события
report-part-count = число случаев
report-part-direction = направление
report-part-duration = длительность
report-part-number = номер
report-part-person = лицо
report-part-place = место
report-part-quote = дословные слова
report-part-witness = свидетели
report-part-knows = источник сведений
report-part-answer = ответ заявительницы
report-part-vehicle = транспорт
report-part-children = присутствие детей
report-part-effect = как повлияло
report-part-untaken = непринятый файл

# ---- приложения

report-photos = Фотографии
report-photos-intro = Показаны уменьшенные копии. SHA-256 относится к оригиналу, который сохранён без изменений и может быть представлен для осмотра.
report-photos-apart = Фотографии находятся в следующих частях отчёта.
report-photo-missing = Не удалось показать; оригинал сохранён.
report-photo-alt = Фотография { $label } к записи № { $entry }
report-photo-head = { $label } – к записи № { $entry }
report-photo-file = { $name }, { $size }
report-photo-received = получено { $at }; { $via }
report-bytes = { $size } байт
report-via-text = текст
report-via-tap = кнопка
report-via-photo = фото (сжато Telegram)
report-via-document = файл (как отправлен)
report-via-voice = голосовое сообщение
report-via-audio = аудиозапись
report-via-video = видео (обработано Telegram)
report-via-video-note = видеосообщение
report-via-animation = анимация (обработана Telegram)
report-via-sticker = стикер
report-via-contact = контакт
report-via-location = местоположение

report-inventory = Опись файлов
report-inventory-intro = Перечислены все файлы записей этого отчёта, показанные и не показанные ({ $inventory }). Файл «12.2» – второй файл записи № 12. Оригиналы сохранены побайтно и могут быть представлены для осмотра.
report-column-file = Файл
report-column-name = Имя файла
report-column-via = Как получен
report-column-size = Размер, байт
report-column-received = Получен
report-file-withdrawn = отозван
report-file-unnamed = без имени

report-corrections = История исправлений
report-corrections-intro = Записи не переписываются: исправление добавляется рядом, прежняя запись сохраняется. Здесь – что было и что стало.
report-column-part = Что изменено
report-column-before = Было
report-column-after = Стало, когда, почему
report-unsaid = (не было указано)
report-taken-back = (снято)

report-withheld = Что не раскрыто
report-withheld-intro = По решению заявительницы в этом экземпляре не раскрыты следующие части записей. Они сохранены в журнале.
report-withheld-line = Запись № { $entry }: { $parts }

# ---- о документе

report-kept = Как велись записи
report-kept-text = Записи сделаны заявительницей в электронном журнале через Telegram. Каждая запись и каждый файл сохранены в момент получения; время записи проставлено сервером, время события указано заявительницей. Исправления и отзывы добавляются как новые события; каждое событие связано с предыдущим хешем, поэтому изменение или удаление прежней записи обнаруживается при проверке. Личные пометки заявительницы в этот документ не входят.
report-kept-state = Этот отчёт составлен по журналу из { $size ->
    [one] { $size } события
   *[many] { $size } событий
}; корневой хеш: { $root }
report-hash = Что доказывает хеш и чего не доказывает
report-hash-proves = SHA-256 – контрольная сумма. Если сумма файла совпадает с напечатанной, файл с момента получения не изменён ни в одном байте.
report-hash-not = Хеш не доказывает, что содержание правдиво, кто автор текста или снимка и кто набирал запись. Он не заменяет осмотр и экспертизу.
report-hash-photo = Фотографию, отправленную в Telegram как «фото», приложение сжимает и удаляет из неё сведения о съёмке ещё до получения; оригинал может храниться на устройстве заявительницы.
report-about-document = Что представляет собой этот документ
report-about-is = Это документ заявительницы, который она вправе представить для приобщения к материалам ({ $documents }, { $presenting }). Он содержит сведения с её слов и файлы, полученные от неё.
report-about-not = Это не заключение эксперта и не протокол. Доказательствами сведения становятся после их закрепления в порядке, установленном законом ({ $fixing }). Устройство и оригиналы файлов могут быть осмотрены.
report-about-source = Источник осведомлённости указан для каждой записи, где заявительница его назвала ({ $knowledge }).
report-about-advice = Документ не является юридической консультацией и не утверждает чьей-либо вины.
report-about-check = Точные исходные тексты всех показанных записей и хеши всех файлов находятся во вложенном файле manifest.json. Знаки, которых нет в шрифтах документа, показаны как [U+код].
report-sign = Подпись
report-sign-text = Сведения в этом документе изложены с моих слов и соответствуют моим записям.
