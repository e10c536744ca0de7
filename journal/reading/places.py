"""Where something happened, in the words of the law: home, work, a venue, the street."""

from journal.incident import Kind, PlaceKind
from journal.reading.words import WORD, any_of, pattern

# A call has no place, and "at home" in a message says where she was, not what he did.
BODILY = frozenset({Kind.VISIT, Kind.FOLLOWING, Kind.GIFT, Kind.DAMAGE, Kind.THREAT, Kind.VIOLENCE})

_HIS = any_of("его", "her", "his", "ее", "оның", "своего", "у себя")
_ON_THE_WAY = pattern(
    rf"{WORD}(?:по дороге (?:домой|на работу)|по пути домой|до (?:самого )?(?:дома|подъезда|работы)|до самой работы"
    r"|(?:домой|на работу) (?:шла|ехала|возвращалась)|(?:шла|ехала|возвращалась|провожал) (?:домой|на работу)"
    r"|on (?:my|the) way (?:home|to work)|follow\w* me (?:home|to \w+)(?: from \w+(?: \w+){0,2})?|all the way \w+(?: \w+)?"
    r"|үйге (?:бара|қайт)\w*|жұмысқа бара\w*|с работы|after work|from work|жұмыстан"
    r"|(?:үй\w*|жұмысқа|жұмысым\w+) дейін|(?:көлі[гк]|маши|автокөлі)\w+ (?:\w+ )?терезе\w*|car windows?"
    rf"|{_HIS} (?:\w+ )?(?:дом|кварт|house|home|flat|apartment|office|работ|үй)\w*)"
)
_PLACES = {
    PlaceKind.HOME: any_of(
        r"домой",
        r"(?:к|у|возле|около|перед|во?зле|рядом с|напротив|за) (?:\w+ )?дом(?:а|у|ом)",
        r"дома",
        r"под (?:\w+ )?окна?(?:ми|ом)",
        r"в (?:\w+ )?окна",
        r"(?:в|во|у|на|возле|к|перед) (?:\w+ )?(?:двор[еу]?|подъезд\w*|квартир\w+|дач[уе])",
        r"двер\w+",
        r"домофон\w*",
        r"үй(?:ге|ім\w*|ге|іміз\w*|дің|де)",
        r"үйдің",
        r"есі[кг]\w*",
        r"подъез\w+ (?:алд|жан|қас|іш)\w+",
        r"терезе\w*",
        r"аула(?:да|ға|м\w*)",
        r"пәтер\w+",
        r"(?:to|at|outside|near|from|by|past|of|into|in|around) (?:my|our|the) (?:\w+ )?(?:house|home|flat|apartment|building|place|yard)",
        r"(?:my|our|the) (?:front |back )?(?:door\w*|windows?|buzzer|porch)",
        r"at home",
        r"doorbell",
    ),
    PlaceKind.WORK: any_of(
        r"(?:на|у|возле|около|перед|к) (?:\w+ )?работ(?:у|е|ы|ой)",
        r"офис\w*",
        r"жұмыс(?:қа|та|ым\w*|тың|ының|ыма)",
        r"жұмыс орн\w+",
        r"кеңсе\w*",
        r"(?:at|to|outside|near) (?:my )?work",
        r"workplace",
        r"(?:my|the) office",
    ),
    PlaceKind.VENUE: any_of(
        r"кафе\w*",
        r"кофе(?:йн|хан)\w*",
        r"столов(?:ая|ой|ую)",
        r"аптек\w*",
        r"ресторан\w*",
        r"клуб\w*",
        r"бар[еу]?",
        r"спортзал\w*",
        r"фитнес\w*",
        r"магазин\w*",
        r"тр[цк]",
        r"торгов\w+ центр\w*",
        r"кино\w*",
        r"салон\w*",
        r"базар\w*",
        r"асхана\w*",
        r"дәмхана\w*",
        r"дәріхана\w*",
        r"мейрамхана\w*",
        r"дүкен\w*",
        r"сауда орталы\w+",
        r"caf[eé]",
        r"coffee (?:shop|house|bar)",
        r"pharmacy",
        r"restaurant",
        r"gym",
        r"mall",
        r"bar",
        r"club",
        r"shop",
        r"store",
        r"cinema",
        r"supermarket",
    ),
    PlaceKind.STREET: any_of(
        r"на (?:\w+ )?(?:улице|остановке|парковке)",
        r"по (?:\w+ )?улице",
        r"в (?:\w+ )?парке",
        r"көше(?:де|мен|нің)",
        r"аялдама\w*",
        r"саябақ\w*",
        r"(?:on|in|down|along) the street",
        r"bus stop",
        r"in the park",
        r"car park",
        r"parking lot",
    ),
}
_PLACE = pattern(WORD + any_of(*(rf"(?P<{place}>{source}\b)" for place, source in _PLACES.items())))


def place_of(text: str, kind: Kind | None) -> PlaceKind | None:
    """Return where folded *text* says it happened; None when two places compete."""
    if kind not in BODILY:
        return None
    found = {PlaceKind(str(m.lastgroup)) for m in _PLACE.finditer(_ON_THE_WAY.sub(";", text))}
    if len(found) > 1:
        # «На улице у дома» is the home: the law speaks of the place of residence.
        found.discard(PlaceKind.STREET)
    return found.pop() if len(found) == 1 else None
