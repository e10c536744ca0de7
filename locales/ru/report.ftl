# Слова документа. Всё, что утверждает заявитель, изложено как сообщение заявителя.
# О заявителе – без рода: «заявитель», «лично», «предупреждён(а)» (tests/test_locales.py).

report-title = Хронология происшествий
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

# ---- кому, от кого, о чём

report-parties = Кому и от кого
report-to = Кому
report-name = Фамилия, имя, отчество
report-address = Почтовый адрес, место жительства
report-document = Документ, удостоверяющий личность
report-phone = Телефон для связи
report-email = Адрес электронной почты
report-work = Место работы

report-request = Просьба
report-request-intro = На основании изложенного в этом документе прошу:
report-ask-apart = дать правовую оценку сведениям, выделенным в раздел об угрозах, насилии, шантаже, частной жизни и ущербе;
report-ask-people = установить, кому принадлежат указанные номера и учётные записи и кто ими пользовался;
report-ask-who = установить лицо, совершавшее эти действия;
report-ask-file = приобщить этот документ и приложенные файлы к материалам ({ $documents }, { $presenting }).
report-ask-details = истребовать у операторов связи детализацию соединений, в том числе со скрытых номеров ({ $answers });
report-ask-cameras = истребовать записи камер видеонаблюдения по указанным местам и времени;
report-ask-safety = принять меры по обеспечению моей безопасности;
report-ask-damage = разъяснить порядок возмещения морального вреда; право на гражданский иск оставляю за собой;

report-warning = Предупреждение об ответственности
report-sign-name = Фамилия, имя, отчество, подпись
report-sign-date = Дата

report-contents = Состав отчёта
report-contents-part = Часть
report-contents-file = Файл и SHA-256

# ---- обзор

report-overview = Обзор
report-told = Со слов заявителя, с { $first } по { $last } { $acts ->
    [one] произошёл { $acts } случай
    [few] произошло { $acts } случая
   *[many] произошло { $acts } случаев
}. Об этом { $entries ->
    [one] сделана { $entries } запись
    [few] сделано { $entries } записи
   *[many] сделано { $entries } записей
}.
report-told-day = Со слов заявителя, { $day } { $acts ->
    [one] произошёл { $acts } случай
    [few] произошло { $acts } случая
   *[many] произошло { $acts } случаев
}. Об этом { $entries ->
    [one] сделана { $entries } запись
    [few] сделано { $entries } записи
   *[many] сделано { $entries } записей
}.
report-told-nothing = Начиная с { $law } за выбранный период нет записей с известной датой.
report-told-numbers = Разных номеров и учётных записей: { $numbers }.
report-told-hidden = Случаев со скрытого номера: { $hidden }; скрытые номера между собой не объединяются.
report-told-days = Дней, в которые происходили случаи: { $days }. Самый длинный ряд таких дней подряд: { $streak }.
report-told-busiest = Больше всего случаев за один день: { $acts } ({ $date }).
report-told-night = Звонков ночью, с 22:00 до 06:00: { $acts }.
report-told-refusal = Случаев после первого отказа от общения: { $acts }.
report-told-apart = Случаев угроз, насилия, шантажа, вмешательства в частную жизнь и ущерба: { $acts }; они входят в общее число и выделены в отдельный раздел.
report-told-uncounted = Не учтено: без известной даты – { $undated }, до { $law } – { $before }, действия самого заявителя – { $hers }, отозвано – { $withdrawn } (число записей).

report-months = По месяцам
report-places = По месту
report-channels = По способу связи
report-numbers = Номера и учётные записи
report-column-kind = Вид
report-column-month = Месяц
report-column-place = Место
report-column-means = Способ связи
report-column-number = Номер или учётная запись
report-column-acts = Случаев
report-column-entries = Записей
report-column-first = Первый
report-column-last = Последний
report-total = Всего
report-hidden-total = скрытые номера (не объединены)
report-unnamed-total = номер не указан
report-noplace-total = место не указано
report-nomeans-total = способ связи не указан
report-unnamed-lost = номер не указан или не раскрыт
report-noplace-lost = место не указано или не раскрыто
report-nomeans-lost = способ связи не указан или не раскрыт

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
report-group-contact = Действия, направленные на установление контакта
report-group-tracking = Выслеживание, слежка
report-group-other = Иное
report-counting = Как посчитано: запись учитывается столько раз, сколько случаев в ней указано; промежуток времени отнесён ко дню его начала; дни и часы взяты по местному времени. Каждое число можно проверить по таблице хронологии.

report-apart = Угрозы, насилие, шантаж, частная жизнь, ущерб

report-chronology = Хронология
report-chronology-intro = Номер присвоен при записи и никогда не меняется; порядок – по времени события. Время местное, с указанием разницы с UTC. Описание приведено словами заявителя. «После отказа» – событие позже отказа, по которому оно считается; «в срок действия» – возможное нарушение предписания.
report-guess-note = * – определено программой по тексту записи или по номеру, заявителем отдельно не подтверждалось.
report-day-guess-note = * – день определён программой по часу, названному ночью; заявителем отдельно не подтверждался.
report-column-entry = №
report-column-when = Когда произошло и когда записано
report-column-what = Вид, номер, место
report-column-words = Описание со слов заявителя
report-column-source = Источник сведений, свидетели, отметки
report-column-files = Файл
report-undated = Записи без известной даты
report-undated-intro = Дата этих случаев заявителем не указана. В подсчёты они не входят.
report-background = Предыстория: до { $law }
report-background-intro = Эти случаи произошли до { $law } – дня, с которого действует { $stalking }. Они изложены как предыстория и в подсчёты не входят.
report-quotes = Дословные слова
report-quotes-intro = Слова другого лица приведены так, как они записаны или пересланы заявителем.
report-quotes-coarse = Могут встречаться грубые и оскорбительные выражения.
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
report-direction-out = исходящий, от заявителя
report-duration = { $minutes } мин { $seconds } с
report-hidden = скрытый номер
report-person = предположительно: { $words }
report-forwarded = переслано; по данным Telegram: { $name }, { $at }. Авторство этим не подтверждается
report-forwarded-hidden = имя скрыто отправителем
report-answer = Ответ заявителя: { $words }
report-answer-nothing = не последовал
report-answer-refused = отказ
report-vehicle = Транспорт: { $words }
report-signs = Приметы: { $words }
report-means-phone = телефон
report-means-whatsapp = WhatsApp
report-means-telegram = Telegram
report-means-instagram = Instagram
report-means-person = лично (приход, слежка)
report-means-other = другое (названо в хронологии)
report-children = Присутствие детей: { $words }
report-children-yes = да
report-children-no = нет
report-effect = Как повлияло: { $words }
report-effect-0 = никак
report-effect-1 = немного
report-effect-2 = сильно
report-effect-3 = очень сильно
report-quoted = Дословные слова – в отдельном разделе
report-untaken = Файл не принят из-за размера: { $words }. Оригинал – у заявителя
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
report-kind-visit = визит, посещение
report-kind-following = выслеживание, поджидание
report-kind-online = действия в интернете
report-kind-gift = подарок, оставленный предмет
report-kind-third-party = через третьих лиц
report-kind-damage = повреждение имущества
report-kind-threat = угроза
report-kind-violence = насилие
report-kind-blackmail = шантаж
report-kind-privacy = разглашение или просмотр личного
report-kind-other = иное

report-place-home = дом
report-place-work = работа
report-place-venue = общественное место
report-place-street = улица
report-place-online = интернет
report-place-other = другое место

report-knows-saw = увидено лично
report-knows-heard = услышано лично
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
report-part-answer = ответ заявителя
report-part-vehicle = транспорт
report-part-signs = приметы
report-part-means = способ связи
report-part-children = присутствие детей
report-part-effect = как повлияло
report-part-untaken = непринятый файл
report-part-files = файлы

# ---- приложения

report-photos = Фотографии
report-photos-intro = Показаны уменьшенные копии. SHA-256 относится к оригиналу, который сохранён без изменений и может быть представлен для осмотра.
report-photos-apart = Фотографии находятся в следующих частях отчёта.
report-photo-missing = Не удалось показать; оригинал сохранён.
report-photo-alt = Фотография { $label } { $of }
report-photo-head = { $label } – { $of }
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
report-inventory-intro = Перечислены все файлы записей и сведений этого отчёта, показанные и не показанные ({ $inventory }). Файл «12.2» – второй файл записи № 12, «О1.1» – первый файл отказа О1. Оригиналы сохранены побайтно и могут быть представлены для осмотра.
report-column-file = Файл
report-column-name = Имя файла
report-column-via = Как получен
report-column-size = Размер, байт
report-column-pages = Стр.
report-column-received = Получен
report-file-withdrawn = отозван
report-file-unnamed = без имени

report-corrections = История исправлений
report-corrections-intro = Записи и сведения не переписываются: исправление добавляется рядом, прежняя запись сохраняется. Здесь – что было и что стало.
report-column-part = Что изменено
report-column-before = Было
report-column-after = Стало, когда, почему
report-unsaid = (не было указано)
report-taken-back = (снято)
report-fact-withdrawn = (взято назад целиком)
report-fact-unprinted = прежние сведения не печатаются, они сохранены в журнале

report-withheld = Что не раскрыто
report-withheld-intro = По решению заявителя в этом экземпляре не раскрыты следующие сведения. Они сохранены в журнале.

# ---- о документе

report-kept = Как велись записи
report-kept-text = Записи сделаны заявителем в электронном журнале через Telegram. Каждая запись и каждый файл сохранены в момент получения; время записи проставлено сервером, время события указано заявителем. Исправления и отзывы добавляются как новые события; каждое событие связано с предыдущим хешем, поэтому изменение или удаление прежней записи обнаруживается при проверке. Личные пометки заявителя в этот документ не входят.
report-kept-state = Этот отчёт составлен по журналу из { $size ->
    [one] { $size } события
    [few] { $size } событий
   *[many] { $size } событий
}; корневой хеш: { $root }
report-hash = Что доказывает хеш и чего не доказывает
report-hash-proves = SHA-256 – контрольная сумма. Если сумма файла совпадает с напечатанной, файл с момента получения не изменён ни в одном байте.
report-hash-not = Хеш не доказывает, что содержание правдиво, кто автор текста или снимка и кто набирал запись. Он не заменяет осмотр и экспертизу.
report-hash-photo = Фотографию, отправленную в Telegram как «фото», приложение сжимает и удаляет из неё сведения о съёмке ещё до получения; оригинал может храниться на устройстве заявителя.
report-about-document = Что представляет собой этот документ
report-about-source = Источник осведомлённости указан для каждой записи, где заявитель его назвал ({ $knowledge }).
report-about-advice = Документ не является юридической консультацией и не утверждает чьей-либо вины.
report-about-check = Точные исходные тексты всех показанных записей и хеши всех файлов находятся во вложенном файле manifest.json. Знаки, которых нет в шрифтах документа, показаны как [U+код].
report-sign = Подпись
report-sign-text = Сведения в этом документе изложены с моих слов и соответствуют моим записям.

# ---- люди и отказы

report-relations = Лица и отношения
report-relations-intro = О ком эти записи, со слов заявителя. Названные лица указаны предположительно; их участие и вину устанавливают уполномоченные органы.
report-person-number = лицо № { $number }
report-person-unknown = неизвестное лицо
report-person-unsaid = лицо неизвестно или не указано
report-person-other = другое лицо
report-column-label = №
report-column-person = Лицо
report-column-relation = Отношения, период
report-column-about = Сведения
report-known-since = начало: { $day }
report-known-until = конец: { $day }
report-address-of = Адрес: { $words }
report-relation-spouse = супруг
report-relation-ex-spouse = бывший супруг
report-relation-ex-partner = бывший партнёр
report-relation-relative = родственник
report-relation-acquainted = знакомый
report-relation-colleague = коллега
report-relation-neighbour = сосед
report-relation-stranger = незнакомый человек

report-refusals = Момент отказа
report-refusals-intro = Когда и как, со слов заявителя, был выражен отказ от общения. Все последующие действия – вопреки воле заявителя.
report-column-said = Когда
report-column-way = Как, кому
report-column-refused = Слова отказа
report-column-proof = Чем подтверждается получение
report-to-person = Кому: { $words }
report-quoted-words = «{ $words }»
report-words-unsaid = слова не указаны
report-not-given = не указано
report-way-call = по телефону
report-way-message = сообщением
report-way-in-person = лично
report-way-others = через других людей
report-way-block = блокировка
report-proof-answered = он ответил
report-proof-read = отметка о прочтении
report-proof-witness = слышал свидетель
report-proof-file = файл в приложении
report-proof-none = подтверждения нет
report-told-unclear = Случаев, о которых этого нельзя сказать точно (время не известно или тот же день): { $acts }; в это число они не входят.
report-told-breaches = Записей, время которых приходится на срок действия предписания или иного запрета (возможные нарушения): { $entries }.

# ---- вред

report-harm = Вред
report-column-period = Когда
report-column-harm = Последствие
report-column-told = Со слов заявителя
report-column-amount = Расходы
report-harm-fear = страх, тревога, нарушение сна
report-harm-doctor = обращение к врачу или психологу
report-harm-number = смена номера
report-harm-route = смена маршрута
report-harm-home = смена места жительства
report-harm-job = уход с работы, смена работы
report-harm-missed-work = пропуски работы
report-harm-money = расходы
report-harm-children = последствия для детей
report-harm-indoors = отказ от выходов из дома
report-harm-other = иное
report-amount-words = О расходах: { $words }
report-harm-sum = Сумма указанных расходов: { $amount } (по { $records ->
    [one] { $records } записи
    [few] { $records } записям
   *[many] { $records } записям
} о вреде).
report-harm-effect = В хронологии влияние отмечено как «{ $said }»: { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}.

# ---- что было раньше

report-acts = Прежние заявления и решения
report-acts-intro = Со слов заявителя; номера и решения могут быть проверены по учётам органов.
report-column-date = Дата
report-column-act = Что
report-column-outcome = Содержание, номер
report-column-office = Орган, сотрудник
report-register = № { $words }
report-act-report = заявление в полицию
report-act-fine = штраф
report-act-arrest = административный арест
report-act-verdict = приговор, решение суда
report-act-other = иное
report-filings = Поданные заявления
report-column-channel = Как подано
report-column-register = Номер
report-channel-in-person = лично
report-channel-post = почтой

report-orders = Предписания и запреты
report-column-order = Вид, номер
report-column-handed = Вручено, вынесено
report-column-valid = Действует
report-issued = вынесено { $day }
report-valid-until = по { $day }
report-valid-unknown = срок не указан
report-handed-unknown = дата вручения не указана
report-order-unsaid = вид не указан
report-breaches = Возможные нарушения
report-column-order-label = Какое
report-column-until = Срок истекает
report-punishable = { $day }
report-edge = известен только день; решает час

# ---- номера и учётные записи

report-numbers-intro = Кому принадлежит номер, указано предположительно, с причиной, по которой так считает заявитель. Кто им пользовался, прошу установить.
report-column-reason = Почему так считает
report-reason-of-known = номер известен заявителю
report-reason-of-said = он сам так сказал
report-reason-of-voice = узнан голос
report-reason-of-same-text = тот же текст
report-reason-of-messenger = имя в мессенджере
report-reason-of-police = неизвестно, прошу установить
report-reason-unsaid = причина не указана
report-written-as = записан как: { $words }
report-person-count = { $name }: случаев – { $acts }, записей – { $entries }.
report-person-count-guessed = { $name }: случаев – { $acts } (из них только по номеру – { $guessed }), записей – { $entries }.

# ---- отметки и серии

report-mark-after = после отказа
report-mark-order = в срок действия { $order }
report-mark-edge = возможно, в срок действия { $order }
report-mark-new = новое
report-series-of = { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
} в один день; каждая – в приложении. Время: { $times }
report-series = Приложение: записи, объединённые в серии
report-series-intro = В хронологии звонки с одного номера за один день стоят в одной строке. Здесь – каждая из этих записей отдельно.
report-exact = Приложение: слова без сокращений
report-exact-intro = В основном тексте нецензурные и оскорбительные слова сокращены до первой буквы. Здесь они приведены так, как записаны.
report-column-where = Где
report-part-outcome = содержание
report-part-refused = слова отказа
report-witnesses = Приложение: свидетели
report-witnesses-intro = Приложение составлено по решению заявителя. Сведения – со слов заявителя.
report-column-witness = Имя
report-column-saw = Что видел или слышал
report-column-agrees = Согласие
report-agrees-yes = согласие есть
report-agrees-no = согласия нет

report-column-moment = Когда
report-reason-none = прошу установить
report-column-reach = Как связаться
report-letter-person = Л
report-letter-refusal = О
report-letter-harm = В
report-letter-act = Р
report-letter-order = П
report-letter-witness = С
report-letter-filing = З
report-of-entry = к записи № { $entry }
report-fact-filing = поданное заявление
report-fact-of-person = к лицу { $label }
report-fact-of-refusal = к отказу { $label }
report-fact-of-harm = к вреду { $label }
report-fact-of-act = к решению { $label }
report-fact-of-order = к предписанию { $label }
report-fact-of-witness = к свидетелю { $label }
report-fact-of-filing = к заявлению { $label }

# ---- по месяцам и дням

report-days = По дням
report-days-most = Дни с наибольшим числом случаев
report-column-contact = Контакт
report-column-tracking = Слежка
report-column-apart = Выделено отдельно
report-column-other = Иное
report-column-all = Всего
report-column-after-refusal = После отказа

# ---- прежнее заявление

report-previous = Прежнее заявление
report-previous-filing = Этот документ дополняет ранее поданное заявление: { $known }.
report-previous-unsaid = Этот документ дополняет ранее поданное заявление.
report-previous-new = С тех пор { $entries ->
    [one] сделана { $entries } запись
    [few] сделаны { $entries } записи
   *[many] сделано { $entries } записей
} (№ { $numbers }); в хронологии они отмечены словом «новое».
report-previous-nothing = Новых записей с тех пор нет.
report-ask-breaches = дать правовую оценку возможным нарушениям предписаний, перечисленным в этом документе ({ $breach });

# ---- не раскрыто

report-withheld-entries = Записи, не включённые целиком: { $entries } (№ { $numbers }).
report-withheld-outside = Записи за другие дни или о других лицах, не включённые в этот экземпляр: { $entries }.
report-withheld-part = { $part }: не раскрыто в записях – { $entries } (№ { $numbers }).
report-withheld-pins = координаты места: не раскрыты в записях – { $entries } (№ { $numbers }).
report-withheld-words = Слова, заменённые знаком «[…]»: слов – { $words }, мест – { $places }.
report-withheld-names = имена: лица обозначены номерами.
report-withheld-places = адреса лиц: не раскрыты.
report-withheld-children = последствия для детей: не раскрыты.
report-withheld-numbers = номера и учётные записи лиц: не раскрыты.
report-withheld-vehicles = транспорт лиц: не раскрыт.
report-withheld-files = файлы сведений: указаны только размер и контрольная сумма.
report-withheld-bare = файлы: без изображений, имён и подписей, только размер и контрольная сумма, в записях – { $entries } (№ { $numbers }).
report-withheld-facts = Сведения, не включённые целиком: { $count } ({ $labels }).
report-withheld-field = { $label }: не раскрыто – { $parts }.

report-law-note = Редакция закона: { $edition }.
