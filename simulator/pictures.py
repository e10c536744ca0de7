"""Drawn pictures for the made-up case: streets, doors, screens of a phone. Nobody is in them."""

import io
from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw, ImageFilter

SIZE = (900, 1200)  # pixels; upright, as the screen of a phone
SEEN = (0, 380, 900, 1200)  # of a scene, which a camera takes in less upright
Draw = ImageDraw.ImageDraw
SKY, WALL, ROAD, LIT = (18, 24, 44), (46, 50, 66), (34, 35, 42), (246, 208, 128)


def picture(what: str, time: str) -> bytes:
    """Return a JPEG of ``street``, ``door``, ``cafe``, ``flowers``, ``calls`` or ``chat``.

    *time* ("22:41") stands in it, as a camera or a phone shows it, and makes it differ from
    others of its kind; ``calls/87010000111`` is the list of calls from that number. Raise
    ``KeyError`` for anything else.
    """
    what, _, number = what.partition("/")
    draw_it = SCENES[what]
    image = Image.new("RGB", SIZE, SKY)
    chance = Random(f"{what} {time}")  # noqa: S311 - windows of a drawing, not secrets
    draw_it(ImageDraw.Draw(image), chance, time, number)
    if what not in SCREENS:
        image = image.filter(ImageFilter.GaussianBlur(1.2))
        ImageDraw.Draw(image).text((40, 1110), time, fill=(255, 170, 60), font_size=60)
        image = image.crop(SEEN)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def _street(draw: Draw, chance: Random, *_rest: str) -> None:
    draw.rectangle((0, 120, 900, 800), fill=WALL)
    for row in range(5):
        for column in range(6):
            x, y = 60 + column * 140, 170 + row * 120
            draw.rectangle((x, y, x + 80, y + 80), fill=LIT if chance.random() < 0.3 else SKY)  # noqa: PLR2004 - every third window
    draw.rectangle((0, 800, 900, 1200), fill=ROAD)
    _glow(draw, chance.randrange(150, 700))
    _car(
        draw,
        chance.randrange(60, 420),
        chance.choice([(88, 20, 24), (180, 184, 190), (20, 30, 60)]),
    )


def _glow(draw: Draw, x: int) -> None:
    draw.polygon([(x, 330), (x - 190, 1100), (x + 190, 1100)], fill=(66, 60, 54))
    draw.rectangle((x - 6, 330, x + 6, 1100), fill=(12, 12, 16))
    draw.ellipse((x - 40, 300, x + 40, 360), fill=LIT)


def _car(draw: Draw, x: int, colour: tuple[int, int, int]) -> None:
    draw.rounded_rectangle((x, 900, x + 420, 1020), 40, fill=colour)
    draw.polygon([(x + 90, 905), (x + 140, 820), (x + 300, 820), (x + 350, 905)], fill=(30, 34, 44))
    for wheel in (x + 60, x + 290):
        draw.ellipse((wheel, 980, wheel + 80, 1060), fill=(8, 8, 10))
    draw.ellipse((x + 390, 930, x + 424, 970), fill=LIT)


def _door(draw: Draw, chance: Random, *_rest: str) -> None:
    draw.rectangle((0, 0, 900, 1000), fill=(150, 146, 132))
    draw.rectangle((0, 560, 900, 1000), fill=(70, 96, 110))
    draw.rectangle((0, 1000, 900, 1200), fill=(92, 84, 76))
    draw.rectangle((260, 180, 660, 1040), fill=chance.choice([(92, 52, 34), (66, 70, 74)]))
    draw.rectangle((300, 430, 620, 600), outline=(40, 28, 22), width=8)
    draw.ellipse((448, 400, 472, 424), fill=(220, 220, 220))
    draw.ellipse((600, 690, 640, 730), fill=(200, 170, 90))
    draw.rounded_rectangle((720, 480, 770, 540), 8, fill=(230, 230, 224))


def _flowers(draw: Draw, chance: Random, *_rest: str) -> None:
    _door(draw, chance)
    draw.polygon([(380, 1130), (620, 1080), (690, 1170), (450, 1190)], fill=(214, 200, 170))
    for _ in range(14):
        x, y = chance.randrange(560, 720), chance.randrange(1030, 1150)
        draw.ellipse((x, y, x + 46, y + 46), fill=(180, 30 + chance.randrange(50), 60))


def _cafe(draw: Draw, chance: Random, *_rest: str) -> None:
    draw.rectangle((0, 0, 900, 1200), fill=(72, 52, 42))
    draw.rectangle((80, 160, 820, 760), fill=(28, 38, 66))
    draw.rectangle((440, 160, 460, 760), fill=(40, 28, 22))
    _car(draw, 300, (130, 134, 140))
    draw.rectangle((0, 760, 900, 1200), fill=(110, 76, 52))
    for lamp in (180, 450, 720):
        draw.line((lamp, 0, lamp, 440), fill=(20, 16, 14), width=6)
        draw.ellipse((lamp - 50, 430, lamp + 50, 510), fill=LIT)
    for cup in (200, 560 + chance.randrange(60)):
        draw.ellipse((cup, 880, cup + 170, 960), fill=(240, 238, 230))
        draw.ellipse((cup + 25, 890, cup + 145, 945), fill=(60, 36, 22))


def _calls(draw: Draw, chance: Random, time: str, number: str) -> None:
    _screen(draw, time, (250, 250, 252))
    hour, minute = (int(part) for part in time.split(":"))
    number = f"{number[:1]} {number[1:4]} {number[4:7]} {number[7:9]} {number[9:]}"
    for row in range(8):
        y = 150 + row * 128
        at = (hour * 60 + minute - row * chance.randrange(2, 6)) % (24 * 60)
        draw.ellipse((40, y, 120, y + 80), fill=(226, 232, 240))
        draw.line([(64, y + 28), (80, y + 48), (98, y + 26)], fill=(200, 40, 40), width=7)
        draw.text((150, y + 16), number, fill=(190, 30, 30), font_size=44)
        draw.text((740, y + 20), f"{at // 60:02}:{at % 60:02}", fill=(120, 126, 134), font_size=38)
        draw.line((150, y + 108, 860, y + 108), fill=(226, 228, 232), width=2)


def _chat(draw: Draw, chance: Random, time: str, *_rest: str) -> None:
    _screen(draw, time, (216, 226, 212))
    y = 170
    for _ in range(6):
        wide, high = chance.randrange(360, 700), chance.choice((90, 130, 170))
        draw.rounded_rectangle((40, y, 40 + wide, y + high), 26, fill=(255, 255, 255))
        for line in range(y + 26, y + high - 36, 40):
            draw.line(
                (70, line, wide - chance.randrange(20, 160), line), fill=(96, 104, 112), width=12
            )
        draw.text((wide - 60, y + high - 36), time, fill=(140, 146, 152), font_size=26)
        y += high + 24


def _screen(draw: Draw, time: str, paper: tuple[int, int, int]) -> None:
    draw.rectangle((0, 0, 900, 1200), fill=paper)
    draw.rectangle((0, 0, 900, 110), fill=(40, 92, 108))
    draw.text((40, 30), time, fill="white", font_size=44)
    draw.rounded_rectangle((790, 40, 860, 74), 8, outline="white", width=4)
    draw.rectangle((796, 46, 836, 68), fill="white")


SCENES: dict[str, Callable[[Draw, Random, str, str], None]] = {
    "street": _street,
    "door": _door,
    "flowers": _flowers,
    "cafe": _cafe,
    "calls": _calls,
    "chat": _chat,
}
SCREENS = {"calls", "chat"}
