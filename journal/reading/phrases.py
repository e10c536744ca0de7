"""The words of each kind of incident in Russian, Kazakh and English: a table, no code.

Read from the top: a phrase that is more telling («звонил в дверь») stands above the word it
contains («звонил»). Kind None is a phrase that only looks like an incident. Spelling is
natural; it is folded when the table is compiled, so «ё» and Kazakh letters may be missing in
what people type. Her own deeds (first person) are left out on purpose.
"""

from journal.incident import Kind

_KIN_RU = r"(?:маме|маму|мамы|матери|папе|отцу|родителям|сест?ре|брату|подруг[еи]|подругам|друзьям|коллег[еи]|коллегам|начальни\w+|сосед(?:ям|ей|ке|у)|бабушке|родственни\w+|детям|дочери|сыну|мужу)"
_KIN_EN = r"(?:mother|mom|mum|father|dad|parents|sister|brother|friends?|colleagues?|boss|neighbou?rs?|family|husband|son|daughter|kids|relatives?|cousin|aunt|uncle)"
_KIN_KK = r"(?:анам|апам|мамам|папам|күйеуім|ұлым|қызым|әкем|әпкем|сіңлім|ағам|інім|құрбы|құрбым|дос|досым|достар|көрші|көршілер|туыс|туыстар|ата-анам|бастығым|әріптес|балалар)"
_THING_RU = (
    r"(?:окн[оа]|двер\w+|машин\w+|авто\w*|стекл\w+|зам\w+|домофон\w*|телефон\w*|посуд\w+|мебель)"
)
_THING_EN = r"(?:windows?|doors?|car|phone|glass|mirror|lock|fence|windscreen|gate|mailbox)"
_GIFT_RU = (
    r"(?:цветы|цветов|букет\w*|подар\w+|роз[ыу]?|игрушк\w+|конфет\w+|посылк\w+|записк\w+|торт\w*)"
)
# He is there now, said without a verb: «он опять у двери».
_HE_RU = r"(?:он|они|опять|снова|он там|он тут)(?:,? (?:опять|снова|сейчас|уже|все еще|еще|там|тут|прямо|весь день|всю ночь|с утра|ночью|утром|днем|вечером)){0,3}"
_NEAR_RU = r"(?:(?:у|возле|около|перед|за|под|напротив|рядом с|внизу у) (?:мо\w+ |наш\w+ |сам\w+ |входн\w+ )?(?:двер|дом|окн|подъезд|квартир|калитк|ворот|забор|офис|работ)\w*|(?:во?|на) (?:мо\w+ |наш\w+ )?(?:двор|подъезд|лестни|площадк|этаж)\w*)"
_DOOR_KK = r"(?:есі[кг]|үй|терезе|пәтер|подъез|кіреберіс|қақпа|кеңсе|жұмыс)\w*"
_NEAR_KK = r"(?:алдында|жанында|қасында|астында|сыртында|маңында|түбінде)"
_HOUSE_EN = r"(?:house|home|office|work|door|windows?|flat|apartment|building|gate|place|yard)"
# What is hers and nobody else's to show.
_HERS_RU = r"(?:(?:мо|тво)\w+|личн\w+|интимн\w+) (?:\w+ ){0,2}(?:фот\w+|видео\w*|снимк\w+|переписк\w+|сообщени\w+|адрес\w*|номер\w*|данны\w+)"
_HERS_KK = r"(?:сурет|фото|видео|бейне|дерек|мәлімет|мекенжай|нөмір|хат|переписка)\w*(?:[ыі]мды|[ыі]мді|мды|мді|ыңды|іңді|ңды|ңді)"
_TELL_RU = r"(?:вылож|опублик|разосла|разошл|распростран|слить|сольет)\w*"

PHRASES: tuple[tuple[Kind | None, tuple[str, ...]], ...] = (
    (
        None,
        (
            r"(?:по)?звонил[аи]? (?:в )?(?:полици\w+|102|112|участков\w+)",
            r"call(?:ed|ing)? (?:the )?(?:police|cops|ambulance|102|112|911)",
            r"полицияға (?:қоңырау|телефон|хабарлас)\w*",
            r"called me (?:an?|names)",
            r"the following",
            r"код(?: \w+)? кел(?:ді|ген)",
            r"ақша(?: \w+)? келді",
        ),
    ),
    (
        Kind.DAMAGE,
        (
            r"(?:ударил|пнул|бил|колотил)[аи]? (?:по |в |ногой в )?" + _THING_RU,
            r"(?:hit|kicked|broke|smashed|damaged|keyed|scratched|dented|punched) (?:in )?(?:my |the |our |a )?(?:\w+ )?"
            + _THING_EN,
            r"(?:broke|smashed|kicked) (?:in|into)",
            r"(?:slashed|punctured|cut) (?:my |the )?(?:\w+ )?t[iy]res?",
            r"vandali[sz]\w+",
            r"set fire",
            r"(?:scratch|damag|destroy|ruin|smash)(?:ed|es|ing)",
            r"(?:раз|вы|с)бил[аи]?",
            r"(?:с|по|вы|раз)ломал[аи]?",
            r"про(?:колол|резал|ткнул)[аи]?",
            r"поцарапал[аи]?",
            r"(?:ис|по)портил[аи]?",
            r"под(?:же[гч]|пал)\w*",
            r"облил[аи]? (?:\w+ )?(?:двер\w+|машин\w+|краск\w+|окн\w+)",
            r"порезал[аи]? (?:\w+ )?(?:шин\w+|колес\w+)",
            r"порвал[аи]?",
            r"сындыр(?:ды|ып|ған|ыпты)",
            r"тес(?:ті|іп)",
            r"(?:өртеді|өртеп|өртеген)",
            r"бүлдір(?:ді|іп|ген)",
            r"қират(?:ты|ып|қан)",
            r"тырна(?:ды|п|ған)",
            r"жарып кетті",
        ),
    ),
    (
        Kind.VIOLENCE,
        (
            r"(?:из|по)?бил[аи]?(?: меня)?",
            r"(?:из)?бива(?:л|ет)",
            r"ударил[аи]?",
            r"толкнул[аи]?",
            r"толкал[аи]?",
            r"схватил[аи]?",
            r"хватал[аи]?",
            r"(?:за)?душил[аи]?",
            r"пнул[аи]?",
            r"пинал[аи]?",
            r"дал[аи]? (?:мне )?пощечин\w+",
            r"таскал[аи]? за волосы",
            r"дернул[аи]? за",
            r"изнасилова\w+",
            r"побо(?:и|ев)",
            r"(?:hit|beat|punched|slapped|pushed|shoved|grabbed|choked|strangled|kicked|bit|dragged|raped|assaulted|attacked|hits|beats) (?:me|my)",
            r"ұр(?:ды|ып|ған)",
            r"соққыға жық\w+",
            r"теп(?:ті|кен)",
            r"тұншықтыр\w+",
            r"итер(?:ді|іп)",
            r"жұлқыла\w*",
            r"сабады",
            r"зорла(?:ды|п|ған)",
            r"шапалақпен",
            r"шаш\w+ (?:тартты|жұлды|сүйреді)",
        ),
    ),
    (
        Kind.BLACKMAIL,
        (
            r"шантаж\w*",
            r"вымога\w+",
            r"(?:угрожа\w+|гроз\w+)(?:,? что)? (?:\w+ ){0,3}" + _TELL_RU,
            r"(?:выложу|разошлю|солью|опубликую|распространю) (?:\w+ ){0,2}" + _HERS_RU,
            r"blackmail\w*",
            r"extort\w*",
            r"threat\w* (?:\w+ ){0,2}to (?:post|share|publish|leak|release)",
            r"(?:will|would|going to|gonna|'ll|'d) (?:post|share|publish|leak|release) (?:my|your)",
            r"бопсала\w*",
            _HERS_KK + r" (?:\w+ ){0,2}(?:тарат(?:ам|амын)|жариялаймын|сал(?:ам|амын))",
        ),
    ),
    (
        Kind.PRIVACY,
        (
            r"(?:выложил|опубликовал|запостил|разослал|распространил|слил|раздал|показал)[аи]? (?:(?!мне\b)\w+ ){0,3}"
            + _HERS_RU,
            r"(?:выкладывает|публикует|рассылает|распространяет|показывает) (?:(?!мне\b)\w+ ){0,3}"
            + _HERS_RU,
            r"(?:про)?чита(?:л[аи]?|ет) (?:\w+ )?(?:мо[юеий]\w*|нашу?) (?:\w+ )?(?:сообщени\w+|переписк\w+|смс\w*|чат\w*|почту|письма)",
            r"(?:залез|влез|рылся|роется|копался|копается)(?:ла)? (?:\w+ ){0,2}в (?:мо\w+ )?(?:\w+ )?(?:телефон\w*|почт\w+|переписк\w+)",
            r"прослушив\w+",
            r"(?:posted|posts|posting|shared|published|leaked|uploaded|spread|spreads|sent|showed) (?:(?!me\b)\w+ ){0,2}(?:private|intimate|nude|naked) (?:\w+ )?(?:photos?|pics?|pictures?|videos?|messages|chats?)",
            r"(?:posted|posts|posting|shared|published|leaked|uploaded) my (?:\w+ ){0,2}(?:photos?|pics|pictures?|videos?|messages|chats?|address|number|details)",
            r"(?:read|reads|reading|went through|goes through) (?:all )?(?:of )?my (?:\w+ )?(?:messages|texts|chats?|e-?mails?|phone|mail|dms)",
            r"doxx?(?:ed|es|ing)",
            _HERS_KK
            + r" (?:\w+ ){0,3}(?:тарат(?:ты|ып|қан)|жарияла(?:ды|п|ған|пты)|сал(?:ды|ып|ған))",
            r"(?:хабарлама|хат|смс|чат|переписка)\w*(?:мды|мді) (?:\w+ ){0,2}оқ(?:ыды|ып|ыған|ыпты)",
            r"телефонымды (?:\w+ ){0,2}ақтар(?:ды|ып|ған)",
        ),
    ),
    (
        Kind.THREAT,
        (
            r"угро(?:жа\w+|з\w+)",
            r"убь(?:ет|ю)",
            r"(?:обещал|хочет|грозил\w*) (?:\w+ )?(?:убить|сжечь|избить|зарезать|покалечить|поджечь)",
            r"(?:за|при)?(?:реж|душ)(?:ет|у)(?: меня)?",
            r"сож(?:жет|гу)",
            r"запугив\w+",
            r"threat\w*",
            r"(?:will|would|wants? to|going to|gonna|'ll|'d) (?:kill|hurt|burn|beat|rape|stab|shoot)",
            r"i(?:'ll| will| would) regret",
            r"қорқыт(?:ты|ып|ады|қан|уда)",
            r"өлтір(?:ем|емін|еді|ем деп|іп)\w*",
            r"қоқан-?лоқы\w*",
            r"қоқан-?лоққы\w*",
            r"(?:құртам|құртамын|жарып тастаймын|өртеймін)",
            r"сес көрсет\w+",
        ),
    ),
    (
        Kind.THIRD_PARTY,
        (
            r"(?:по|на)?(?:звонил|писал|приходил|расспрашивал|спрашивал|просил|выспрашивал)[аи]? (?:у )?(?:мо\w+ |наш\w+ )?"
            + _KIN_RU,
            r"(?:по|на)?(?:звонит|пишет) (?:мо\w+ |наш\w+ )?" + _KIN_RU,
            r"через (?:\w+ )?(?:подруг\w+|друз\w+|друга|сестр\w+|брат\w+|маму|мать|родител\w+|знаком\w+|коллег\w+|сосед\w+|детей|дочь|сына)",
            r"его (?:мать|мама|сестра|брат|друг|друзья|отец|родственник\w*|родители) (?:\w+ )?(?:звонил|писал|приходил|приехал|просил|пришел|пришл|передал)\w*",
            _KIN_KK
            + r"\w* (?:\w+ ){0,3}(?:арқылы|қоңырау|хабарлас\w*|телефон|жаз(?:ды|ып)|барып|барды|сұра\w+)",
            r"(?:\w+) арқылы (?:сәлем|хабар|айт)\w*",
            r"(?:called|rang|phoned|texted|messaged|asked|contacted|visited|wrote to|calls|calling|emailed) (?:my|our) "
            + _KIN_EN,
            r"(?:sent|through|via|asked) (?:his|my|a|our|mutual) (?:mutual )?" + _KIN_EN,
            r"his "
            + _KIN_EN
            + r" (?:\w+ )?(?:called|phoned|rang|texted|came|messaged|visited|wrote|asked)",
        ),
    ),
    (
        Kind.ONLINE,
        (
            r"(?:написал|оставил|пишет|строчит)[аи]? (?:\w+ ){0,2}(?:коммент\w*|отзыв\w*|пост\w*)",
            r"(?:пікір|комментарий|коммент) (?:жаз|қалдыр)\w+",
            r"(?:follow\w*|subscribed|add(?:ed|s)) (?:to )?(?:me )?(?:on|in) (?:insta\w*|facebook|tiktok|vk|twitter|linkedin)",
        ),
    ),
    (
        Kind.GIFT,
        (
            r"(?:прислал|отправил|передал|подарил|оставил|подбросил|заказал|принес|дарит|шлет)[аи]? (?:\w+ ){0,2}"
            + _GIFT_RU,
            r"(?:гүл|сыйлық|букет|тәтті)\w* (?:\w+ ){0,3}(?:жібер|қалдыр|әкел|тастап|беріп|бер)\w*",
            r"(?:left|sent|brought|delivered|mailed|leaves|sends) (?:me )?(?:\w+ ){0,2}(?:flowers?|gifts?|presents?|roses|bouquet|parcel|package|chocolates?|note|toys?)",
        ),
    ),
    (
        Kind.VISIT,
        (
            r"звон(?:ил[аи]?|ит|ят) (?:мне )?в (?:дверь|двери|домофон|квартиру)",
            r"при(?:шел|ходил|ходит|ехал|езжал|езжает|перся|бежал|шли|ходили|ехали)",
            r"она при(?:шла|ходила|ехала)",
            r"при(?:шла|ходила|ехала) ко мне",
            r"(?:за)?явил(?:ся|ась)",
            r"нагрянул[аи]?",
            r"сто(?:ял|ит|яли|ял всю ночь) (?:\w+ ){0,2}(?:под|у|возле|около|перед|за|на|во?|внизу|рядом|напротив)",
            r"(?:сидел|сидит) (?:\w+ ){0,2}(?:под|у|возле|около|перед) (?:\w+ )?(?:дом|окн|подъезд|двер)\w*",
            r"подсел[аи]?",
            r"сел[аи]? (?:рядом|напротив|ко мне|за (?:мой|соседний) стол\w*)",
            r"лом(?:ил|ит)\w*",
            r"(?:по)?стучал\w*",
            r"стучит\w*",
            r"подъехал[аи]?",
            r"околачив\w+",
            _HE_RU + " " + _NEAR_RU,
            r"он (?:опять |снова |уже |сейчас )?(?:здесь|тут|внизу|рядом)(?: опять| снова)?(?= ?(?:$|[.,!;)\n]))",
            r"есі[кг]\w* (?:\w+ )?(?:қақ|тарсыл|ұр|соқ|теп)\w+",
            r"(?:алдында|жанында|қасында|астында|сыртында|маңында|алдымда) (?:(?!күтіп|тосып|аңдып|торып|бақылап)\w+ ){0,2}(?:тұр|отыр|жүр)(?:ды|ған|ып|ыпты)?",
            r"(?:тағы(?: да)?|қайтадан|қайта|ол|әлі|қазір) (?:\w+ )?" + _DOOR_KK + " " + _NEAR_KK,
            r"(?:сыртта|далада|төменде|подъезде|аулада) (?:тағы )?(?:тұр|жүр)(?:ды|ған|ып|ыпты)?",
            r"ол (?:тағы(?: да)? )?осында(?= ?(?:$|[.,!;)\n]))",
            r"(?:үйге|жұмысқа|үйіме|жұмысыма|кафеге) (?:\w+ ){0,2}кел(?:ді|іп|еді|ген|іпті)",
            r"(?:хабарлама|смс|хат)\w* келді",
            r"кел(?:ді|іп|еді|ген|іпті)",
            r"домофон\w* (?:звонда|бас|соқ)\w*",
            r"(?:жаныма|қасыма|көрші үстелге) (?:\w+ )?отыр(?:ды|ып|ған)",
            r"баса көктеп\w*",
            r"(?:came|comes|(?:is |was |keeps )coming|turned up|turns up|showed up|shows up|showing up|dropped by)",
            r"(?:was|is|he's|she's|stood|stands|standing|sat|sitting|parked|been|waits) (?:\w+ ){0,2}(?:outside|in front of|at|under|near|by|across from) (?:my|our|the) (?:\w+ )?(?:house|home|office|work\w*|door|windows?|flat|apartment|building|gate|school|gym|caf[eé]|place|yard|job)",
            r"(?:outside|under|at|by) (?:my|our|the) (?:\w+ )?"
            + _HOUSE_EN
            + r"(?= (?:again|now|right now))",
            r"again (?:outside|under|at|by) (?:my|our|the) (?:\w+ )?" + _HOUSE_EN,
            r"(?:he|they)(?:'s| is| are|'re)(?: back)? (?:again )?(?:outside|downstairs|here)(?: again| now)?(?= ?(?:$|[.,!;)\n]))",
            r"knock(?:ed|s|ing)",
            r"sat (?:down )?(?:next to me|beside me|opposite me|at (?:my|the next) table)",
            r"bang(?:ed|s|ing) on",
            r"(?:rang|ringing|rings|buzzed) (?:\w+ )?(?:doorbell|bell|buzzer)",
        ),
    ),
    (
        Kind.FOLLOWING,
        (
            r"(?:про|вы)?след(?:ил[аи]?|ит|ят)",
            r"выслежив\w+",
            r"преслед\w+",
            r"(?:под)?караул\w+",
            r"поджида\w+",
            r"(?:шел|идет|ходил|ходит|ехал|едет|бежал|гнался|плелся) (?:\w+ )?(?:за мной|следом)",
            r"наблюда(?:л|ет)\w*",
            r"подглядыв\w+",
            r"шпион\w+",
            r"маячок|маячка|трекер\w*|жучок|gps",
            r"жд(?:ал|ет|али) (?:меня|у|возле|около|на|под|во?)",
            r"(?:меня )?ждал",
            r"аңды(?:ды|п|ған|йды)",
            r"із(?:ім|іңн|імн|іме)\w*",
            r"соңымнан",
            r"артымнан",
            r"соңыма",
            r"бақыла(?:ды|п|ған|йды)",
            r"тосып",
            r"торып",
            r"күтіп (?:тұр|отыр|жүр|алды)\w*",
            r"қадаға\w*",
            r"follow(?:ed|s|ing)",
            r"stalk(?:ed|s|ing)",
            r"watch(?:ed|es|ing) (?:me|my|our|the house|us)",
            r"lurk(?:ed|s|ing)",
            r"wait(?:ed|s|ing) (?:for me|outside|near|by|at|in)",
            r"tracker|airtag|tracking",
            r"spy(?:ing)?|spied",
            r"tail(?:ed|ing) me",
            r"chas(?:ed|ing)",
            r"(?:drove|drives|driving|walked|walking) (?:past|behind|around|after|by) (?:me|my|our)",
        ),
    ),
    (
        Kind.CALL,
        (
            r"(?:по|на|до|пере|об)?звон(?:ил[аи]?|ит|ят|ок|к[аи]|ков|ками|ила|яли)",
            r"(?:на|об|по|пере)?званива\w+",
            r"званил[аи]?",
            r"набира(?:л|ет)[аи]?",
            r"набрал[аи]?",
            r"пропущенн\w+",
            r"қоңырау\w*",
            r"хабарлас(?:ты|ып|ады|қан|тым)",
            r"телефон (?:шал|соқ|соғ)\w+",
            r"нөмір(?:ден|лерден|інен|лерінен) (?:[\w-]+ ){0,5}(?:соқ|соғ|шал)\w+",
            r"звонда(?:ды|п|йды|дым|ған)",
            r"званда(?:ды|п|йды|ған)",
            r"call(?:ed|s|ing)",
            r"(?:missed|phone|silent|video|a|the|\d+|another|one|prank) call",
            r"call from",
            r"rang|ringing|rings me",
            r"phon(?:ed|es|ing)",
            r"dial(?:led|ed|s|ling)",
            r"no caller ?id",
        ),
    ),
    (
        Kind.MESSAGE,
        (
            r"(?:на|ис|об)?писал[аи]?",
            r"пиш(?:ет|ут)",
            r"строчит",
            r"смс\w*",
            r"sms",
            r"сообщени\w+",
            r"голосов(?:ое|ые|ых|уху)",
            r"прислал[аи]?",
            r"скинул[аи]?",
            r"шлет",
            r"письм[оа]",
            r"хабарлама\w*",
            r"жаз(?:ды|ып|ады|ған|ыпты|дым)",
            r"texted|texting|texts?",
            r"messag(?:e|es|ed|ing)",
            r"wrote|writes|writing to me",
            r"e-?mail(?:ed|s|ing)",
            r"an? e-?mail",
            r"dm(?:ed|s|'d)?",
            r"whatsapp(?:ed)?",
            r"voice ?mails?",
        ),
    ),
    (
        Kind.ONLINE,
        (
            r"инстаграм\w*",
            r"в инсте",
            r"фейк\w*",
            r"аккаунт\w*",
            r"коммент\w*",
            r"лайк\w*",
            r"сторис\w*",
            r"подписал(?:ся|ась)",
            r"взлом\w+",
            r"выложил[аи]?",
            r"опубликовал[аи]?",
            r"соцсет\w+",
            r"тикток\w*",
            r"фейсбук\w*",
            r"запостил[аи]?",
            r"жалған (?:аккаунт|парақша)\w*",
            r"парақша\w*",
            r"әлеуметтік желі\w*",
            r"instagram|insta|facebook|tiktok",
            r"fake (?:account|profile|page)s?",
            r"comment(?:ed|s|ing)?",
            r"lik(?:ed|es|ing) (?:all |every |my )",
            r"(?:posted|posts|posting|uploaded|shared) (?:my|our|about|the|photos)",
            r"hacked|hacking",
        ),
    ),
    (
        Kind.GIFT,
        (
            r"букет\w*",
            r"цвет(?:ы|ов|ами)",
            r"подар(?:ок|ки|ил|ила|ками)",
            r"сыйлық\w*",
            r"сыйлады",
            r"гүл\w*",
            r"flowers|bouquet|gifts?|a present|presents|parcel",
        ),
    ),
)
