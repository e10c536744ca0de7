browse-case = 📁 Сведения
part-person = Кто это был
case = Сведения
case-intro = Здесь то, что связывает записи между собой. Всё можно пропустить и поправить потом.
case-helps = Что ещё поможет
case-helps-none = Пока всё есть.
case-calm = Всё по желанию и в любом порядке. Нажмите номер.
case-back = ← К сведениям
case-add = ＋ Добавить
case-enough = На этом всё
case-dont-know = Не знаю
case-remove = Убрать
case-unsure = не знаю
case-untold = без подробностей
case-unnamed = Неизвестный { $number }
case-nobody = никто из названных
case-more-items = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
case-guess-night = (?) — предположение: вы писали ночью, поэтому проверьте день.
case-year = { $year } год
case-between = { $first } – { $last }
case-number-of-entry = Номер из этой записи
case-file = Отправьте файл, фото или голос: в ближайшие 10 минут они попадут сюда.
case-file-added = 📎 Файл добавлен. Можно отправить ещё.
case-saved-locked = ✓ Сохранено. Чтобы продолжить, откройте записи: /open
case-withdraw = Взять это назад? Здесь оно исчезнет из списка, но останется в истории с причиной. Отменить это нельзя.
case-withdrawn = Взято назад.
case-day-now = Сейчас
case-day-today = Сегодня
case-day-yesterday = Вчера
case-who = Запись { $number }: кто это был?
case-who-is = Сейчас: { $name }.
case-who-guessed = Сейчас: { $name } (?) — предположение по номеру.
case-who-is-nobody = Сейчас: неизвестно кто.
case-who-new = ＋ Новый человек
case-who-nobody = Неизвестно кто
case-who-done = ✓ Запись { $number }.
case-who-others = { $count ->
    [one] Ещё { $count } запись с этого номера показана как предположение.
    [few] Ещё { $count } записи с этого номера показаны как предположение.
   *[many] Ещё { $count } записей с этого номера показаны как предположение.
}
case-who-next = Следующая запись →
case-why = { $name }: почему вы думаете, что номер { $number } — его?
case-term-breach = До { $day }: запись { $number } — возможное нарушение предписания. После этого дня наказать за него уже нельзя: сообщите в полицию раньше.
case-term-order = Предписание действует по { $day } включительно. О новом можно попросить заранее.
case-term-redirect = До { $day } обращение должны переслать, если оно попало не туда.
case-term-redirect-over = До { $day } обращение должны были переслать, если оно попало не туда, и сообщить вам об этом.
case-term-answer = До { $day } должны ответить на обращение.
case-gap-refusal = Нет отказа: когда и какими словами вы дали понять, что не хотите общения.
case-gap-refusal-when = У отказа нет дня. Случаи после него считаются отдельно.
case-gap-refusal-words = Нет слов отказа: что именно вы сказали или написали.
case-gap-refusal-proof = Нет подтверждения, что отказ дошёл: прочитано, ответил, свидетель, снимок экрана.
case-gap-harm-file = К последствиям нет ни одного файла: справки, чека, заявления на работе.
case-gap-person = Не сказано, кто это. Можно и «неизвестный»: установит полиция.
case-gap-numbers = { $count ->
    [one] { $count } номер: не сказано, чей он.
    [few] { $count } номера: не сказано, чьи они.
   *[many] { $count } номеров: не сказано, чьи они.
}
case-gap-reason = { $count ->
    [one] { $count } номер: не сказано, почему это его номер.
    [few] { $count } номера: не сказано, почему это его номера.
   *[many] { $count } номеров: не сказано, почему это его номера.
}
case-gap-unassigned = { $count ->
    [one] У { $count } записи не сказано, кто это был.
    [few] У { $count } записей не сказано, кто это был.
   *[many] У { $count } записей не сказано, кто это был.
}
case-gap-quote = { $count ->
    [one] В { $count } записи об угрозе нет её точных слов, а оценивают её именно по ним.
    [few] В { $count } записях об угрозах нет их точных слов, а оценивают их именно по ним.
   *[many] В { $count } записях об угрозах нет их точных слов, а оценивают их именно по ним.
}
case-gap-means = { $count ->
    [one] В { $count } записи о сообщении не сказано, через что оно пришло.
    [few] В { $count } записях о сообщениях не сказано, через что они пришли.
   *[many] В { $count } записях о сообщениях не сказано, через что они пришли.
}
case-gap-knows = { $count ->
    [one] В { $count } записи не сказано, откуда вы это знаете.
    [few] В { $count } записях не сказано, откуда вы это знаете.
   *[many] В { $count } записях не сказано, откуда вы это знаете.
}
case-gap-time = { $count ->
    [one] В { $count } записи нет дня, поэтому она не входит в подсчёты.
    [few] В { $count } записях нет дня, поэтому они не входят в подсчёты.
   *[many] В { $count } записях нет дня, поэтому они не входят в подсчёты.
}
case-gap-files = { $count ->
    [one] К { $count } записи нет файлов: подойдёт снимок экрана со звонком или сообщением.
    [few] К { $count } записям нет файлов: подойдёт снимок экрана со звонком или сообщением.
   *[many] К { $count } записям нет файлов: подойдёт снимок экрана со звонком или сообщением.
}
case-gap-handed = У предписания нет дня вручения, а срок считается с него.
case-gap-end = У запрета нет последнего дня, а без него не видно, что было во время его действия.
case-gap-applicant = Нет ваших данных для заявления: имени и адреса. Их можно вписать и от руки.

case-person = Человек
case-person-all = Люди
case-person-why = О ком эти записи. Несколько номеров могут быть у одного человека, людей может быть несколько.
case-person-name = Имя
case-person-name-ask = Как называть этого человека здесь? Имя или прозвище. Если не знаете, кто это, нажмите «Не знаю».
case-person-relation = Кем приходится
case-person-relation-ask = Кем этот человек вам приходится? Выберите или напишите.
case-person-relation-spouse = муж
case-person-relation-ex-spouse = бывший муж
case-person-relation-ex-partner = бывший парень
case-person-relation-relative = родственник
case-person-relation-acquainted = знакомый
case-person-relation-colleague = коллега
case-person-relation-neighbour = сосед
case-person-relation-stranger = незнакомый
case-person-since = С какого времени
case-person-since-ask = С какого времени вы знакомы? Можно месяц или год: «декабрь 2022».
case-person-until = До какого времени
case-person-until-ask = До какого времени вы общались по своей воле? Можно месяц или год.
case-person-number = Номера и аккаунты
case-person-number-ask = С каких номеров или аккаунтов он звонит и пишет? Можно списком, по одному в строке.
case-person-number-ask-more = Ещё номер или аккаунт? Если больше нет, пропустите.
case-person-reason = Почему его
case-person-reason-ask = Почему вы думаете, что это его номер?
case-person-reason-known = номер знаком
case-person-reason-said = сам сказал
case-person-reason-voice = знакомый голос
case-person-reason-same-text = тот же текст
case-person-reason-messenger = имя в мессенджере
case-person-reason-police = не знаю, пусть установит полиция
case-person-address = Адреса
case-person-address-ask = Где он живёт или бывает? Адрес, если знаете.
case-person-vehicle = Машины
case-person-vehicle-ask = На чём он ездит? Марка, цвет, номер.
case-person-details = Что ещё известно
case-person-details-ask = Что ещё поможет его найти: полное имя, возраст, место работы, приметы?

case-refusal = Отказ
case-refusal-all = Отказы
case-refusal-when = Когда
case-refusal-when-ask = Когда вы сказали, что не хотите общения? Например: «5 марта», «вчера в 21:40».
case-refusal-how = Как
case-refusal-how-ask = Как вы это сказали?
case-refusal-how-call = по телефону
case-refusal-how-message = сообщением
case-refusal-how-in-person = при встрече
case-refusal-how-others = через других
case-refusal-how-block = блокировкой
case-refusal-words = Слова
case-refusal-words-ask = Какими словами, как можно точнее?
case-refusal-proof = Подтверждение
case-refusal-proof-ask = Откуда видно, что отказ до него дошёл? Снимок экрана можно прислать прямо сюда.
case-refusal-proof-answered = он ответил
case-refusal-proof-read = прочитано
case-refusal-proof-witness = есть свидетель
case-refusal-proof-file = есть файл
case-refusal-proof-none = ничего нет
case-refusal-to = Кому
case-refusal-to-ask = Кому вы это сказали?

case-harm = Последствие
case-harm-all = Последствия
case-harm-kind = Что
case-harm-kind-ask = Что изменилось для вас? Выберите или напишите.
case-harm-kind-fear = страх, сон
case-harm-kind-doctor = врач, психолог
case-harm-kind-number = другой номер
case-harm-kind-route = другая дорога
case-harm-kind-home = другое жильё
case-harm-kind-job = другая работа
case-harm-kind-missed-work = пропуск работы
case-harm-kind-money = расходы
case-harm-kind-children = дети
case-harm-kind-indoors = не выхожу
case-harm-kind-other = другое
case-harm-when = Когда
case-harm-when-ask = Когда это было или началось? День, месяц или год.
case-harm-words = Подробности
case-harm-words-ask = Расскажите своими словами, если хотите.
case-harm-amount = Сумма

case-act = Прежнее решение
case-act-all = Прежние решения
case-act-kind = Что
case-act-kind-ask = Что это было?
case-act-kind-report = заявление в полицию
case-act-kind-fine = штраф
case-act-kind-arrest = арест
case-act-kind-verdict = приговор
case-act-kind-other = другое
case-act-date = Когда
case-act-date-ask = Когда это было? День, месяц или год.
case-act-number = Номер
case-act-officer = Сотрудник
case-act-officer-ask = Кто этим занимался? Имя, звание, телефон.
case-act-office = Отдел
case-act-office-ask = В каком отделе или суде?
case-act-outcome = Чем закончилось
case-act-outcome-ask = Чем это закончилось?

case-order = Предписание
case-order-all = Предписания
case-order-why = Что запрещает ему приближаться. Случаи во время действия отмечаются как возможные нарушения.
case-order-kind = Что
case-order-kind-ask = Что это?
case-order-handed = Вручено
case-order-issued = Вынесено
case-order-issued-ask = Какого числа его вынесли?
case-order-end = Последний день
case-order-number = Номер
case-order-number-ask = Номер документа?
case-order-body = Кто вынес
case-order-body-ask = Кто его вынес: отдел полиции, суд, сотрудник?
case-order-to = Кому
case-order-to-ask = Кому оно вынесено?

case-witness = Свидетель
case-witness-all = Свидетели
case-witness-why = Кто видел или слышал. Имена хранятся отдельно от записей и попадут в отчёт, только если вы выберете.
case-witness-name = Имя
case-witness-name-ask = Как зовут свидетеля?
case-witness-saw = Что видел
case-witness-saw-ask = Что этот человек видел или слышал?
case-witness-contact = Контакт
case-witness-contact-ask = Как с ним связаться? Телефон или адрес.
case-witness-agrees = Согласие
case-witness-agrees-ask = Этот человек согласен, чтобы его назвали?
case-witness-agrees-yes = да
case-witness-agrees-no = нет

case-filing = Поданное заявление
case-filing-all = Подано
case-filing-why = Что вы уже подали. Отсюда считаются сроки, а новый отчёт назовёт этот номер.
case-filing-channel = Как подано
case-filing-channel-ask = Как вы подали заявление?
case-filing-channel-in-person = лично
case-filing-channel-post = почтой
case-filing-date = День
case-filing-date-ask = Какого числа?
case-filing-number = Номер
case-filing-office = Куда
case-filing-proof = Подтверждение
case-filing-redirected = Переслано
case-filing-redirected-ask = Какого числа его переслали в другой орган?
case-filing-answered = Ответ
case-filing-answered-ask = Какого числа пришёл ответ?

case-applicant = Мои данные
case-applicant-all = Мои данные
case-applicant-why = Нужны только для заявления. Сообщения с ними удаляются сразу.
case-applicant-name = Имя
case-applicant-name-ask = Фамилия, имя, отчество, как в документе.
case-applicant-address = Адрес
case-applicant-address-ask = Почтовый адрес. Заявление может прочитать и он: если он не знает, где вы живёте, лучше пропустить.
case-applicant-phone = Телефон
case-applicant-phone-ask = Телефон для связи, который только у вас в руках.
case-applicant-email = Почта
case-applicant-email-ask = Электронная почта, куда больше никто не заходит.
case-applicant-document = Документ
case-applicant-document-ask = Удостоверение: что это, номер, кем и когда выдано.
case-applicant-work = Работа
case-applicant-work-ask = Место работы, если хотите указать.

case-quiet-day = Тихий день
