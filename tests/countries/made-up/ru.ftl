# Фразы страны, которой нет.

phone-police = стража
phone-emergency = лодки
phone-police-help = озёрная стража
phone-emergency-help = лодки, которые приходят сразу
help-example = звонил 5 раз с 555 1234 вчера в 21:40
recording-note = Запись без ведома другого старейшины могут не слушать.
handing-always = Ничего не удаляйте в телефоне. Если опасно прямо сейчас, звоните { $police } или { $emergency }.
zone-reykjavik = Приозёрье
zone-faroe = Дальний остров
disclosing-offices = Кому заявление? Обычно это стража того места, где всё происходит.
region-hill = Холм
office-hill = Управление стражи Холма
region-dale = Дол
office-dale = Управление стражи Дола
money = { $amount } §
case-harm-amount-ask = Сколько это стоило, в кронах?
report-iin = Номер в Книге озёр
case-applicant-iin = Озёрный номер
case-applicant-iin-ask = Ваш номер в Книге озёр.
case-gap-iin = Нет вашего озёрного номера.
reporting-ask-iin = Ваш номер в Книге озёр.
reporting-iin-wrong = Это не озёрный номер.
reporting-field-iin = Озёрный номер
report-subtitle = Составлена со слов заявительницы. Для стражи
report-law-edition = Устав с изменениями по { $edition }; проверено { $checked }
report-elements-intro = Ниже – то, что заявительница сообщает о { $stalking }.
report-apart-intro = Это стоит отдельно от { $stalking }; прошу посмотреть { $threat }, { $beating }, { $privacy }, { $marriage }.
report-apart-none = Таких записей нет; см. { $stalking }.
report-harm-intro = Последствия, по видам: { $harm }.
report-hook-rights = Свобода
report-hook-damage = Расходы
report-hook-hardship = Трудное положение
report-hook-other = Прочие последствия
report-about-is = Собственный документ заявительницы ({ $documents }, { $presenting }).
report-about-not = Он ничего не доказывает, пока не записан ({ $fixing }).
case-refusal-why = Когда вы сказали «нет».
case-harm-why = Что это сделало с вашей жизнью.
case-gap-harm = Последствий пока нет.
case-gap-complaint = Пока ничего не подано.
case-terms-note = Дни считаются по озёрному календарю.
statement-title = ЗАЯВЛЕНИЕ СТРАЖЕ
statement-intro = Сообщаю о том, что со мной делают против моей воли.
statement-police = Прежние заявления и приказы (номер, день)
statement-ask = Прошу стражу действовать ({ $stalking }). Это моя жалоба ({ $complaint }).
statement-signature = Подпись или печать
report-ask-register = внести моё заявление в Книгу стражи ({ $registration });
report-ask-start = разобраться в этом ({ $stalking });
report-ask-victim = считать меня той, с кем это сделали;
report-ask-prosecute = привести этого человека к старейшинам ({ $stalking }, { $complaint });
report-ask-order = запретить ему приходить ({ $order });
report-warned = Знаю, что за ложь наказывают ({ $article }).
case-act-why = Что стража уже делала.
case-act-kind-register = список стражи
case-act-number-ask = Номер в Книге стражи?
report-act-register = список стражи
case-order-kind-protective = приказ стражи
case-order-handed-ask = Когда его вручили? Приказ стражи действует { $term ->
    [one] { $term } месяц
    [few] { $term } месяца
   *[many] { $term } месяцев
}.
case-order-end-ask = До какого дня он действует включительно?
report-order-protective = приказ стражи
report-orders-intro = Приказ стражи действует { $term ->
    [one] { $term } месяц
    [few] { $term } месяца
   *[many] { $term } месяцев
} с вручения.
report-breaches-intro = Прошу сказать, было ли это нарушением ({ $breach }); наказать можно за { $term ->
    [one] { $term } день
    [few] { $term } дня
   *[many] { $term } дней
} ({ $limitation }).
plea-order = Приказ стражи
plea-order-why = запрещает приходить; действует { $term ->
    [one] { $term } месяц
    [few] { $term } месяца
   *[many] { $term } месяцев
}.
case-filing-number-ask = Какой номер дали, например ОЗЕРО 12?
plea-requirements = Приказ старейшин
plea-requirements-why = то же от старейшин, от { $shortest } до { $longest ->
    [one] { $longest } месяца
    [few] { $longest } месяцев
   *[many] { $longest } месяцев
}.
case-order-kind-requirements = приказ старейшин
report-order-requirements = приказ старейшин
report-ask-requirements = попросить старейшин о приказе ({ $requirements });
channel-e-otinish = Озёрная почта
channel-e-otinish-why = почта, которая ходит через озеро.
channel-paper = На бумаге
channel-paper-why = распечатать и отнести страже.
handing-guide-e-otinish =
    <b>Что дальше: Озёрная почта</b>

    1. Отдайте всё почте. Перешлют за { $redirect ->
        [one] { $redirect } рабочий день
        [few] { $redirect } рабочих дня
       *[many] { $redirect } рабочих дней
    }, ответят за { $answer ->
        [one] { $answer } день
        [few] { $answer } дня
       *[many] { $answer } дней
    }.
handing-guide-paper =
    <b>Что дальше: на бумаге</b>

    1. Отнесите страже, она внесёт заявление в книгу ({ $registration }).
case-filing-channel-e-otinish = Озёрной почтой
report-channel-e-otinish = Озёрной почтой
case-filing-office-ask = Какой страже?
case-filing-proof-ask = Чем это подтверждается: печатью, снимком?
case-term-answer-over = Ответ ждали до { $day }.
complaint-guide = Короткая жалоба, можно скопировать. Исчезнет через { $span }.
complaint-answer = { $filed } я отправила № { $number } (куда: { $office }). Ответить должны были за { $term ->
    [one] { $term } день
    [few] { $term } дня
   *[many] { $term } дней
} ({ $article }), до { $day }. На { $today } ответа нет.
complaint-answer-ask = Прошу проследить, чтобы мне ответили.
complaint-redirect = { $filed } я отправила № { $number } (куда: { $office }). Переслать должны были за { $term ->
    [one] { $term } рабочий день
    [few] { $term } рабочих дня
   *[many] { $term } рабочих дней
} ({ $article }), до { $day }. На { $today } мне ничего не известно.
complaint-redirect-ask = Прошу сказать, где оно.
complaint-registered = Прошу сказать, стоит ли оно в книге ({ $registration }); если отказали, это жалоба ({ $refusal }).
court-guide = Короткая жалоба старейшинам ({ $refusal }). Исчезнет через { $span }.
court-to = Старейшинам
court-title = ЖАЛОБА СТАРЕЙШИНАМ
court-body = { $filed } я отправила № { $number } (куда: { $office }). На { $today } записи в книге я не видела.
court-law = В книгу обязаны записать ({ $registration }); об отказе можно сказать старейшинам ({ $refusal }).
court-ask = Прошу проверить и записать.
reporting-statement-short-e-otinish = Короткий текст заявления — для поля на портале. Коснитесь, чтобы скопировать, и заполните пропуски.
reporting-statement-full-e-otinish = Полный текст — если поле вмещает больше.
reporting-statement-short-paper = Короткий текст заявления — если удобнее переписать его от руки. Коснитесь, чтобы скопировать, и заполните пропуски.
reporting-statement-full-paper = Полный текст — чтобы распечатать и подписать.
