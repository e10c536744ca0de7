reporting-busy = Есеп дайындалып жатыр. Әдеттегідей жаза беріңіз: бәрі сақталады.
reporting-anew = Алдыңғы таңдауыңыз сақталмады: ол тек жадта тұрады. Жазбалар орнында, қайтадан таңдайық.
reporting-step = { $at } / { $of }
reporting-ask-language = Есепті қай тілде жасайық? Сіздің сөздеріңіз қалай жазылса, солай қалады.
reporting-ask-period = Есеп қай уақытты қамтысын?
reporting-period-all = Барлық уақыт
reporting-period-month = Соңғы 30 күн
reporting-period-quarter = Соңғы 3 ай
reporting-period-dates = Басқа күндер
reporting-ask-dates = Бір немесе екі күнді жазыңыз: «1 наурыздан бері» немесе «1 наурыз – 15 сәуір».
reporting-dates-back = ← Артқа
reporting-ask-kept = Сақталған деректеріңізді есепке сол күйінде қосайық па?
reporting-kept-use = Иә, қосу
reporting-kept-change = Өзгерту
reporting-kept-blank = Қолмен жазамын
reporting-blank = Бәрін қолмен жазамын
reporting-ask-name =
    Құжаттағыдай тегіңіз, атыңыз, әкеңіздің аты.

    <i>Бұл деректер тек арыз үшін керек. Хабарламаңыз бірден жойылады. Кез келген сұрақты өткізіп жіберуге болады: есепте бос жол қалады.</i>
reporting-ask-address = Пошта мекенжайы. Есепті ол да оқи алады: қайда тұратыныңызды білмесе, бұл сұрақты өткізіп жіберген дұрыс.
reporting-ask-phone = Байланыс телефоны — тек өзіңіздің қолыңыздағы нөмір.
reporting-ask-email = Өзіңізден басқа ешкім кірмейтін электрондық пошта.
reporting-ask-document = Жеке басты куәландыратын құжат: атауы, нөмірі, кім және қашан берген.
reporting-ask-keep = Бұл деректерді келесі есепке сақтап қояйық па? Олар жазбалармен бірге мөрленеді.
reporting-keep-yes = Сақтау
reporting-keep-no = Тек осы есепке
reporting-field-name = Аты-жөні
reporting-field-address = Мекенжай
reporting-field-phone = Телефон
reporting-field-email = Пошта
reporting-field-document = Құжат
reporting-field-work = Жұмыс орны
reporting-days-all = барлық уақыт
reporting-days-between = { $first } – { $last }
reporting-days-since = { $first } күнінен бері
reporting-days-until = { $last } күніне дейін, сол күнді қоса
reporting-sum = Есепте не болады
reporting-sum-language = Тілі: { $name }
reporting-sum-period = Кезең: { $period }
reporting-sum-channel = Қалай бересіз: { $name }
reporting-sum-acts = Оқиғалар: { $kinds }
reporting-sum-means = Байланыс құралы: { $channels }
reporting-sum-kind = { $kind } — { $acts }
reporting-means-phone = телефон
reporting-means-whatsapp = WhatsApp
reporting-means-telegram = Telegram
reporting-means-instagram = Instagram
reporting-means-person = өзі келген немесе аңдыған
reporting-means-other = басқа
reporting-means-untold = көрсетілмеген
reporting-data-blank = Деректеріңіз: бос жолдар, қолмен жазасыз
reporting-sum-private = Жеке ескертпелер есепке ешқашан кірмейді.
reporting-sum-private-some = Жеке ескертпелер есепке ешқашан кірмейді; Сізде { $notes } ескертпе бар.
reporting-sum-reader = Іс қозғалса, бұл есепті іс материалдарынан сол адамның өзі де оқи алады.
reporting-confirm = <b>Бәрі есіңізде қалғандай жазылған ба?</b>
reporting-make = Иә, есімде қалғаны осы
reporting-again = Өзгерту
reporting-cancel = ✕ Болдырмау
reporting-cancelled = Жақсы, есеп жасалмайды. Жазбалар орнында.
reporting-working =
    Есеп дайындалып жатыр: { $phase }… ({ $seconds } с)
    Жаза беруге болады, бәрі сақталады.
reporting-phase-reading = санап жатырмын
reporting-phase-photos = фотоларды дайындап жатырмын
reporting-phase-drawing = беттерін жинап жатырмын
reporting-stop = Тоқтату
reporting-stopped = Тоқтатылды. Жазбалар аман. Қайта бастау: /report
reporting-retry = Қайталап көру
reporting-done = Дайын: № { $number } есеп, { $files ->
    [one] { $files } файл
   *[other] { $files } файл
}. Төменде — есептің өзі, арыз мәтіні және әрі қарай не істеу керегі.
reporting-email-wrong = Бұл пошта мекенжайына ұқсамайды: онда @ белгісі, одан кейін нүкте болады. Тағы бір қарап шығыңыз немесе өткізіп жіберіңіз.
reporting-caption = № { $number } есеп · беттер: { $pages }
reporting-caption-part = № { $number } есеп · { $of } бөліктің { $at }-бөлігі · беттер: { $pages }
reporting-statement-messages = { $messages ->
    [one] Бір хабарлама.
   *[other] { $messages } хабарлама, ретімен.
}
reporting-hashes = SHA-256 бақылау сомалары: файлдың өзгермегенін кез келген адам осылар арқылы тексере алады.
handing-too-many = Файл саны — { $count }, ал ол жерге бір жолда { $most } файл тіркеуге болады. Алдыңғыларын ретімен тіркеп, қалғанын өзіңіз барып немесе флешкамен беріңіз. Болмаса есепті қысқарақ кезеңге жасаңыз: /report
reporting-gone = Бұл хабарламалар { $span } өткен соң жойылады. Есепті кез келген күні қайта жасауға болады, оның нөмірі жаңа болады.
reporting-hold = Бір сағатқа қалдыру
reporting-held = Бір сағат тұрады.
