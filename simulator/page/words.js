// What the page itself says, in the language of the person who is selected.

const WORDS = {
  ru: {
    people: "Люди", add: "Добавить человека", theme: "Светлая или тёмная тема",
    notice: "Это имитация Telegram. Ничего не покидает этот компьютер, всё исчезнет после остановки.",
    strip: "Имитация: ничего не покидает этот компьютер",
    more: "Ещё", messages: "Сообщения", down: "К последнему сообщению", commands: "Команды",
    attach: "Прикрепить", record: "Записать голосовое", send: "Отправить", cancel: "Отмена",
    recording: "Запись…", drop: "Отпустите файлы, чтобы отправить", write: "Сообщение", close: "Закрыть",
    bot: "бот", typing: "печатает…", upload_document: "отправляет файл…", upload_photo: "отправляет фото…",
    start: "Начать", unblock: "Разблокировать", block: "Заблокировать бота", clear: "Очистить чат",
    example: "Показать пример", exampleRuns: "Пример идёт…", exampleStuck: "Пример остановился",
    photo: "Фото", document: "Файл", voice: "Голосовое", video: "Видео", video_note: "Видеокружок",
    audio: "Аудио", location: "Место", contact: "Контакт", forward: "Пересланное сообщение",
    asPhoto: "Фото или видео", asFile: "Файл без сжатия", voiceFile: "Голосовое из файла",
    audioFile: "Аудиофайл", noteFile: "Видеокружок из файла",
    reply: "Ответить", edit: "Изменить", copy: "Копировать", erase: "Удалить", copied: "Скопировано",
    edited: "изменено", forwardedFrom: "Переслано от", today: "Сегодня", yesterday: "Вчера",
    caption: "Подпись", filesToSend: "Отправить файлы", original: "Отправить файлами, без сжатия",
    name: "Имя", language: "Язык", latitude: "Широта", longitude: "Долгота", phone: "Телефон",
    sender: "От кого", text: "Текст", when: "Когда написано", kind: "Отправитель",
    hidden_user: "скрыл аккаунт", user: "человек", chat: "группа", channel: "канал",
    openLink: "Открыть ссылку?", leaves: "Ссылка ведёт за пределы этого компьютера.", open: "Открыть",
    ok: "Хорошо", eraseAsk: "Удалить сообщение у обеих сторон?", clearAsk: "Удалить всю переписку у обеих сторон?",
    blocked: "Вы заблокировали бота", empty: "Здесь пока нет сообщений", tooBig: "Файл больше 100 МБ: эта страница держит всё в памяти",
    noMic: "Микрофон недоступен", lost: "Нет связи с имитацией. Пробуем снова…", failed: "Не получилось",
    cantPlay: "Не воспроизводится", protected: "Нельзя сохранять и пересылать", noText: "Пока пусто", protectedCopy: "Бот запретил копировать это сообщение",
    nobody: "Добавьте человека, чтобы написать боту",
  },
  kk: {
    people: "Адамдар", add: "Адам қосу", theme: "Ашық немесе қараңғы түс",
    notice: "Бұл Telegram-ға еліктеу. Ештеңе осы компьютерден шықпайды, тоқтатқанда бәрі жойылады.",
    strip: "Еліктеу: ештеңе осы компьютерден шықпайды",
    more: "Тағы", messages: "Хабарламалар", down: "Соңғы хабарламаға", commands: "Командалар",
    attach: "Тіркеу", record: "Дауыс жазу", send: "Жіберу", cancel: "Болдырмау",
    recording: "Жазылуда…", drop: "Жіберу үшін файлдарды тастаңыз", write: "Хабарлама", close: "Жабу",
    bot: "бот", typing: "жазып жатыр…", upload_document: "файл жіберуде…", upload_photo: "фото жіберуде…",
    start: "Бастау", unblock: "Бұғаттан шығару", block: "Ботты бұғаттау", clear: "Чатты тазалау",
    example: "Мысал көрсету", exampleRuns: "Мысал жүріп жатыр…", exampleStuck: "Мысал тоқтап қалды",
    photo: "Фото", document: "Файл", voice: "Дауыстық хабарлама", video: "Бейне", video_note: "Дөңгелек бейне",
    audio: "Аудио", location: "Орын", contact: "Контакт", forward: "Қайта жіберілген хабарлама",
    asPhoto: "Фото не бейне", asFile: "Файл, қысусыз", voiceFile: "Файлдан дауыс",
    audioFile: "Аудиофайл", noteFile: "Файлдан дөңгелек бейне",
    reply: "Жауап беру", edit: "Өзгерту", copy: "Көшіру", erase: "Жою", copied: "Көшірілді",
    edited: "өзгертілді", forwardedFrom: "Қайта жіберілді:", today: "Бүгін", yesterday: "Кеше",
    caption: "Жазба", filesToSend: "Файлдарды жіберу", original: "Файл ретінде, қысусыз жіберу",
    name: "Аты", language: "Тілі", latitude: "Ендік", longitude: "Бойлық", phone: "Телефон",
    sender: "Кімнен", text: "Мәтін", when: "Қашан жазылды", kind: "Жіберуші",
    hidden_user: "аккаунтын жасырған", user: "адам", chat: "топ", channel: "арна",
    openLink: "Сілтемені ашу керек пе?", leaves: "Сілтеме осы компьютерден тысқары апарады.", open: "Ашу",
    ok: "Жарайды", eraseAsk: "Хабарлама екі жақтан да жойылсын ба?", clearAsk: "Бүкіл жазысу екі жақтан да жойылсын ба?",
    blocked: "Сіз ботты бұғаттадыңыз", empty: "Мұнда әзірге хабарлама жоқ", tooBig: "Файл 100 МБ-тан үлкен: бұл бет бәрін жадта ұстайды",
    noMic: "Микрофон қолжетімсіз", lost: "Еліктеумен байланыс жоқ. Қайта қосылуда…", failed: "Болмады",
    cantPlay: "Ойнатылмайды", protected: "Сақтауға және қайта жіберуге болмайды", noText: "Әзірге бос", protectedCopy: "Бот бұл хабарламаны көшіруге тыйым салған",
    nobody: "Ботқа жазу үшін адам қосыңыз",
  },
  en: {
    people: "People", add: "Add a person", theme: "Light or dark",
    notice: "This imitates Telegram. Nothing leaves this computer, and everything is gone once it stops.",
    strip: "Simulator: nothing leaves this computer",
    more: "More", messages: "Messages", down: "To the latest message", commands: "Commands",
    attach: "Attach", record: "Record a voice message", send: "Send", cancel: "Cancel",
    recording: "Recording…", drop: "Drop files to send them", write: "Message", close: "Close",
    bot: "bot", typing: "typing…", upload_document: "sending a file…", upload_photo: "sending a photo…",
    start: "Start", unblock: "Unblock", block: "Block the bot", clear: "Clear the chat",
    example: "Show an example", exampleRuns: "Playing…", exampleStuck: "The example got stuck",
    photo: "Photo", document: "File", voice: "Voice message", video: "Video", video_note: "Video message",
    audio: "Audio", location: "Location", contact: "Contact", forward: "Forwarded message",
    asPhoto: "Photo or video", asFile: "File, not compressed", voiceFile: "Voice from a file",
    audioFile: "Audio file", noteFile: "Video message from a file",
    reply: "Reply", edit: "Edit", copy: "Copy", erase: "Delete", copied: "Copied",
    edited: "edited", forwardedFrom: "Forwarded from", today: "Today", yesterday: "Yesterday",
    caption: "Caption", filesToSend: "Send files", original: "Send as files, not compressed",
    name: "Name", language: "Language", latitude: "Latitude", longitude: "Longitude", phone: "Phone",
    sender: "From", text: "Text", when: "Written at", kind: "Sender",
    hidden_user: "hides the account", user: "person", chat: "group", channel: "channel",
    openLink: "Open this link?", leaves: "The link leads out of this computer.", open: "Open",
    ok: "OK", eraseAsk: "Delete the message for both sides?", clearAsk: "Delete the whole chat for both sides?",
    blocked: "You have blocked the bot", empty: "No messages here yet", tooBig: "The file is larger than 100 MB: this page keeps everything in memory",
    noMic: "The microphone is not available", lost: "The simulator does not answer. Trying again…", failed: "That did not work",
    cantPlay: "Cannot be played", protected: "Cannot be saved or forwarded", noText: "Nothing yet", protectedCopy: "The bot does not allow copying this message",
    nobody: "Add a person to write to the bot",
  },
};

export const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };
let current = "ru";

export function setLanguage(language) {
  current = language in WORDS ? language : "en";
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
  }
}

export const language = () => current;
export const say = (key) => WORDS[current][key] ?? key;

export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(current, { hour: "2-digit", minute: "2-digit", hour12: false });
}

export function day(seconds) {
  const date = new Date(seconds * 1000);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 864e5);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString(current, { day: "numeric", month: "long", year });
}

export function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let step = 0;
  while (bytes >= 1024 && step < 3) { bytes /= 1024; step += 1; }
  return `${step ? bytes.toLocaleString(current, { maximumFractionDigits: 1 }) : bytes} ${units[step]}`;
}

export function span(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
