"""The export of a form is known by its columns, and its questions by their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.questions import asked
from thankyou.language.rules import Languages
from thankyou.language.word_files import base_of
from thankyou.model.card import TARGETS
from thankyou.people.form import as_form, as_list, form_in, read_as_form
from thankyou.people.own_column import own_cell, with_own
from thankyou.people.people_list import PeopleList
from thankyou.people.reading import read_table
from thankyou.people.table import Table

LANGUAGES = Languages(asset_root() / "words")
SAMPLE = Path(__file__).parents[2] / "docs" / "sample-answers.csv"


def table(*columns: str) -> Table:
    return Table(columns, (tuple(f"{name} 1" for name in columns),))


def found(*columns: str) -> dict[str, str]:
    reading = form_in(table(*columns), LANGUAGES)
    assert reading is not None
    return {target: columns[at] for target, at in reading.mapping}


def test_the_sample_is_read() -> None:
    reading = form_in(read_table(SAMPLE), LANGUAGES)
    assert reading is not None
    assert dict(reading.mapping) == {
        "recipient": 5, "unit": 6, "date": 7, "moment": 8, "effect": 9, "wish": 10, "voice": 11,
        "remembering": 12, "sender": 13, "display": 14,
    }  # fmt: skip
    assert (reading.service, reading.unknown) == ((0, 1, 2, 3, 4), ())


# Each language's questions, as a ward would ask them: not the phrases of questions.toml.
FORMS = {
    "en": ("Timestamp", "Email Address", "Who do you want to thank today?",
           "Which ward or department was it on?", "Tell us about one moment you remember",
           "How did that make you feel?", "Your name", "Are you happy for us to display the card?"),
    "de": ("Zeitstempel", "E-Mail-Adresse", "Wem möchten Sie heute danken?",
           "Auf welcher Station waren Sie?", "Woran erinnern Sie sich besonders?",
           "Was hat das für Sie bedeutet?", "Wie möchten Sie unterschreiben?",
           "Dürfen wir Ihre Karte im Flur aushängen?"),
    "fr": ("Horodateur", "Adresse e-mail", "Qui aimeriez-vous remercier ?",
           "Dans quel service étiez-vous ?", "Racontez-nous un moment",
           "Qu'est-ce que cela a changé pour vous ?", "Votre prénom",
           "Pouvons-nous afficher votre carte ?"),
    "nl": ("Tijdstempel", "E-mailadres", "Wie wilt u vandaag bedanken?",
           "Op welke afdeling lag u?", "Wat weet u nog het best?",
           "Wat betekende dat voor u?", "Hoe wilt u ondertekenen?",
           "Mogen we uw kaart ophangen?"),
    "es": ("Marca temporal", "Dirección de correo electrónico", "¿A quién desea agradecer?",
           "¿En qué planta estuvo?", "¿Qué momento recuerda?", "¿Qué significó para usted?",
           "¿Cómo quiere firmar?", "¿Podemos mostrar su tarjeta?"),
    "pt-BR": ("Carimbo de data/hora", "Endereço de e-mail", "A quem deseja agradecer?",
           "Em que enfermaria esteve?", "O que lembra com mais carinho?",
           "O que isso mudou para si?", "O seu nome", "Podemos mostrar o seu cartão?"),
    "pt-PT": ("Carimbo de data/hora", "Endereço de email", "A quem deseja agradecer?",
           "Em que piso esteve?", "De que se lembra com mais carinho?",
           "O que significou para si?", "Como quer assinar?", "Podemos afixar o seu cartão?"),
    "it": ("Informazioni cronologiche", "Indirizzo email", "Chi vuole ringraziare?",
           "In quale reparto è stato?", "Che cosa ricorda con più piacere?",
           "Che cosa ha significato per Lei?", "Come vuole firmare?",
           "Possiamo esporre il Suo biglietto?"),
    "pl": ("Sygnatura czasowa", "Adres e-mail", "Komu chcieliby Państwo podziękować?",
           "Na którym oddziale to było?", "Co szczególnie Pani/Pan pamięta?",
           "Co to dla Pani/Pana znaczyło?", "Jak się podpisać?", "Czy możemy pokazać kartkę?"),
    "uk": ("Позначка часу", "Електронна адреса", "Кому Ви хотіли б подякувати?",
           "У якому відділенні це було?", "Що Ви пам’ятаєте найбільше?",
           "Що це для Вас означало?", "Ваше ім’я", "Чи можна показати листівку?"),
    "ru": ("Отметка времени", "Адрес электронной почты", "Кого Вы хотели бы поблагодарить?",
           "В каком отделении это было?", "Что Вам запомнилось больше всего?",
           "Что это для Вас значило?", "Ваше имя", "Можно ли показать открытку?"),
    "tl": ("Timestamp", "Email Address", "Sino po ang gusto ninyong pasalamatan?",
           "Saang ward po kayo?", "Ano po ang naaalala ninyo?", "Ano ang kahulugan nito sa inyo?",
           "Ano po ang pangalan ninyo?", "Maaari po ba naming ipaskil ang card?"),
    "hi": ("टाइमस्टैम्प", "ईमेल पता", "आप किसे धन्यवाद देना चाहेंगे?", "आप किस वार्ड में थे?",
           "आपको कौन सा पल याद है?", "आपको कैसा लगा?", "आपका नाम",
           "क्या हम आपका कार्ड दिखा सकते हैं?"),
    "ar": ("طابع زمني", "عنوان البريد الإلكتروني", "من تود أن تشكره؟", "في أي قسم كنت؟",
           "ماذا تتذكر؟", "كيف شعرت بعد ذلك؟", "ما اسمك؟", "هل يمكننا عرض بطاقتك؟"),
    "tr": ("Zaman damgası", "E-posta Adresi", "Kime teşekkür etmek istersiniz?",
           "Hangi serviste kaldınız?", "Aklınızda ne kaldı?", "Bu sizin için ne ifade etti?",
           "Adınız soyadınız", "Kartınızı asabilir miyiz?"),
    "zh-Hans": ("时间戳记", "电子邮件地址", "您想感谢谁？", "当时在哪个科室？",
                "您最难忘的一刻是什么？", "这对您意味着什么？",
                "如何署名？", "我们可以展示您的卡片吗？"),
    "zh-Hant": ("時間戳記", "電子郵件地址", "您想感謝誰？", "當時在哪個病房？",
                "您最難忘的一刻是什麼？", "這對您有什麼意義？",
                "如何署名？", "我們可以展示您的卡片嗎？"),
    "ja": ("タイムスタンプ", "メールアドレス", "どなたに感謝を伝えたいですか？",
           "どの病棟でのことですか？", "心に残っていることは何ですか？",
           "それはどんな意味がありましたか？", "ご署名をどうぞ",
           "カードを掲示してもよろしいですか？"),
    "vi": ("Dấu thời gian", "Địa chỉ email", "Bạn muốn cảm ơn ai?", "Đó là ở khoa nào?",
           "Bạn nhớ nhất điều gì?", "Điều đó có ý nghĩa gì với bạn?", "Bạn muốn ký tên thế nào?",
           "Chúng tôi có thể trưng bày thiệp của bạn không?"),
    "ko": ("타임스탬프", "이메일 주소", "누구에게 감사하고 싶으신가요?", "어느 병동이었나요?",
           "기억에 남는 일은 무엇인가요?", "그것이 어떤 의미였나요?", "어떻게 서명할까요?",
           "카드를 게시해도 될까요?"),
}  # fmt: skip


@pytest.mark.parametrize(
    "tag", [tag for tag in LANGUAGES.tags if base_of(LANGUAGES.root, tag) is None]
)
def test_a_form_in_each_language_is_understood(tag: str) -> None:
    columns = FORMS[tag]
    targets = ("recipient", "unit", "moment", "effect", "sender", "display")
    assert found(*columns) == dict(zip(targets, columns[2:], strict=True))
    assert read_as_form(table(*columns), LANGUAGES).service == (0, 1)


def test_a_list_of_staff_is_no_form() -> None:
    for columns in (("Name", "Ward", "Role"), ("name", "moment", "date"), ("Timestamp", "Name")):
        assert form_in(table(*columns), LANGUAGES) is None


def test_an_account_is_no_name_of_whom_they_thank() -> None:
    columns = ("ID", "Start time", "Completion time", "Email", "Name", "What did they do?")
    assert found(*columns) == {"moment": "What did they do?"}


def test_a_name_beside_whom_they_thank_is_the_writers() -> None:
    assert found("Who would you like to thank?", "What happened?", "Name")["sender"] == "Name"


def test_the_question_that_says_it_most_plainly_is_taken() -> None:
    columns = ("Tell us about yourself", "What do you remember about that day?", "Where was it?")
    assert found(*columns)["moment"] == columns[1]


def test_a_question_that_is_turned_round_is_left_to_the_reader() -> None:
    assert asked("Would you rather not have us display your card?", LANGUAGES) is None
    one = found("What happened?", "Who did you want to thank?", "May we not show your card?")
    assert "display" not in one


@pytest.mark.parametrize(
    "header",
    ["Your e-mail", "A phone number for us", "Ihre Telefonnummer", "Completion time", "Score"],
)
def test_how_somebody_is_reached_is_never_printed(header: str) -> None:
    columns = ("Who would you like to thank?", "What happened?", header)
    reading = read_as_form(table(*columns), LANGUAGES)
    people = as_form(PeopleList.of(table(*columns)), reading)
    assert tuple(reading.service) == (2,) and 2 not in dict(people.mapping).values()


def test_a_column_of_addresses_is_known_by_its_cells() -> None:
    columns = ("Who would you like to thank?", "What happened?", "Kontakt")
    one = Table(columns, (("Amara", "She stayed", "ruth@example.org"), ("", "", "")))
    assert read_as_form(one, LANGUAGES).service == (2,)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=8, unique=True))
def test_any_columns_are_read_and_none_fills_two_targets(columns: list[str]) -> None:
    reading = read_as_form(table(*columns), LANGUAGES)
    places = [at for _, at in reading.mapping]
    assert len(set(places)) == len(places)
    assert not set(places) & {*reading.service, *reading.unknown}
    assert [name for name in TARGETS if name in dict(reading.mapping)] == [
        name for name, _ in reading.mapping
    ]


def test_a_form_prints_nothing_before_it_is_read_and_is_a_list_again_when_asked() -> None:
    read = read_table(SAMPLE)
    form = as_form(PeopleList.of(read), read_as_form(read, LANGUAGES))
    assert form.guided and form.printed_rows() == ()
    assert form.decided((0, 2), "approved").printed_rows() == (1, 3)
    assert form.decided((0,), "approved").mapped(9, "wish").printed_rows() == ()
    assert form.decided((0,), "approved").mapped(5, "recipient").printed_rows() == (1,)
    again = as_list(form.decided((0,), "approved"))
    assert not again.guided and not again.approved and len(again.printed_rows()) == 12


def test_what_is_decided_for_a_row_stands_in_a_column_that_is_made_once() -> None:
    people = PeopleList.of(Table(("name", "Language"), (("Ada", "x"), ("Bo", "y"))))
    people = people.mapped(1, None).decided((0, 1), "approved")
    one = with_own(people, {1: "Deutsch"}, "language", "Language")
    assert one.table.columns == ("name", "Language", "Language 2")
    assert one.table.records == (("Ada", "x", ""), ("Bo", "y", "Deutsch"))
    assert (own_cell(one, 0, "language"), own_cell(one, 1, "language")) == ("", "Deutsch")
    assert one.read is not None and one.read.records[1] == ("Bo", "y")
    assert one.approved == {0}
    two = with_own(one, {0: "Polski"}, "language", "Language")
    assert two.table.columns == one.table.columns and not two.approved
    assert with_own(two, {0: "Polski"}, "language", "Language") is two
