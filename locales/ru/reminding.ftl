reminder-1 = ⏰ Есть минутка для заметки?
reminder-2 = ⏰ Время для записной книжки.
reminder-3 = ⏰ Есть что записать?
reminder-4 = ⏰ Пара строк на сегодня?
reminder-write = Записать
reminder-nothing = Сегодня ничего
reminder-off = Отключить
reminder-is-off = Напоминание отключено. Вернуть можно в /settings
