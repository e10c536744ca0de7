reminder-1 = ⏰ Жазып қоюға бір минут бар ма?
reminder-2 = ⏰ Қойын дәптер уақыты келді.
reminder-3 = ⏰ Жазып қоятын нәрсе бар ма?
reminder-4 = ⏰ Бүгінге бір-екі жол?
reminder-write = Жазу
reminder-nothing = Бүгін ештеңе жоқ
reminder-off = Өшіру
reminder-is-off = Еске салу өшірілді. Қайта қосу: /settings
