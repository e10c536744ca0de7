# Құжаттың сөздері. Арыз беруші мәлімдеген нәрсенің бәрі оның сөзі ретінде берілген.

report-title = Оқиғалар хронологиясы
report-header = Оқиғалар хронологиясы № { $number }, { $date }
report-page = Бет
report-page-of = /
report-part = { $n } бөліктің { $k }-бөлігі
report-manifest = Есептің дәл бастапқы мәтіндері мен бақылау сомалары (JSON)
report-code = Есеп нөмірі, журналдағы тіркеулер саны және түбірлік хеш

report-fact-number = Есеп нөмірі
report-fact-made = Жасалған уақыты
report-fact-period = Кезең
report-fact-entries = Есептегі жазбалар
report-fact-law = Заң редакциясы
report-made = { $date }, сағат { $time } ({ $offset }, { $zone })
report-period-all = бүкіл журнал
report-period-between = { $first } – { $last }
report-period-from = { $first } – журналдың соңы
report-period-until = журналдың басы – { $last }

# ---- кімге, кімнен, не туралы

report-parties = Кімге және кімнен
report-to = Кімге
report-name = Тегі, аты, әкесінің аты
report-address = Пошталық мекенжайы, тұрғылықты жері
report-document = Жеке басын куәландыратын құжат
report-phone = Байланыс телефоны
report-email = Электрондық поштасы
report-work = Жұмыс орны

report-request = Өтінім
report-request-intro = Осы құжаттағы мәліметтер негізінде сұраймын:
report-ask-apart = қорқыту, зорлық-зомбылық, бопсалау, жеке өмір және залал туралы бөлімдегі мәліметтерге құқықтық баға беруді;
report-ask-people = көрсетілген нөмірлер мен аккаунттардың кімге тиесілі екенін және оларды кім пайдаланғанын анықтауды;
report-ask-who = осы әрекеттерді жасаған адамды анықтауды;
report-ask-file = осы құжатты және қоса берілген файлдарды материалдарға қоса тіркеуді ({ $documents }, { $presenting }).
report-ask-details = байланыс операторларынан қосылулар туралы толық мәліметті, оның ішінде жасырын нөмірлер бойынша, талап етіп алдыруды ({ $answers });
report-ask-cameras = көрсетілген орындар мен уақыт бойынша бейнебақылау камераларының жазбаларын талап етіп алдыруды;
report-ask-safety = менің қауіпсіздігімді қамтамасыз ету шараларын қолдануды;
report-ask-damage = моральдық зиянды өтету тәртібін түсіндіруді; азаматтық талап қою құқығын өзімде қалдырамын;

report-warning = Жауаптылық туралы ескерту
report-sign-name = Тегі, аты, әкесінің аты, қолы
report-sign-date = Күні

report-contents = Есептің құрамы
report-contents-part = Бөлік
report-contents-file = Файл және SHA-256

# ---- шолу

report-overview = Шолу
report-told = Арыз берушінің сөзінше, { $first } – { $last } кезеңінде { $acts } оқиға болған. Бұл туралы { $entries } жазба жасалған.
report-told-day = Арыз берушінің сөзінше, { $day } күні { $acts } оқиға болған. Бұл туралы { $entries } жазба жасалған.
report-told-nothing = Таңдалған кезеңде заң қолданысқа енген күннен ({ $law }) бергі, күні белгілі жазба жоқ.
report-told-numbers = Әртүрлі нөмірлер мен аккаунттар саны: { $numbers }.
report-told-hidden = Жасырын нөмірден болған оқиғалар саны: { $hidden }; жасырын нөмірлер бір-бірімен біріктірілмейді.
report-told-days = Оқиға болған күндер саны: { $days }. Мұндай күндердің қатарынан ең көп саны: { $streak }.
report-told-busiest = Бір күндегі ең көп оқиға саны: { $acts } ({ $date }).
report-told-night = Түнгі қоңыраулар саны, 22:00–06:00: { $acts }.
report-told-refusal = Қарым-қатынастан алғаш бас тартқаннан кейінгі оқиғалар саны: { $acts }.
report-told-apart = Қорқыту, зорлық-зомбылық, бопсалау, жеке өмірге араласу және залал оқиғалары: { $acts }; олар жалпы санға кіреді және жеке бөлімде берілген.
report-told-uncounted = Есепке алынбаған жазбалар саны: күні белгісіз – { $undated }, { $law } күніне дейінгі – { $before }, арыз берушінің өз әрекеттері – { $hers }, қайтарып алынған – { $withdrawn }.

report-months = Айлар бойынша
report-places = Орны бойынша
report-channels = Байланыс құралы бойынша
report-numbers = Нөмірлер мен аккаунттар
report-column-kind = Түрі
report-column-month = Ай
report-column-place = Орны
report-column-means = Байланыс құралы
report-column-number = Нөмір немесе аккаунт
report-column-acts = Оқиға
report-column-entries = Жазба
report-column-first = Алғашқысы
report-column-last = Соңғысы
report-total = Барлығы
report-hidden-total = жасырын нөмірлер (біріктірілмеген)
report-unnamed-total = нөмірі көрсетілмеген
report-noplace-total = орны көрсетілмеген
report-nomeans-total = байланыс құралы көрсетілмеген
report-unnamed-lost = нөмірі көрсетілмеген немесе ашылмаған
report-noplace-lost = орны көрсетілмеген немесе ашылмаған
report-nomeans-lost = байланыс құралы көрсетілмеген немесе ашылмаған

report-chart-weeks = Апталар бойынша оқиғалар (дүйсенбінің күні көрсетілген)
report-chart-months = Айлар бойынша оқиғалар
report-chart-hours = Апта күндері мен сағаттар бойынша оқиғалар
report-chart-numbers = Ең көп оқиға болған нөмірлер
report-alt = { $caption }: { $values }.
report-alt-point = { $label } – { $acts }
report-hours-note = Сағаттар бойынша графикте уақыты белгілі { $acts } оқиға көрсетілген.

# ---- құрамы

report-elements = Байланыс орнату және аңду
report-group-contact = Байланыс орнатуға бағытталған әрекеттер
report-group-tracking = Аңду, ізіне түсу
report-group-other = Өзге
report-counting = Қалай есептелді: әр жазба онда көрсетілген оқиғалар саны бойынша есепке алынады; уақыт аралығы басталған күніне жатқызылады; күндер мен сағаттар жергілікті уақыт бойынша алынған. Әр санды хронология кестесі бойынша тексеруге болады.

report-apart = Қорқыту, зорлық-зомбылық, бопсалау, жеке өмір, залал

report-chronology = Хронология
report-chronology-intro = Нөмір жазба жасалғанда беріледі және ешқашан өзгермейді; реті – оқиға уақыты бойынша. Уақыт – жергілікті, UTC уақытынан айырмасы көрсетілген. Сипаттама арыз берушінің өз сөзімен берілген. «Бас тартудан кейін» – оқиға өзі өлшенетін бас тартудан кейін болған; «қолданылып тұрғанда» – нұсқаманың ықтимал бұзушылығы.
report-guess-note = * – жазба мәтіні немесе нөмірі бойынша бағдарлама анықтаған, арыз беруші бөлек растамаған.
report-day-guess-note = * – күнді түнде айтылған сағат бойынша бағдарлама анықтаған, арыз беруші бөлек растамаған.
report-column-entry = №
report-column-when = Қашан болды және қашан жазылды
report-column-what = Түрі, нөмірі, орны
report-column-words = Арыз берушінің сипаттамасы
report-column-source = Мәлімет көзі, куәлар, белгілер
report-column-files = Файл
report-undated = Күні белгісіз жазбалар
report-undated-intro = Арыз беруші бұл оқиғалардың күнін көрсетпеген. Олар есептеулерге кірмейді.
report-background = Бұрынғы оқиғалар: { $law } күніне дейін
report-background-intro = Бұл оқиғалар { $stalking } қолданысқа енген күнге ({ $law }) дейін болған. Олар бұрынғы жағдай ретінде баяндалған және есептеулерге кірмейді.
report-quotes = Сөзбе-сөз айтылғандар
report-quotes-intro = Басқа адамның сөздері арыз беруші жазып алған немесе қайта жіберген қалпында келтірілген.
report-quotes-coarse = Дөрекі және қорлайтын сөздер кездесуі мүмкін.
report-column-quote = Сөздері

# ---- хронология жолдары

report-about = шамамен { $time }
report-between = { $first } – { $last }
report-time-unknown = уақыты көрсетілмеген
report-date-unknown = күні көрсетілмеген
report-recorded = жазылды: { $at }
report-recorded-same-day = жазылды: { $time }
report-recorded-late = { $days } күннен кейін жазылды:
report-times = { $count } рет
report-direction-in = кіріс
report-direction-out = шығыс, арыз берушіден
report-duration = { $minutes } мин { $seconds } с
report-hidden = жасырын нөмір
report-person = болжам бойынша: { $words }
report-forwarded = қайта жіберілген; Telegram дерегі бойынша: { $name }, { $at }. Бұл авторлықты растамайды
report-forwarded-hidden = атын жіберуші жасырған
report-answer = Арыз берушінің жауабы: { $words }
report-answer-nothing = жауап бермеген
report-answer-refused = бас тартқан
report-vehicle = Көлік: { $words }
report-signs = Сыртқы белгілері: { $words }
report-means-phone = телефон
report-means-whatsapp = WhatsApp
report-means-telegram = Telegram
report-means-instagram = Instagram
report-means-person = өзі келген немесе аңдыған
report-means-other = басқа (хронологияда аталған)
report-children = Балалардың болуы: { $words }
report-children-yes = болды
report-children-no = болған жоқ
report-effect = Қалай әсер етті: { $words }
report-effect-0 = әсер етпеді
report-effect-1 = аздап
report-effect-2 = қатты
report-effect-3 = өте қатты
report-quoted = Сөзбе-сөз айтқандары – жеке бөлімде
report-untaken = Файл көлеміне байланысты қабылданбады: { $words }. Түпнұсқасы арыз берушіде
report-witness = Куә бар
report-witness-nobody = Куә жоқ
report-no-source = көзі көрсетілмеген
report-below = Сипаттамасы жолдың астында
report-no-words = сипаттамасы жоқ
report-not-shown-parts = [ашылмаған: { $parts }]
report-not-shown = [ашылмаған]
report-amended = { $at } өзгертілді: { $part }
report-reason = Себебі: { $words }
report-withdrawn = Жазба { $at } қайтарып алынды. Бұрынғы мәтіні басылмайды, ол журналда сақталған

report-kind-call = қоңырау
report-kind-message = хабарлама
report-kind-visit = келу
report-kind-following = аңду, тосу
report-kind-online = интернеттегі әрекеттер
report-kind-gift = сыйлық, қалдырылған зат
report-kind-third-party = үшінші адамдар арқылы
report-kind-damage = мүлікті бүлдіру
report-kind-threat = қорқыту
report-kind-violence = зорлық-зомбылық
report-kind-blackmail = бопсалау
report-kind-privacy = жеке мәліметтерді тарату немесе қарау
report-kind-other = өзге

report-place-home = үй
report-place-work = жұмыс
report-place-venue = қоғамдық орын
report-place-street = көше
report-place-online = интернет
report-place-other = басқа орын

report-knows-saw = өзі көрді
report-knows-heard = өзі естіді
report-knows-told = басқа адамның сөзінен
report-knows-device = құрылғыдан

report-part-words = сипаттамасы
report-part-kind = түрі
report-part-when = оқиға уақыты
report-part-count = оқиға саны
report-part-direction = бағыты
report-part-duration = ұзақтығы
report-part-number = нөмірі
report-part-person = адам
report-part-place = орны
report-part-quote = сөзбе-сөз айтқандары
report-part-witness = куәлар
report-part-knows = мәлімет көзі
report-part-answer = арыз берушінің жауабы
report-part-vehicle = көлік
report-part-signs = сыртқы белгілері
report-part-means = байланыс құралы
report-part-children = балалардың болуы
report-part-effect = әсері
report-part-untaken = қабылданбаған файл
report-part-files = файлдар

# ---- қосымшалар

report-photos = Фотосуреттер
report-photos-intro = Кішірейтілген көшірмелер көрсетілген. SHA-256 өзгеріссіз сақталған түпнұсқаға тиесілі; түпнұсқаны қарап-тексеруге ұсынуға болады.
report-photos-apart = Фотосуреттер есептің келесі бөліктерінде берілген.
report-photo-missing = Көрсету мүмкін болмады; түпнұсқасы сақталған.
report-photo-alt = { $label } фотосуреті, { $of }
report-photo-head = { $label } – { $of }
report-photo-file = { $name }, { $size }
report-photo-received = алынды: { $at }; { $via }
report-bytes = { $size } байт
report-via-text = мәтін
report-via-tap = түйме
report-via-photo = фото (Telegram сыққан)
report-via-document = файл (жіберілген қалпында)
report-via-voice = дауыстық хабарлама
report-via-audio = аудиожазба
report-via-video = бейне (Telegram өңдеген)
report-via-video-note = бейнехабарлама
report-via-animation = анимация (Telegram өңдеген)
report-via-sticker = стикер
report-via-contact = контакт
report-via-location = орналасқан жері

report-inventory = Файлдар тізімдемесі
report-inventory-intro = Осы есептегі жазбалар мен мәліметтердің көрсетілген және көрсетілмеген барлық файлдары тізбеленген ({ $inventory }). «12.2» файлы – № 12 жазбаның екінші файлы, «Б1.1» – Б1 бас тартудың бірінші файлы. Түпнұсқалар бір байты да өзгертілмей сақталған, оларды қарап-тексеруге ұсынуға болады.
report-column-file = Файл
report-column-name = Файл атауы
report-column-via = Қалай алынды
report-column-size = Көлемі, байт
report-column-pages = Бет саны
report-column-received = Қашан алынды
report-file-withdrawn = қайтарып алынған
report-file-unnamed = атаусыз

report-corrections = Түзетулер тарихы
report-corrections-intro = Жазбалар мен мәліметтер қайта жазылмайды: түзету қатар қосылады, бұрынғысы сақталады. Мұнда бұрын қандай болғаны және қалай өзгергені берілген.
report-column-part = Не өзгерді
report-column-before = Бұрын
report-column-after = Кейін, қашан, не себепті
report-unsaid = (көрсетілмеген)
report-taken-back = (алып тасталған)
report-fact-withdrawn = (толығымен қайтарып алынды)
report-fact-unprinted = бұрынғы мәліметтер басылмайды, олар журналда сақталған

report-withheld = Ашылмаған мәліметтер
report-withheld-intro = Арыз берушінің шешімі бойынша бұл данада мына мәліметтер ашылмаған. Олар журналда сақталған.

# ---- құжат туралы

report-kept = Жазбалар қалай жүргізілді
report-kept-text = Жазбаларды арыз беруші Telegram арқылы электрондық журналға енгізген. Әр жазба мен әр файл алынған сәтте сақталған; жазба уақытын сервер қойған, оқиға уақытын арыз беруші көрсеткен. Түзетулер мен қайтарып алулар жаңа тіркеулер ретінде қосылады; әр тіркеу алдыңғысымен хеш арқылы байланысқан, сондықтан бұрынғы жазбаның өзгертілгені немесе жойылғаны тексеру кезінде анықталады. Арыз берушінің жеке белгілеулері бұл құжатқа кірмейді.
report-kept-state = Бұл есеп { $size } тіркеуден тұратын журнал бойынша жасалған; түбірлік хеш: { $root }
report-hash = Хеш нені дәлелдейді және нені дәлелдемейді
report-hash-proves = SHA-256 – бақылау сомасы. Файлдың сомасы басылған сомамен бірдей болса, файлдың алынған сәттен бері бір байты да өзгермеген.
report-hash-not = Хеш мазмұнның шындыққа сай екенін, мәтіннің немесе суреттің авторы кім екенін және жазбаны кім тергенін дәлелдемейді. Ол қарап-тексеруді және сараптаманы алмастырмайды.
report-hash-photo = Telegram-ға «фото» ретінде жіберілген суретті қосымша журналға түскенге дейін сығады және түсірілім туралы мәліметтерін өшіреді; түпнұсқасы арыз берушінің құрылғысында болуы мүмкін.
report-about-document = Бұл қандай құжат
report-about-source = Арыз беруші атаған әр жазбада мәлімет көзі көрсетілген ({ $knowledge }).
report-about-advice = Құжат заңгерлік кеңес болып табылмайды және ешкімді кінәлі деп танымайды.
report-about-check = Көрсетілген барлық жазбалардың дәл бастапқы мәтіндері мен барлық файлдардың хештері қоса салынған manifest.json файлында. Құжат қаріптерінде жоқ таңбалар [U+код] түрінде көрсетілген.
report-sign = Қолы
report-sign-text = Осы құжаттағы мәліметтер менің сөзімнен баяндалған және менің жазбаларыма сәйкес келеді.

# ---- адамдар және бас тарту

report-relations = Адамдар және қарым-қатынас
report-relations-intro = Арыз берушінің сөзінше, бұл жазбалар кім туралы екені. Адамдар болжам бойынша көрсетілген; олардың қатысы мен кінәсін уәкілетті органдар анықтайды.
report-person-number = № { $number } адам
report-person-unknown = белгісіз адам
report-person-unsaid = адам белгісіз немесе көрсетілмеген
report-person-other = басқа адам
report-column-label = №
report-column-person = Адам
report-column-relation = Қатынасы, кезеңі
report-column-about = Мәліметтер
report-known-since = басталуы: { $day }
report-known-until = аяқталуы: { $day }
report-address-of = Мекенжайы: { $words }
report-relation-spouse = жұбай
report-relation-ex-spouse = бұрынғы жұбай
report-relation-ex-partner = бұрынғы серік
report-relation-relative = туыс
report-relation-acquainted = таныс
report-relation-colleague = әріптес
report-relation-neighbour = көрші
report-relation-stranger = бейтаныс адам

report-refusals = Бас тарту сәті
report-refusals-intro = Арыз берушінің сөзінше, ол қарым-қатынастан қашан және қалай бас тартқаны. Одан кейінгі барлық әрекет – оның еркіне қарамастан жасалған.
report-column-said = Қашан
report-column-way = Қалай, кімге
report-column-refused = Бас тарту сөздері
report-column-proof = Алғаны немен расталады
report-to-person = Кімге: { $words }
report-quoted-words = «{ $words }»
report-words-unsaid = сөздері көрсетілмеген
report-not-given = көрсетілмеген
report-way-call = телефонмен
report-way-message = хабарламамен
report-way-in-person = бетпе-бет
report-way-others = басқа адамдар арқылы
report-way-block = бұғаттау
report-proof-answered = ол жауап берген
report-proof-read = оқылды деген белгі
report-proof-witness = куә естіген
report-proof-file = қосымшадағы файл
report-proof-none = растау жоқ
report-told-unclear = Бұлай деп дәл айтуға болмайтын оқиғалар (уақыты белгісіз немесе сол күні болған): { $acts }; олар бұл санға кірмейді.
report-told-breaches = Уақыты нұсқаманың немесе өзге тыйымның қолданылу мерзіміне келетін жазбалар (ықтимал бұзушылықтар): { $entries }.

# ---- зиян

report-harm = Зиян
report-column-period = Қашан
report-column-harm = Салдары
report-column-told = Арыз берушінің сөзінше
report-column-amount = Шығын
report-harm-fear = қорқыныш, мазасыздық, ұйқының бұзылуы
report-harm-doctor = дәрігерге немесе психологқа қаралу
report-harm-number = нөмірін ауыстыру
report-harm-route = жүретін жолын өзгерту
report-harm-home = тұрғылықты жерін ауыстыру
report-harm-job = жұмыстан кету, жұмысын ауыстыру
report-harm-missed-work = жұмысқа шықпай қалу
report-harm-money = шығындар
report-harm-children = балаларға тиген салдар
report-harm-indoors = үйден шықпайтын болу
report-harm-other = өзге
report-amount-words = Шығын туралы: { $words }
report-harm-sum = Көрсетілген шығындардың сомасы: { $amount } (зиян туралы { $records } жазба бойынша).
report-harm-effect = Хронологияда әсері «{ $said }» деп белгіленген жазбалар: { $entries }.

# ---- бұрын не болған

report-acts = Бұрынғы арыздар мен шешімдер
report-acts-intro = Арыз берушінің сөзінше; нөмірлер мен шешімдерді органдардың есебі бойынша тексеруге болады.
report-column-date = Күні
report-column-act = Не
report-column-outcome = Мазмұны, нөмірі
report-column-office = Орган, қызметкер
report-register = № { $words }
report-act-report = полицияға арыз
report-act-fine = айыппұл
report-act-arrest = әкімшілік қамаққа алу
report-act-verdict = үкім, сот шешімі
report-act-other = өзге
report-filings = Берілген арыздар
report-column-channel = Қалай берілді
report-column-register = Нөмірі
report-channel-in-person = өзі барып
report-channel-post = поштамен

report-orders = Нұсқамалар мен тыйымдар
report-column-order = Түрі, нөмірі
report-column-handed = Тапсырылған, шығарылған
report-column-valid = Қолданылуы
report-issued = шығарылды: { $day }
report-valid-until = { $day } күніне дейін, осы күнді қоса
report-valid-unknown = мерзімі көрсетілмеген
report-handed-unknown = тапсырылған күні көрсетілмеген
report-order-unsaid = түрі көрсетілмеген
report-breaches = Ықтимал бұзушылықтар
report-column-order-label = Қайсысы
report-column-until = Мерзім аяқталады
report-punishable = { $day }
report-edge = күні ғана белгілі; сағаты шешеді

# ---- нөмірлер мен аккаунттар

report-numbers-intro = Нөмірдің кімдікі екені болжам ретінде, арыз берушінің олай ойлау себебімен берілген. Оны кім пайдаланғанын анықтауды сұраймын.
report-column-reason = Неге олай ойлайды
report-reason-of-known = нөмір оған таныс
report-reason-of-said = ол өзі айтқан
report-reason-of-voice = даусын таныды
report-reason-of-same-text = мәтіні бірдей
report-reason-of-messenger = мессенджердегі аты
report-reason-of-police = белгісіз, анықтауды сұраймын
report-reason-unsaid = себебі көрсетілмеген
report-written-as = былай жазылған: { $words }
report-person-count = { $name }: оқиға – { $acts }, жазба – { $entries }.
report-person-count-guessed = { $name }: оқиға – { $acts } (оның ішінде тек нөмірі бойынша – { $guessed }), жазба – { $entries }.

# ---- белгілер мен топтамалар

report-mark-after = бас тартудан кейін
report-mark-order = { $order } қолданылып тұрғанда
report-mark-edge = мүмкін, { $order } қолданылып тұрғанда
report-mark-new = жаңа
report-series-of = Бір күндегі { $entries } жазба; әрқайсысы қосымшада. Уақыты: { $times }
report-series = Қосымша: топтамаға біріктірілген жазбалар
report-series-intro = Хронологияда бір нөмірден бір күнде түскен қоңыраулар бір жолда тұр. Мұнда сол жазбалардың әрқайсысы бөлек берілген.
report-exact = Қосымша: толық жазылған сөздер
report-exact-intro = Негізгі мәтінде былапыт және қорлайтын сөздер бірінші әрпіне дейін қысқартылған. Мұнда олар жазылған қалпында берілген.
report-column-where = Қай жерінде
report-part-outcome = мазмұны
report-part-refused = бас тарту сөздері
report-witnesses = Қосымша: куәлар
report-witnesses-intro = Қосымша арыз берушінің шешімі бойынша жасалған. Мәліметтер – оның сөзінше.
report-column-witness = Аты
report-column-saw = Не көрді немесе естіді
report-column-agrees = Келісімі
report-agrees-yes = келіседі
report-agrees-no = келіспейді

report-column-moment = Қашан
report-reason-none = анықтауды сұраймын
report-column-reach = Байланысы
report-letter-person = А
report-letter-refusal = Б
report-letter-harm = З
report-letter-act = Ш
report-letter-order = Н
report-letter-witness = К
report-letter-filing = Ө
report-of-entry = № { $entry } жазбаға
report-fact-filing = берілген арыз
report-fact-of-person = { $label } адам туралы мәліметке
report-fact-of-refusal = { $label } бас тартуға
report-fact-of-harm = { $label } зиянға
report-fact-of-act = { $label } шешімге
report-fact-of-order = { $label } нұсқамаға
report-fact-of-witness = { $label } куәға
report-fact-of-filing = { $label } арызға

# ---- айлар мен күндер бойынша

report-days = Күндер бойынша
report-days-most = Оқиға ең көп болған күндер
report-column-contact = Байланыс
report-column-tracking = Аңду
report-column-apart = Бөлек берілгені
report-column-other = Өзге
report-column-all = Барлығы
report-column-after-refusal = Бас тартқаннан кейін

# ---- бұрынғы арыз

report-previous = Бұрынғы арыз
report-previous-filing = Бұл құжат бұрын берілген арызды толықтырады: { $known }.
report-previous-unsaid = Бұл құжат бұрын берілген арызды толықтырады.
report-previous-new = Содан бері { $entries } жазба жасалды (№ { $numbers }); хронологияда олар «жаңа» деп белгіленген.
report-previous-nothing = Содан бері жаңа жазба жоқ.
report-ask-breaches = осы құжатта тізбеленген нұсқамалардың ықтимал бұзушылықтарына құқықтық баға беруді ({ $breach });

# ---- ашылмаған

report-withheld-entries = Толығымен енгізілмеген жазбалар: { $entries } (№ { $numbers }).
report-withheld-outside = Осы данаға енгізілмеген, басқа күндердегі немесе басқа адамдар туралы жазбалар: { $entries }.
report-withheld-part = { $part }: ашылмаған жазбалар – { $entries } (№ { $numbers }).
report-withheld-pins = орынның координаттары: ашылмаған жазбалар – { $entries } (№ { $numbers }).
report-withheld-words = «[…]» белгісімен ауыстырылған сөздер: сөз саны – { $words }, жер саны – { $places }.
report-withheld-names = аттар: адамдар нөмірмен белгіленген.
report-withheld-places = адамдардың мекенжайлары: ашылмаған.
report-withheld-children = балаларға тиген салдар: ашылмаған.
report-withheld-numbers = адамдардың нөмірлері мен аккаунттары: ашылмаған.
report-withheld-vehicles = адамдардың көлігі: ашылмаған.
report-withheld-files = мәліметтердің файлдары: тек көлемі мен бақылау сомасы көрсетілген.
report-withheld-bare = файлдар: суретсіз, атаусыз және жазуысыз, тек көлемі мен бақылау сомасы көрсетілген жазбалар – { $entries } (№ { $numbers }).
report-withheld-facts = Толығымен енгізілмеген мәліметтер: { $count } ({ $labels }).
report-withheld-field = { $label }: ашылмағаны – { $parts }.

report-law-note = Заң редакциясы: { $edition }.
