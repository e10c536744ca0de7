reporting-busy = Есеп дайындалып жатыр. Әдеттегідей жаза беріңіз: бәрі сақталады.
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
reporting-ask-iin = ЖСН, 12 цифр.
reporting-iin-wrong = Бір жері сәйкес келмейді: ЖСН 12 цифрдан тұрады, соңғысы қалғандарын тексереді. Тағы бір қарап шығыңыз немесе өткізіп жіберіңіз.
reporting-ask-address = Пошта мекенжайы. Есепті ол да оқи алады: қайда тұратыныңызды білмесе, бұл сұрақты өткізіп жіберген дұрыс.
reporting-ask-phone = Байланыс телефоны — тек өзіңіздің қолыңыздағы нөмір.
reporting-ask-email = Өзіңізден басқа ешкім кірмейтін электрондық пошта.
reporting-ask-document = Жеке басты куәландыратын құжат: атауы, нөмірі, кім және қашан берген.
reporting-ask-keep = Бұл деректерді келесі есепке сақтап қояйық па? Олар жазбалармен бірге мөрленеді.
reporting-keep-yes = Сақтау
reporting-keep-no = Тек осы есепке
reporting-field-name = Аты-жөні
reporting-field-iin = ЖСН
reporting-field-address = Мекенжай
reporting-field-phone = Телефон
reporting-field-email = Пошта
reporting-field-document = Құжат
reporting-days-all = барлық уақыт
reporting-days-between = { $first } – { $last }
reporting-days-since = { $first } күнінен бері
reporting-days-until = { $last } күніне дейін
reporting-sum = Есепте не болады
reporting-sum-language = Тілі: { $name }
reporting-sum-period = Кезең: { $period }
reporting-sum-entries = Жазбалар: { $entries }
reporting-sum-kind = { $kind } — { $acts }
reporting-sum-withdrawn = Қайтарып алынғаны: { $entries }. Есепте бұл туралы белгі ғана қалады.
reporting-sum-files = Файлдар: { $files }, оның ішінде фото: { $photos }
reporting-data-given = Деректеріңіз: толтырылды
reporting-data-blank = Деректеріңіз: бос жолдар, қолмен жазасыз
reporting-sum-private = Жеке ескертпелер есепке ешқашан кірмейді.
reporting-sum-private-some = Жеке ескертпелер есепке ешқашан кірмейді; сізде { $notes } ескертпе бар.
reporting-sum-reader = Іс қозғалса, бұл есепті іс материалдарынан ол да оқи алады.
reporting-confirm = <b>Бәрі есіңізде қалғандай жазылған ба?</b>
reporting-make = Иә, есімде қалғаны осы
reporting-again = Өзгерту
reporting-cancel = ✕ Бас тарту
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
}. Төменде — файл, арыз мәтіні және әрі қарай не істеу керегі.
reporting-caption = № { $number } есеп · беттер: { $pages }
reporting-caption-part = № { $number } есеп · { $of } бөліктің { $at }-бөлігі · беттер: { $pages }
reporting-statement-short = Арыздың қысқа мәтіні — порталдағы өріске. Көшіру үшін басыңыз да, бос жерлерін толтырыңыз.
reporting-statement-full = Толық мәтіні — қағазға немесе өріске көбірек сыйса. { $messages ->
    [one] Бір хабарлама.
   *[other] { $messages } хабарлама, ретімен.
}
reporting-hashes = SHA-256 бақылау сомалары: файлдың өзгермегенін кез келген адам осылар арқылы тексере алады.
reporting-guide =
    <b>Әрі қарай не істеу керек</b>

    1. Файлдарды өзіңізден басқа ешкім қарай алмайтын жерге сақтаңыз.
    2. Е-өтініш порталы арқылы (eotinish.kz): кіру үшін ЭЦҚ және 1414 нөмірінен келетін SMS-код керек. SIM-картаңыз немесе ЭЦҚ-ңыз оның қолында болуы мүмкін болса, арызды өзіңіз барып бергеніңіз дұрыс.
    3. Кімге: облысыңыздың немесе қалаңыздың полиция департаментіне. Қысқа мәтінді қойып, бос жерлерін толтырыңыз, есеп файлдарын ретімен тіркеңіз.
    4. ЭЦҚ-мен қол қойыңыз. Өтініштің нөмірі мен күнін жазып алыңыз.
    5. Өзіңіз барсаңыз: осы есепті қағазда немесе флешкада полиция бөліміне апарып, тіркелгені туралы талон сұраңыз.
    6. Өтініш басқа жерге түссе, оны { $redirect } жұмыс күні ішінде тиісті органға жіберуге міндетті. Жауап мерзімі — { $answer } жұмыс күні.
    7. Телефондағы хат алмасуды, қоңыраулар мен файлдарды өшірмеңіз: көрсетуді сұрауы мүмкін.

    Дәл қазір қауіпті болса — { $police }. Бұл — жадынама, заң кеңесі емес.
reporting-gone = Бұл хабарламалар { $span } өткен соң жойылады. Есепті кез келген күні қайта жасауға болады, оның нөмірі жаңа болады.
reporting-hold = Бір сағатқа қалдыру
reporting-held = Бір сағат тұрады.
