browse-case = 📁 Мәліметтер
part-person = Кім еді
case = Мәліметтер
case-intro = Мұнда жазбаларды өзара байланыстыратын мәліметтер тұрады. Бәрін өткізіп жіберуге, кейін түзетуге болады.
case-helps = Тағы не көмектеседі
case-helps-none = Әзірге бәрі бар.
case-calm = Бәрі өз еркіңізде, кез келген ретпен. Нөмірін басыңыз.
case-back = ← Мәліметтерге
case-add = ＋ Қосу
case-enough = Осымен болды
case-dont-know = Білмеймін
case-remove = Алып тастау
case-unsure = білмеймін
case-untold = толық айтылмаған
case-unnamed = Белгісіз { $number }
case-nobody = аталғандардың ешқайсысы
case-more-items = { $count ->
    [one] тағы { $count }
   *[other] тағы { $count }
}
case-guess-night = (?) — болжам: түнде жазғансыз, сондықтан күнін тексеріңіз.
case-year = { $year } жыл
case-between = { $first } – { $last }
case-number-of-entry = Осы жазбадағы нөмір
case-file = Файл, фото немесе дауыс жіберіңіз: алдағы 10 минутта олар осында қосылады.
case-file-added = 📎 Файл қосылды. Тағы жіберуге болады.
case-saved-locked = ✓ Сақталды. Жалғастыру үшін жазбаларды ашыңыз: /open
case-withdraw = Мұны қайтарып аласыз ба? Тізімнен кетеді, бірақ тарихта себебімен бірге қалады. Бұл әрекетті кері қайтару мүмкін емес.
case-withdrawn = Қайтарып алынды.
case-day-now = Қазір
case-day-today = Бүгін
case-day-yesterday = Кеше
case-who = { $number }-жазба: бұл кім еді?
case-who-is = Қазір: { $name }.
case-who-guessed = Қазір: { $name } (?) — нөмірі бойынша болжам.
case-who-is-nobody = Қазір: кім екені белгісіз.
case-who-new = ＋ Жаңа адам
case-who-nobody = Кім екені белгісіз
case-who-done = ✓ { $number }-жазба.
case-who-others = { $count ->
    [one] Осы нөмірден тағы { $count } жазба болжам ретінде көрсетілді.
   *[other] Осы нөмірден тағы { $count } жазба болжам ретінде көрсетілді.
}
case-who-next = Келесі жазба →
case-why = { $name }: { $number } нөмірін неге соныкі деп ойлайсыз?
case-term-breach = { $day } күніне дейін: { $number }-жазба — нұсқаманың ықтимал бұзылуы. Бұл күннен кейін ол үшін жазалауға болмайды: полицияға ертерек хабарлаңыз.
case-term-order = Нұсқама { $day } күніне дейін, сол күнді қоса, күшінде. Жаңасын алдын ала сұрауға болады.
case-term-redirect = Өтініш басқа жерге түссе, оны { $day } күніне дейін тиісті органға жіберуі керек.
case-term-redirect-over = Өтініш басқа жерге түссе, оны { $day } күніне дейін тиісті органға жіберіп, Сізге хабарлауы керек еді.
case-term-answer = Өтінішке { $day } күніне дейін жауап беруі керек.
case-gap-refusal = Бас тарту жазылмаған: араласқыңыз келмейтінін қашан және қандай сөзбен айттыңыз.
case-gap-refusal-when = Бас тартудың күні жоқ. Одан кейінгі оқиғалар бөлек саналады.
case-gap-refusal-words = Бас тарту сөздері жоқ: нақты не айттыңыз немесе не жаздыңыз.
case-gap-refusal-proof = Бас тартудың оған жеткенін растайтын ештеңе жоқ: оқылды, жауап берді, куә, скриншот.
case-gap-harm-file = Салдарына бірде-бір файл тіркелмеген: анықтама, чек, жұмыстағы өтініш.
case-gap-person = Бұл кім екені айтылмаған. «Белгісіз» деуге де болады: полиция анықтайды.
case-gap-numbers = { $count ->
    [one] { $count } нөмірдің кімдікі екені әзірге айтылмаған.
   *[other] { $count } нөмірдің кімдікі екені әзірге айтылмаған.
}
case-gap-reason = { $count ->
    [one] { $count } нөмірдің неге соныкі екені айтылмаған.
   *[other] { $count } нөмірдің неге соныкі екені айтылмаған.
}
case-gap-unassigned = { $count ->
    [one] { $count } жазбада кім екені айтылмаған.
   *[other] { $count } жазбада кім екені айтылмаған.
}
case-gap-quote = { $count ->
    [one] Қорқыту туралы { $count } жазбада оның дәл сөздері жоқ, ал оған дәл сол сөздерге қарап баға беріледі.
   *[other] Қорқыту туралы { $count } жазбада оның дәл сөздері жоқ, ал оған дәл сол сөздерге қарап баға беріледі.
}
case-gap-means = { $count ->
    [one] Хабарлама туралы { $count } жазбада оның не арқылы келгені айтылмаған.
   *[other] Хабарлама туралы { $count } жазбада оның не арқылы келгені айтылмаған.
}
case-gap-knows = { $count ->
    [one] { $count } жазбада мұны қайдан білетініңіз айтылмаған.
   *[other] { $count } жазбада мұны қайдан білетініңіз айтылмаған.
}
case-gap-time = { $count ->
    [one] { $count } жазбаның күні жоқ, сондықтан ол есептеуге кірмейді.
   *[other] { $count } жазбаның күні жоқ, сондықтан олар есептеуге кірмейді.
}
case-gap-files = { $count ->
    [one] { $count } жазбада файл жоқ: қоңырау немесе хабарлама көрінген скриншот жарайды.
   *[other] { $count } жазбада файл жоқ: қоңырау немесе хабарлама көрінген скриншот жарайды.
}
case-gap-handed = Нұсқаманың тапсырылған күні жоқ, ал мерзім содан бастап есептеледі.
case-gap-end = Тыйымның соңғы күні жоқ, онсыз оның күшінде не болғаны көрінбейді.
case-gap-applicant = Арызға керек деректеріңіз жоқ: аты-жөніңіз бен мекенжайыңыз. Оларды қолмен де жазуға болады.

case-person = Адам
case-person-all = Адамдар
case-person-why = Бұл жазбалар кім туралы. Бір адамда бірнеше нөмір болуы мүмкін, адам да бірнешеу болуы мүмкін.
case-person-name = Аты
case-person-name-ask = Бұл адамды мұнда қалай атайық? Аты немесе лақап аты. Кім екенін білмесеңіз, «Білмеймін» дегенді басыңыз.
case-person-relation = Кім болады
case-person-relation-ask = Бұл адам Сізге кім болады? Таңдаңыз немесе жазыңыз.
case-person-relation-spouse = күйеуім
case-person-relation-ex-spouse = бұрынғы күйеуім
case-person-relation-ex-partner = бұрынғы жігітім
case-person-relation-relative = туыс
case-person-relation-acquainted = таныс
case-person-relation-colleague = әріптес
case-person-relation-neighbour = көрші
case-person-relation-stranger = бейтаныс
case-person-since = Қашаннан бері
case-person-since-ask = Қашаннан бері таныссыз? Ай немесе жыл жеткілікті: «2022 жылғы желтоқсан».
case-person-until = Қашанға дейін
case-person-until-ask = Қашанға дейін өз еркіңізбен араластыңыз? Ай немесе жыл жеткілікті.
case-person-number = Нөмірлері мен аккаунттары
case-person-number-ask = Ол қандай нөмірлерден немесе аккаунттардан хабарласады? Тізіммен жазуға болады, әр жолға біреуден.
case-person-number-ask-more = Тағы нөмір немесе аккаунт бар ма? Жоқ болса, өткізіп жіберіңіз.
case-person-reason = Неге соныкі
case-person-reason-ask = Бұл нөмірді неге соныкі деп ойлайсыз?
case-person-reason-known = бұрыннан білемін
case-person-reason-said = өзі айтты
case-person-reason-voice = дауысын таныдым
case-person-reason-same-text = мәтіні бірдей
case-person-reason-messenger = мессенджердегі аты
case-person-reason-police = білмеймін, полиция анықтасын
case-person-address = Мекенжайлары
case-person-address-ask = Ол қайда тұрады немесе қайда болады? Білсеңіз, мекенжайын жазыңыз.
case-person-vehicle = Көліктері
case-person-vehicle-ask = Ол немен жүреді? Маркасы, түсі, нөмірі.
case-person-details = Тағы не белгілі
case-person-details-ask = Оны табуға тағы не көмектеседі: толық аты-жөні, жасы, жұмыс орны, ерекше белгілері?

case-refusal = Бас тарту
case-refusal-all = Бас тартқаным
case-refusal-when = Қашан
case-refusal-when-ask = Араласқыңыз келмейтінін қашан айттыңыз? Мысалы: «5 наурыз», «кеше 21:40-та».
case-refusal-how = Қалай
case-refusal-how-ask = Мұны қалай айттыңыз?
case-refusal-how-call = телефонмен
case-refusal-how-message = хабарламамен
case-refusal-how-in-person = кездескенде
case-refusal-how-others = басқалар арқылы
case-refusal-how-block = бұғаттадым
case-refusal-words = Сөздері
case-refusal-words-ask = Қандай сөзбен айттыңыз? Мүмкіндігінше дәл жазыңыз.
case-refusal-proof = Растама
case-refusal-proof-ask = Бас тартқаныңыздың оған жеткені неден көрінеді? Скриншотты осында жіберуге болады.
case-refusal-proof-answered = жауап берді
case-refusal-proof-read = оқылды
case-refusal-proof-witness = куә бар
case-refusal-proof-file = файл бар
case-refusal-proof-none = ештеңе жоқ
case-refusal-to = Кімге
case-refusal-to-ask = Кімге «жоқ» дедіңіз?

case-harm = Салдар
case-harm-all = Салдары
case-harm-kind = Не
case-harm-kind-ask = Сіз үшін не өзгерді? Таңдаңыз немесе жазыңыз.
case-harm-kind-fear = қорқыныш, ұйқы
case-harm-kind-doctor = дәрігер, психолог
case-harm-kind-number = нөмір ауыстырдым
case-harm-kind-route = басқа жол
case-harm-kind-home = басқа баспана
case-harm-kind-job = басқа жұмыс
case-harm-kind-missed-work = жұмысқа бара алмадым
case-harm-kind-money = шығын
case-harm-kind-children = балалар
case-harm-kind-indoors = үйден шықпаймын
case-harm-kind-other = басқа
case-harm-when = Қашан
case-harm-when-ask = Бұл қашан болды немесе қашан басталды? Күн, ай немесе жыл.
case-harm-words = Толығырақ
case-harm-words-ask = Қаласаңыз, өз сөзіңізбен айтып беріңіз.
case-harm-amount = Сомасы

case-act = Бұрынғы шешім
case-act-all = Бұрынғы шешімдер
case-act-kind = Не
case-act-kind-ask = Бұл не еді?
case-act-kind-report = полицияға арыз
case-act-kind-fine = айыппұл
case-act-kind-arrest = қамаққа алу
case-act-kind-verdict = үкім
case-act-kind-other = басқа
case-act-date = Қашан
case-act-date-ask = Бұл қашан болды? Күн, ай немесе жыл.
case-act-number = Нөмірі
case-act-officer = Қызметкер
case-act-officer-ask = Мұнымен кім айналысты? Аты, атағы, телефоны.
case-act-office = Бөлім
case-act-office-ask = Қай бөлімде немесе сотта?
case-act-outcome = Немен аяқталды
case-act-outcome-ask = Бұл немен аяқталды?

case-order = Нұсқама
case-order-all = Нұсқамалар
case-order-why = Оған жақындауға не тыйым салады. Сол мерзімдегі оқиғалар ықтимал бұзушылық деп белгіленеді.
case-order-kind = Не
case-order-kind-ask = Бұл не?
case-order-handed = Тапсырылды
case-order-issued = Шығарылды
case-order-issued-ask = Ол қай күні шығарылды?
case-order-end = Соңғы күні
case-order-number = Нөмірі
case-order-number-ask = Құжаттың нөмірі қандай?
case-order-body = Кім шығарды
case-order-body-ask = Оны кім шығарды: полиция бөлімі, сот, қызметкер?
case-order-to = Кімге
case-order-to-ask = Ол кімге шығарылды?

case-witness = Куә
case-witness-all = Куәлар
case-witness-why = Кім көрді немесе естіді. Есімдері жазбалардан бөлек сақталады, есепке тек өзіңіз таңдасаңыз кіреді.
case-witness-name = Аты
case-witness-name-ask = Куәның аты кім?
case-witness-saw = Не көрді
case-witness-saw-ask = Бұл адам не көрді немесе не естіді?
case-witness-contact = Байланыс
case-witness-contact-ask = Онымен қалай хабарласуға болады? Телефоны немесе мекенжайы.
case-witness-agrees = Келісімі
case-witness-agrees-ask = Бұл адам өзінің аталуына келісе ме?
case-witness-agrees-yes = иә
case-witness-agrees-no = жоқ

case-filing = Берілген арыз
case-filing-all = Берілгені
case-filing-why = Сіз не беріп қойдыңыз. Мерзімдер осыдан есептеледі, жаңа есеп осы нөмірді атайды.
case-filing-channel = Қалай берілді
case-filing-channel-ask = Арызды қалай бердіңіз?
case-filing-channel-in-person = өзім бардым
case-filing-channel-post = пошта
case-filing-date = Күні
case-filing-date-ask = Қай күні?
case-filing-number = Нөмірі
case-filing-office = Қайда
case-filing-proof = Растама
case-filing-redirected = Қайта жіберілді
case-filing-redirected-ask = Оны басқа органға қай күні жіберді?
case-filing-answered = Жауап
case-filing-answered-ask = Жауап қай күні келді?

case-applicant = Менің деректерім
case-applicant-all = Менің деректерім
case-applicant-why = Тек арыз үшін керек. Бұлар жазылған хабарламалар бірден жойылады.
case-applicant-name = Аты-жөнім
case-applicant-name-ask = Құжаттағыдай тегіңіз, атыңыз, әкеңіздің аты.
case-applicant-address = Мекенжай
case-applicant-address-ask = Пошта мекенжайы. Арызды ол да оқи алады: қайда тұратыныңызды білмесе, өткізіп жіберген дұрыс.
case-applicant-phone = Телефон
case-applicant-phone-ask = Байланыс телефоны — тек өзіңіздің қолыңыздағы нөмір.
case-applicant-email = Пошта
case-applicant-email-ask = Өзіңізден басқа ешкім кірмейтін электрондық пошта.
case-applicant-document = Құжат
case-applicant-document-ask = Жеке куәлік: атауы, нөмірі, кім және қашан берген.
case-applicant-work = Жұмыс
case-applicant-work-ask = Көрсеткіңіз келсе, жұмыс орныңыз.

case-quiet-day = Тыныш күн
