browse-empty = Здесь пока пусто. Напишите сюда что угодно, и появится первая запись.
browse-total = { $count ->
    [one] { $count } запись. Нажмите номер, чтобы открыть.
    [few] { $count } записи. Нажмите номер, чтобы открыть.
   *[many] { $count } записей. Нажмите номер, чтобы открыть.
}
browse-late = было { $day }
browse-withdrawn = взято назад
browse-newer = ← Новее
browse-older = Старше →
browse-list = ← К списку
entry-recorded = Записано { $at }.
entry-recorded-late = { $days ->
    [one] Записано { $at }, через { $days } день.
    [few] Записано { $at }, через { $days } дня.
   *[many] Записано { $at }, через { $days } дней.
}
entry-withdrawn = Взята назад { $at }: { $reason }
entry-private = 🔒 Личная заметка, в отчёт не попадёт: «{ $words }»
entry-untaken = ⚠️ Файл «{ $name }», { $size }: больше 20 МБ, здесь его нет. Храните оригинал у себя.
entry-origin = Переслано от: { $name }, { $at } (по данным Telegram).
entry-origin-hidden = Переслано, отправитель скрыл свой аккаунт; имя по данным Telegram: { $name }, { $at }.
entry-history = Что менялось
entry-amended = { $at } · { $part }. Было: { $was }
entry-nothing = не указано
entry-via-photo = фото (сжато Telegram)
entry-via-document = файл (как отправлен)
entry-via-voice = голосовое
entry-via-audio = аудио
entry-via-video = видео (могло быть сжато)
entry-via-video-note = видеосообщение
entry-via-animation = анимация
entry-via-sticker = стикер
entry-files = { $count ->
    [one] 📎 Показать { $count } файл
    [few] 📎 Показать { $count } файла
   *[many] 📎 Показать { $count } файлов
}
entry-files-sent = Файлы уже отправлены ниже.
entry-amend = Поправить
entry-add = Добавить файл
entry-add-now = Отправьте файл, фото или голос: в ближайшие 10 минут они попадут в запись { $number }. Текст начнёт новую запись.
entry-withdraw = Взять назад
entry-back = ← К записи
part-words = Текст
part-untaken = Файл
size-b = { $n } Б
size-kb = { $n } КБ
size-mb = { $n } МБ
withdraw-ask = Взять назад запись { $number }? Она не исчезнет: здесь останется целиком, а в отчёте — номер, дата и причина. Отменить это нельзя.
withdraw-sure = Да, взять назад
withdraw-reason = Почему запись { $number } берётся назад? Выберите или напишите своими словами.
withdraw-mistake = Записано по ошибке
withdraw-twice = Записано дважды
withdraw-not-meant = Это не относится к делу
withdraw-done = Запись { $number } взята назад. Номер остаётся за ней.
