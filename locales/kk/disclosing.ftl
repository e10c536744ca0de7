disclosing = Есепке не кіреді
disclosing-more = ⚙️ Толығырақ таңдау
disclosing-list = Толық тізім
disclosing-intro =
    Әдеттегі баптаулар көпшілікке лайық. Өзіңізге маңыздысын ғана өзгертіңіз.
    ✓ — есепте болады, ○ — болмайды.
disclosing-people-all = 👥 Кім туралы: бәрі
disclosing-people-some = 👥 Кім туралы: { $total } ішінен { $shown }
disclosing-entries-all = 📝 Жазбалар: бәрі, { $total }
disclosing-entries-some = 📝 Жазбалар: { $total } ішінен { $shown }
disclosing-facts-all = 🗂 Мәліметтер: бәрі, { $total }
disclosing-facts-some = 🗂 Мәліметтер: { $total } ішінен { $shown }
disclosing-hidden-none = ✂️ Бір бөлігін жасыру
disclosing-hidden-some = ✂️ Жасырылғаны: { $count }
disclosing-option-masked = Балағатты жабу, толығы соңында
disclosing-option-witnesses = Куәлар мен байланыстары
disclosing-option-pins = Орындардың дәл координаттары
disclosing-option-follows = Бұрынғы арызды атау
disclosing-pleas = ✉️ Не сұрау керек: { $count }
disclosing-office-none = 🏛 Кімге: қолмен жазамын
disclosing-office-set = 🏛 Кімге: { $name }
disclosing-channel = 📤 Қалай беру: { $name }
disclosing-gaps = 🔎 Не жетіспейді
disclosing-ready = Әрі қарай →
disclosing-people = Кім туралы айтайық? Алып тастау немесе қайтару үшін басыңыз.
disclosing-nobody = Белгісіз адам
disclosing-entries = Қай жазбалар кіреді? Алып тастау немесе қайтару үшін жазбаны басыңыз: одан тек нөмірі қалады. ✂️ — жазбаның бір бөлігін жасыру.
disclosing-fields = { $number }-жазба. Одан нені көрсетуге болады? Жасырылғаны беттерге де, файлдың ішіне де түспейді; жасырылғаны ғана айтылады.
disclosing-fields-none = { $number }-жазбада бөлек жасыратын ештеңе жоқ. Оны тұтас алып тастауға болады.
disclosing-facts = Қай мәліметтер кіреді? Алып тастау немесе қайтару үшін басыңыз: ашылмағаны туралы белгі ғана қалады. ✂️ — бір жауапты ғана жасыру.
disclosing-facts-withdrawn = Қайтарып алынғаны түзетулер тарихында бір жолмен көрінеді, оны да алып тастауға болады.
disclosing-fact-withdrawn = { $kind } (қайтарып алынған)
disclosing-answers = { $kind }. Осыдан нені көрсетуге болады? Жасырылғаны беттерге де, файлдың ішіне де, түзетулер тарихына да түспейді.
disclosing-answers-none = { $kind }. Мұнда бөлек жасыратын ештеңе жоқ. Оны тұтас алып тастауға болады.
disclosing-blankets =
    Барлық жазбада нені көрсетуге болады? Жасыру немесе қайтару үшін басыңыз.

    Жазбалардың мәтіні бұдан өзгермейді, тек жасырылған есімдер онда да жабылады. Орын мәтіннің өзінде аталса, сол жазбаның мәтінін немесе сол сөзді жасырыңыз.
disclosing-words-none = 🔤 Еш жерде болмайтын сөздер
disclosing-words-some = 🔤 Еш жерде болмайтын сөз: { $count }
disclosing-words =
    Қай сөз еш жерде болмауы керек: есім, көше, мектеп? Жазыңыз, бірнешеуін — үтір арқылы. Тегі, лақап аты, латынша жазылған сол есім — бөлек сөздер: оларды да жазыңыз.

    Есеп пен арызда олардың орнына «[…]» тұрады. Жазбалар өзгермейді, ал сөздердің өзі еш жерге жазылмайды.
disclosing-words-names = Сіз жасырған есімдер мұнда өздігінен қосылды: олар Сіздің сөйлемдеріңізде де кездесуі мүмкін.
disclosing-words-check = Не табылғанын тексеріңіз. Артығы табылса, сөзді басыңыз: ол тізімнен алынады; бәрі табылмаса, тағы жазыңыз.
disclosing-words-found = { $places ->
    [one] { $word }: { $places } жер ({ $forms })
   *[other] { $word }: { $places } жер ({ $forms })
}
disclosing-words-not-found = { $word }: кездеспейді
disclosing-words-more = және тағы
disclosing-words-short = Тым қысқа: қатар тұрған кемінде екі әріп не екі цифр керек.
disclosing-single = Әр жазба бойынша
disclosing-number = Нөмірі немесе аккаунты
blanket-places = Орындар: мекенжай, атау
blanket-children = Балалар
blanket-names = Адамдарға өзіңіз қойған есімдер
blanket-quotes = Сөзбе-сөз айтқандары
blanket-answers = Сіздің жауаптарыңыз
blanket-effects = Сізге қалай әсер еткені
blanket-words = Жазбалар мәтіні, файл жазулары
blanket-numbers = Нөмірлер мен аккаунттар
blanket-vehicles = Көліктер, сырт белгілері
blanket-witnesses = Куәлар туралы белгі
blanket-files = Фото мен файл атаулары
disclosing-pleas-intro = Арызда тағы не сұрайық? Арызды тіркеу және Сізді жәбірленуші деп тану туралы өтініш онда бар.
plea-details = Қоңыраулар тізімі
plea-details-why = кім қоңырау шалғанын, жасырын нөмірлерді де, операторлардан сұратады.
plea-cameras = Камера жазбалары
plea-cameras-why = ол келген жерлердің бейнежазбасын сұратады.
plea-safety = Қауіпсіздік шаралары
plea-safety-why = Сізді қалай қорғауға болатынын қарайды.
plea-damage = Моральдық зиян
plea-damage-why = оны қалай өтетуге болатынын түсіндіреді; соманы атаудың қажеті жоқ.
disclosing-office-now = Қазір: { $name }
disclosing-office-blank = Қолмен жазамын
disclosing-channels = Арызды қалай бересіз? Файлдардың көлемі мен жадынама соған байланысты.
disclosing-gaps-intro =
    Заң осыны сұрауы мүмкін. Бәрі өз еркіңізде: қосу үшін нөмірін басыңыз немесе онсыз жалғастырыңыз.
    Есепке оралу: /report
disclosing-without = Осылай жалғастыру
disclosed = Есептен не белгілі болады
disclosed-applicant = Сіздің деректеріңіз
disclosed-people = Адамдар
disclosed-entries = Жазбалар ({ $count })
disclosed-withdrawn = Қайтарып алынған, белгісі ғана қалады ({ $count })
disclosed-numbers = Нөмірлер мен аккаунттар ({ $count })
disclosed-places = Орындар
disclosed-pins = Картадағы координаттар, мына жазбаларда
disclosed-quotes = Сөзбе-сөз айтқандары, мына жазбаларда
disclosed-children = Балалар, мына жазбаларда
disclosed-refusals = Сіздің бас тартуларыңыз ({ $count })
disclosed-harms = Сізге тигізген салдары ({ $count })
disclosed-acts = Полиция мен сот бұрын не істеді ({ $count })
disclosed-orders = Нұсқамалар мен тыйымдар ({ $count })
disclosed-filings = Берілген арыздар ({ $count })
disclosed-witnesses = Куәлар мен байланыстары
disclosed-photos = Фото ({ $count })
disclosed-files = Файлдар, тек атауы мен бақылау сомасы ({ $count })
