"""Staff lists in many languages, as the torture set writes them.

In: nothing. Out: for each language a header and its rows: name, role, ward. The people are made up;
their names are such as people have.
"""

from __future__ import annotations

_LISTS = {
    "en": """Name|Role|Ward
Siobhán O’Connor|midwife|Labour ward
Chloë Hughes|nurse|Ward 7
Zachary Fiancé|porter|A&E
Beyoncé Smith|ward clerk|Ward 12 – East""",
    "de": """Name|Beruf|Station
Jörg Weißenböck|Krankenpfleger|Innere Medizin
Änne Kühn|Stationsleitung|Geriatrie
Sören Groß|Arzt|Unfallchirurgie
Gülşen Öztürk-Meyer|Hebamme|Kreißsaal""".replace("ş", "s"),
    "fr": """Nom|Métier|Service
Noémie Lefèbvre|infirmière|Réanimation
Gaëlle Brûlé|aide-soignante|Gériatrie
François-Xavier Hébert|médecin|Pédiatrie
Anaïs Côté|sage-femme|Maternité""",
    "es": """Nombre|Profesión|Unidad
Begoña Ibáñez|enfermera|Cuidados intensivos
Iñaki Ordóñez|celador|Urgencias
Ángela Peñalver|médica|Pediatría
Martín Agüero|auxiliar|Oncología""",
    "pt": """Nome|Função|Setor
Conceição Magalhães|enfermeira|UTI
Estevão Brandão|médico|Pediatria
Íris Gonçalves|técnica de enfermagem|Clínica médica""",
    "pl": """Imię i nazwisko|Stanowisko|Oddział
Bogusława Jabłońska|pielęgniarka|Oddział wewnętrzny
Władysław Gąsior|lekarz|Chirurgia
Bożena Źdźbło|położna|Położnictwo
Jędrzej Ślązak|ratownik medyczny|SOR""",
    "cs": """Jméno|Povolání|Oddělení
Tomáš Růžička|lékař|Interna
Šárka Němcová|zdravotní sestra|Dětské oddělení
Květoslav Dušek|sanitář|Chirurgie""",
    "hu": """Név|Munkakör|Osztály
Győri Zsófia|ápoló|Gyermekosztály
Tóth Ödön|orvos|Sebészet
Szűcs Éva|szülésznő|Szülészet""",
    "hr": """Ime i prezime|Zanimanje|Odjel
Šime Đurđević|liječnik|Kirurgija
Nevenka Žunić|medicinska sestra|Odjel za djecu
Tončica Čačić|primalja|Rodilište""",
    "lt": """Vardas|Pareigos|Skyrius
Žydrūnė Jankauskienė|slaugytoja|Vaikų skyrius
Gediminas Šeškus|gydytojas|Chirurgija
Ąžuolė Čiurlytė|akušerė|Akušerija""",
    "lv": """Vārds|Amats|Nodaļa
Kārlis Ozoliņš|ārsts|Ķirurģija
Žanete Šteinberga|medmāsa|Bērnu nodaļa
Ļena Grīnvalde|vecmāte|Dzemdību nodaļa""",
    "sv": """Namn|Yrke|Avdelning
Göran Åström|sjuksköterska|Medicinavdelning
Ulla-Britt Sjögren|läkare|Akuten
Käthe Björk|barnmorska|Förlossningen""",
    "tr": """Ad Soyad|Görev|Bölüm
Gökçe Yıldırım|hemşire|Yoğun bakım
İsmail Çağlayan|doktor|Çocuk cerrahisi
Şükrü Öğünç|hastabakıcı|Acil servis""",
    "el": """Ονοματεπώνυμο|Ειδικότητα|Τμήμα
Κατερίνα Μαυροειδή|νοσηλεύτρια|Παθολογική
Σπύρος Ξενάκης|ιατρός|Χειρουργική
Όλγα Ψαρά|μαία|Μαιευτική""",
    "ru": """Имя|Должность|Отделение
Татьяна Ефимова|медсестра|Терапия
Юрий Щербаков|врач|Хирургия
Эльвира Жданова|акушерка|Роддом""",
    "uk": """Ім'я|Посада|Відділення
Наталія Щербина|медсестра|Терапевтичне відділення
Іван Єфименко|лікар|Хірургія
Юлія Ґава|акушерка|Пологове відділення
Їжакевич Олег|санітар|Приймальне відділення""",
    "he": """שם|תפקיד|מחלקה
נועה מזרחי|אחות|ילדים
דוד פרץ|רופא|פנימית
תמר גולן|מיילדת|יולדות""",
    "ar": """الاسم|الوظيفة|القسم
آمنة الخطيب|ممرضة|العناية المركزة
يوسف حداد|طبيب|الجراحة
رؤى السيد|قابلة|الولادة""",
    "hi": """नाम|पद|वार्ड
सुनीता शर्मा|नर्स|आईसीयू
राजेश वर्मा|चिकित्सक|बाल रोग
प्रिया अय्यर|दाई|प्रसूति""",
    "tl": """Pangalan|Tungkulin|Yunit
Ma. Niña Peñaflor|nars|ICU
Jose Dela Cruz|doktor|Pediatrics
Ñoño Ibañez|komadrona|Paanakan""",
    "zh": """姓名|职务|科室
刘晓燕|护士|心内科
司马光远|医生|外科
赵丽华|助产士|产科
孙博|护工|急诊科""",
    "zh-Hant": """姓名|職稱|科別
黃淑芬|護理師|心臟內科
歐陽志明|醫師|外科
劉雅婷|助產師|婦產科
蔡國樑|藥師|藥局""",
    "ja": """氏名|職種|病棟
渡辺 さくら|看護師|小児病棟
斎藤 大輔|医師|外科
中村 ゆかり|助産師|産科
小林 ジョン|薬剤師|薬局""",
    "ko": """이름|직책|병동
정하늘|간호사|중환자실
윤서준|의사|외과
한지민|조산사|산부인과""",
    "vi": """Họ tên|Chức vụ|Khoa
Trần Thị Hương|điều dưỡng|Khoa nhi
Phạm Văn Đức|bác sĩ|Khoa ngoại
Lê Hoàng Yến|nữ hộ sinh|Khoa sản""",
    "th": """ชื่อ|ตำแหน่ง|แผนก
วิภา รุ่งเรือง|พยาบาล|กุมารเวชกรรม
ธนา สุขสวัสดิ์|แพทย์|ศัลยกรรม
ปราณี ทองดี|ผดุงครรภ์|สูติกรรม""",
}

Rows = list[list[str]]


def staff(language: str) -> tuple[list[str], Rows]:
    """(header, rows) of a language's list."""
    header, *rows = ([*line.split("|")] for line in _LISTS[language].splitlines())
    return header, rows
