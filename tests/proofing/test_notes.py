"""The notes: what is found, what is not, and that one click fixes it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from together import each_of

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.error_messages import SENTENCES, sentence
from thankyou.language.rules import Languages
from thankyou.merge.editing import Draft
from thankyou.merge.syntax import escape
from thankyou.messages.fields import load_fields
from thankyou.messages.templates import Template, load_templates
from thankyou.model.card import Card, Second, Signer
from thankyou.proofing.notes import KINDS, Note, notes, record_notes
from thankyou.proofing.passage import Passage
from thankyou.proofing.word_lists import note_words

LANGUAGES = Languages(asset_root() / "words")


def about(text: str, language: str = "en", appeal: str = "work", **fields: str) -> list[Note]:
    card = Card(message=text, sentiment="", language=language, appeal=appeal).with_fields(fields)
    return list(notes(card, LANGUAGES, spelling=False))


def kinds(text: str, language: str = "en", appeal: str = "work", **fields: str) -> list[str]:
    return [note.kind for note in about(text, language, appeal, **fields)]


PRIVATE = [
    ("My MRN is 4471205.", "en", "record-number", "4471205"),
    ("Hospital number: K 204 118.", "en", "record-number", "K 204 118"),
    ("NHS number 943 476 5919.", "en", "record-number", "943 476 5919"),
    ("I was 943 476 5919 to some.", "en", "record-number", "943 476 5919"),
    ("SSN 078-05-1120.", "en", "record-number", "078-05-1120"),
    ("Call me on 07700 900123.", "en", "phone", "07700 900123"),
    ("Ring (020) 7946 0958 any time.", "en", "phone", "(020) 7946 0958"),
    ("It is 555-0123.", "en", "phone", "555-0123"),
    ("+1 (202) 555-0143", "en", "phone", "+1 (202) 555-0143"),
    ("My number is 90 01 23.", "en", "phone", "90 01 23"),
    ("Llámeme: +34 612 34 56 78.", "es", "phone", "+34 612 34 56 78"),
    ("Mon numéro : 06 12 34 56 78.", "fr", "phone", "06 12 34 56 78"),
    ("Unter 030 1234567 bin ich da.", "de", "phone", "030 1234567"),
    ("Meu telefone é (11) 91234-5678.", "pt", "phone", "(11) 91234-5678"),
    ("Proszę dzwonić: 601 234 567.", "pl", "phone", "601 234 567"),
    ("Мій номер 067 123 45 67.", "uk", "phone", "067 123 45 67"),
    ("هاتفي ٠٥٠ ١٢٣ ٤٥٦٧", "ar", "phone", "٠٥٠ ١٢٣ ٤٥٦٧"),
    ("मेरा फ़ोन 98765 43210 है।", "hi", "phone", "98765 43210"),
    ("我的电话是13812345678。", "zh-Hans", "phone", "13812345678"),
    ("Tawagan ninyo ako: 0917 123 4567.", "tl", "phone", "0917 123 4567"),
    ("Write to ada.lovelace@example.org!", "en", "e-mail", "ada.lovelace@example.org"),
    ("My date of birth is 12/05/1948.", "en", "birth-date", "12/05/1948"),
    ("I was born on the 3rd of May 1950, here.", "en", "birth-date", "3rd of May 1950"),
    ("She was born March 3, 2026.", "en", "birth-date", "March 3, 2026"),
    ("I lay in room 214.", "en", "room", "room 214"),
    ("Then Peter Hill lay in Bed 7b.", "en", "room", "Bed 7b"),
    ("We live in flat 12.", "en", "room", "flat 12"),
    ("Visit us at 14 Mill Lane.", "en", "address", "14 Mill Lane"),
    ("We are at SW1A 1AA.", "en", "address", "SW1A 1AA"),
    ("You treated Peter Hill for cancer.", "en", "diagnosis", "cancer"),
    ("Then Peter Hill had a stroke, and you came.", "en", "diagnosis", "stroke"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "kind", "words"), PRIVATE)
def test_what_is_private_is_found(text: str, language: str, kind: str, words: str) -> None:
    found = [note for note in about(text, language) if note.code == "privacy"]
    assert [(note.kind, note.words) for note in found] == [(kind, words)]


NOT_PRIVATE = [
    "On Ward 7, Bay 3, Level 4, and at Theatre 2.",
    "It was 3 March 2026, at 10.30-11.15, and again on 2026-03-05.",
    "You are there 24/7. We dialled 999, then 112, and came to A&E.",
    "In 2019–2026 and 2024-2025 you cared for 10 000 000 of us, and for 120 000.",
    "My cancer is gone, and I am glad.",
    "Dear Dr Amara Okafor, you saw my stroke for what it was.",
    "We stayed for 3 days on the way to recovery, in a 12-bed ward.",
    "It took 14 nights at Mill Lane, and 2 to drive home.",
    "In recovery room 2 and in Operating Room 4.",
    "We live on Mill Lane, and he was born in May.",
    "My father was born in 1948, and came to you on 3 March 2026.",
    "The Intensive Care Unit and the Royal Infirmary knew sepsis when they saw it.",
    "On Ward 12, Mill Lane, you were kind. 5 of 7 nurses sang.",
    "The room was warm, and the bed was dry.",
    "You gave 2.5 l/min, 100 % of the time, at 37.2 degrees.",
    "Bed and breakfast; room for all; a cubicle of one's own.",
    "It was Bed 7b, the one by the window.",
]


@pytest.mark.parametrize("text", NOT_PRIVATE)
def test_what_is_not_private_is_passed_over(text: str) -> None:
    found = about(text, recipient="Amara Okafor", title="Dr")
    assert [(n.kind, n.words) for n in found if n.code == "privacy"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Fue en la planta 4, el 3 de marzo de 2026, las 24 horas."),
        ("fr", "C’était le 3 mars 2026, à 10 h 30, au service 12."),
        ("de", "Am 3. März 2026 auf Station 7, rund um die Uhr, 24/7."),
        ("pt", "Foi a 3 de março de 2026, no piso 4."),
        ("pl", "To było 3 marca 2026 r., oddział 7, sala operacyjna."),
        ("uk", "Це було 3 березня 2026 року, відділення 7."),
        ("ar", "كان ذلك في ٣ آذار ٢٠٢٦ في القسم ٧"),
        ("hi", "वह ३ मार्च २०२६ था, वार्ड ७ में।"),
        ("zh-Hans", "那是2026年3月3日，在七号病房。"),
        ("tl", "Noong ika-3 ng Marso 2026, sa Ward 7."),
    ],
)
def test_dates_and_wards_are_not_private_in_any_language(language: str, text: str) -> None:
    assert [(n.kind, n.words) for n in about(text, language) if n.code == "privacy"] == []


def test_a_bed_or_a_diagnosis_is_private_near_the_name_of_the_person_cared_for() -> None:
    text = "You were there when the cancer came back."
    assert kinds(text) == []
    assert kinds(text, sender="Ada and family", recipient="Amara Okafor") == []
    assert kinds(text, loved_one="Joan Hill") == ["diagnosis"]
    assert kinds(text, sender="Ada Lovelace") == []
    assert kinds("In bed 6 by the window.", sender="Ada Lovelace") == []
    assert kinds("In bed 6 by the window.", loved_one="Joan Hill") == ["room"]


TONE = [
    ("Please take this gift card.", "work", "gift", "gift card"),
    ("We’ll bring you a gift.", "work", "gift", "bring you a gift"),
    ("I can’t stop thinking about you.", "work", "intimate", "can’t stop thinking about you"),
    ("It was YOUR FAULT.", "work", "blame", "YOUR FAULT"),
    ("YOU WERE SO VERY KIND to us.", "work", "shouting", "YOU WERE SO VERY KIND"),
    ("Thank you!!", "tears", "exclamation", "!!"),
    ("Thank you 🙏🏽 all.", "tears", "emoji", "🙏🏽"),
    ("Thank you ❤️", "tears", "emoji", "❤️"),
    ("Be well :)", "tears", "emoji", ":)"),
    ("Get well soon.", "tears", "get-well", "Get well"),
    ("At least it was quick.", "tears", "avoid", "At least it"),
    ("I could do it too.", "calling", "avoid", "I could do it too"),
    ("It was not quick, at least it was kind.", "tears", "avoid", "at least it"),
    ("There’s a twenty in the envelope", "work", "gift", "a twenty in"),
    ("Here is $50 for you.", "work", "gift", "$50"),
    ("Are you single? Asking for me x", "work", "intimate", "Are you single"),
    ("You did not come, your fault.", "work", "blame", "your fault"),
]


@pytest.mark.parametrize(("text", "appeal", "kind", "words"), TONE)
def test_tone(text: str, appeal: str, kind: str, words: str) -> None:
    found = about(text, appeal=appeal)
    assert [(note.code, note.kind, note.words) for note in found] == [("tone", kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you!", "Thank you 🙏", "At least ten of you came.", "Get well soon, all of you.",
        "I should have thanked you sooner.", "You have a gift for listening.", "With my love, Ada",
        "She is a hero, and he is an angel: God bless her hands.", "The NHS ICU and A&E.",
        "CPR, IV, MRI",
        "Money cannot buy it.", "You checked on us.", "We love you all.", "A miracle.",
        "You were not careless.", "It wasn’t ever your fault.", "Nobody is to blame.",
        "You gave her a little present on her birthday.", "The cash machine ate my card.",
        "A donation of blood.", "A check for the wrong ward.", "I dream about you lot.",
        "I asked you to marry me.", "You know where I live.", "You should have a medal.",
    ],
)  # fmt: skip
def test_the_house_rules_are_not_for_writers(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dad was happy here.", "You all did all you could.", "At least ten of you came.",
        "You didn’t say he was in a better place.", "Mam had galon mawr.", "An angel.",
    ],
)  # fmt: skip
def test_a_card_about_a_death_is_not_told_off_for_what_is_true(text: str) -> None:
    assert kinds(text, appeal="tears") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Usted fue un ángel. La enfermera es guapa. No fue culpa suya."),
        ("fr", "Un ange. Heureusement. Ce n’est pas votre faute."),
        ("de", "Ein Engel. Zum Glück. Jede Beschwerde. Nicht Ihre Schuld."),
        ("pt", "Um anjo. Não foi sua culpa."),
        ("pl", "Anioł. Na szczęście. To nie Państwa wina."),
        ("uk", "Янгол. На щастя. Це не ваша вина."),
        ("ar", "ملائكة الرحمة. أبطال. ليس ذنبكم."),
        ("hi", "आप भगवान का रूप हैं। यह आपकी ग़लती नहीं थी।"),
        ("zh-Hans", "白衣天使。不是你们的错。"),
        ("tl", "Anghel po kayo. Hindi kasalanan ninyo."),
        ("vi", "Chị là thiên thần. Đó không phải lỗi của bác sĩ."),
        ("zh-Hant", "白衣天使。不是您的錯。我在6床。"),
        ("ja", "天使のようでした。あなたのせいではありません。3番ベッドです。"),
        ("ko", "천사였어요. 선생님 잘못이 아니에요. 6번 침대였어요."),
        ("ru", "Вы ангел. Это не ваша вина. Койка 6. Чудо. К счастью."),
        ("it", "Un angelo. Non è colpa sua. Letto 6. Un miracolo."),
        ("nl", "Een engel. Niet uw schuld. Bed 6. Een wonder."),
        ("tr", "Bir melek. Sizin suçunuz değil. 6 numaralı yatak. Mucize."),
    ],
)
@pytest.mark.parametrize("appeal", ["work", "calling", "lives"])
def test_nor_in_any_language(language: str, text: str, appeal: str) -> None:
    assert kinds(text, language, appeal) == []


def test_remembering_is_quiet_whatever_the_appeal() -> None:
    card = Card(message="Thank you! I could do it too.", appeal="calling")
    assert [note.kind for note in notes(card, LANGUAGES, spelling=False)] == ["avoid"]
    found = notes(card.changed(remembering=True), LANGUAGES, spelling=False)
    assert [note.kind for note in found] == ["exclamation", "avoid"]


def test_the_exclamation_mark_gives_way_to_a_stop() -> None:
    for text, quiet in (
        ("Thank you!", "Thank you."),
        ("¡Gracias por todo! Adiós.", "Gracias por todo. Adiós."),
        ("谢谢！", "谢谢。"),
        ("Why?!", "Why?"),
        ("So … !", "So … ."),
    ):
        (note,) = about(text, "es" if "¡" in text else "en", "tears")
        assert note.acts[0].applied(text) == quiet


LEFT = [
    ("Dear [name],", "placeholder", "[name]"),
    ("Dear {who},", "placeholder", "{who}"),
    ("Dear XXX, thank you.", "placeholder", "XXX"),
    ("It was on ____.", "placeholder", "____"),
    ("You (insert what they did) so well.", "placeholder", "(insert what they did)"),
    ("Lorem ipsum dolor.", "placeholder", "Lorem ipsum"),
    ("The date is TBC.", "placeholder", "TBC"),
    ("Dear Okafur, thank you.", "name-spelled-two-ways", "Okafur"),
    ("Thank you, Okfaor.", "name-spelled-two-ways", "Okfaor"),
    ("We love Amarra’s voice.", "name-spelled-two-ways", "Amarra"),
    ("Thank you for the the tea.", "repeated-word", "the the"),
]


@pytest.mark.parametrize(("text", "kind", "words"), LEFT)
def test_leftovers(text: str, kind: str, words: str) -> None:
    found = about(text, recipient="Amara Okafor")
    assert [(note.kind, note.words) for note in found] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Okafor, dear Amara, Okafor’s team and the Okafors.", "With love, Ada xxx",
        "With love, Ada XXX", "We had had tea, and that that was good. Very very good.",
        "Duran Duran played.",
        "10 10 and 20 20", "Thank you.\n\nYou stayed.\nStayed.", "Amanda came too.",
        "Wait … and then ...",
    ],
)  # fmt: skip
def test_what_is_not_left_over(text: str) -> None:
    assert kinds(text, recipient="Amara Okafor") == []


def test_a_small_i_is_told_once_and_mended_everywhere() -> None:
    text = "when i woke i’m sure i saw you (i), i.e. you"
    (note,) = about(text)
    assert (note.code, note.kind, note.words) == ("spelling", "small-i", "i")
    assert note.acts[0].applied(text) == "when I woke I’m sure I saw you (i), i.e. you"
    assert kinds("i miei amici", "es") == []
    card = Card(message="i say: {moment}. And i mean it.").with_fields({"moment": "i slept"})
    found = notes(card, LANGUAGES, spelling=False)
    assert [(one.field, one.acts[0].replacement) for one in found] == [
        (None, "I"), ("moment", "I"), (None, "I"),
    ]  # fmt: skip


SLIPS = [
    ({"recipient": "Dr. Dr. Walsh"}, "title-twice", "Dr. Dr.", "Dr. Walsh"),
    ({"recipient": "Nurse Nurse Jess"}, "title-twice", "Nurse Nurse", "Nurse Jess"),
    ({"recipient": "Dr Walsh", "title": "Dr."}, "title-twice", "Dr", "Walsh"),
    ({"recipient": "Matron Walsh", "title": "matron"}, "title-twice", "Matron", "Walsh"),
    ({"recipient": "Jo", "role": "I don’t know"}, "no-answer", "I don’t know", ""),
    ({"recipient": "Jo", "unit": "n/a"}, "no-answer", "n/a", ""),
    ({"recipient": "Jo", "wish": " … "}, "no-answer", "…", ""),
    ({"recipient": "Jo", "date": "in May 2024", "moment": "You came in May 2024."},
     "date-twice", "in May 2024", ""),
]  # fmt: skip


@pytest.mark.parametrize(("values", "kind", "words", "mended"), SLIPS)
def test_slips_of_answers(values: dict[str, str], kind: str, words: str, mended: str) -> None:
    card = Card(message="{recipient}: [{moment}.]", sentiment="").with_fields(values)
    (note,) = notes(card, LANGUAGES, spelling=False)
    assert (note.code, note.kind, note.words, note.where) == ("leftover", kind, words, "field")
    assert note.field is not None
    assert note.acts[0].applied(values[note.field]) == mended
    assert words in sentence(note.problem())


def test_the_writers_own_name_in_the_readers_place() -> None:
    values = {"recipient": "Dr Ada Lovelace", "sender": "ada lovelace"}
    (note,) = about("Hi.", **values)
    assert (note.kind, note.field, note.acts[0].kind) == ("own-name", "recipient", "fill-in")
    assert kinds("Hi.", recipient="Anna", sender="Anna") == []


@pytest.mark.parametrize(
    "values",
    [
        {"recipient": "Prof. Dr. Walsh"}, {"recipient": "Walsh", "title": "Dr"},
        {"recipient": "Dr Na"}, {"recipient": "Sister"}, {"recipient": "Jo", "date": "May"},
        {"recipient": "Jo", "date": "last Tuesday", "moment": "On Wednesday you came."},
        {"recipient": "Jo", "moment": "I don’t know how you do it."},
        {"recipient": "Dr", "title": "Dr"}, {"recipient": "Jo", "wish": "nothing but good"},
    ],
)  # fmt: skip
def test_what_is_no_slip_of_an_answer(values: dict[str, str]) -> None:
    assert kinds("Hi.", **values) == []


def test_inflected_names_are_no_slips() -> None:
    assert kinds("Дякуємо Оксані Бондаренко.", "uk", recipient="Оксана Бондаренко") == []
    assert kinds("Dziękujemy Katarzynie.", "pl", recipient="Katarzyna") == []
    assert kinds("Дякуємо, Бандоренко.", "uk", recipient="Бондаренко") == ["name-spelled-two-ways"]


def test_a_word_that_a_field_repeats() -> None:
    (note,) = about("You stayed with your {recipient}.", recipient="your team")
    assert (note.kind, note.words) == ("repeated-word", "your your")
    assert note.acts[0].applied("You stayed with your your team.") == "You stayed with your team."


def test_notes_know_the_text_and_the_field_they_stand_in() -> None:
    card = Card(
        message="Dear {recipient},\n\n[{moment}.]",
        sentiment="Thank the the night",
        signers=(Signer("Ada"), Signer("Tom", "Call me: 07700 900123")),
        second=Second("es", "Escriba a ada@example.org"),
    ).with_fields({"recipient": "[name]", "moment": "I was in room 4", "wish": "a@example.org"})
    found = [(n.where, n.number, n.field, n.kind) for n in notes(card, LANGUAGES, spelling=False)]
    assert found == [
        ("message", 0, "recipient", "placeholder"),
        ("message", 0, "moment", "room"),
        ("sentiment", 0, None, "repeated-word"),
        ("second", 0, None, "e-mail"),
        ("signer", 1, None, "phone"),
        ("field", 0, "wish", "e-mail"),
    ]
    first = notes(card, LANGUAGES, spelling=False)[0]
    assert first.acts == (first.acts[0].__class__("fill-in", field="recipient"),)


def test_places_are_those_of_the_message_editor() -> None:
    shown = {"recipient": "who it is for [name]", "date": "when it was"}
    card = Card(message="Dear {recipient},\n\n[It was {date}.] Ring 07700 900123.")
    draft = Draft(card.message, card.values(), shown)
    (note,) = notes(card, LANGUAGES, placeholders=shown, spelling=False)
    assert draft.text[note.start : note.end] == "07700 900123" == note.words


def test_a_dismissed_note_never_comes_back() -> None:
    card = Card(message="Ring 07700 900123 or 020 7946 0958! In room 4.", appeal="tears")
    while found := notes(card, LANGUAGES, spelling=False):
        assert not re.search(r"\d{4}", found[0].key) or ":" in found[0].key
        assert found[0].words not in found[0].key or found[0].words == "!"
        card = card.changed(dismissed=(*card.dismissed, found[0].key))
    assert len(card.dismissed) == 4
    assert notes(card.changed(message="Ring 07700 900124."), LANGUAGES, spelling=False)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hi.\n\nOne. Ring 07700 900123. Two.\n\nAda", "Hi.\n\nOne. Two.\n\nAda"),
        ("Hi.\n\nOne. Ring 07700 900123.\n\nAda", "Hi.\n\nOne.\n\nAda"),
        ("Hi.\n\nRing 07700 900123. Two.\n\nAda", "Hi.\n\nTwo.\n\nAda"),
        ("Hi.\n\nRing 07700 900123.\n\nAda", "Hi.\n\nAda"),
        ("Ring 07700 900123.\n\nAda", "Ada"),
        ("Hi.\n\nRing 07700 900123", "Hi."),
        ("With thanks,\nAda\n07700 900123", "With thanks,\nAda"),
        ("Hi.\n\nAda\n07700 900123\n\nBye.", "Hi.\n\nAda\n\nBye."),
        ("Dr. Ek called 07700 900123 at St. Mary. Two.", "Two."),
        ("打13812345678。谢谢。", "谢谢。"),
    ],
)
def test_leaving_a_sentence_out(text: str, left: str) -> None:
    (note,) = about(text, "zh-Hans" if "打" in text else "en")
    assert note.acts[0].applied(text) == left


def test_every_kind_has_a_sentence_that_says_why() -> None:
    for code, some in KINDS.items():
        for kind in some:
            assert f"{code}-{kind}" in SENTENCES
    for text, _, kind, words in PRIVATE[:4]:
        (note,) = about(text)
        problem = note.problem()
        assert problem.level == "note" and kind in problem.values.values()
        assert words in sentence(problem) and "Other people may read this card" in sentence(problem)
    (note,) = about("Dear Okafur, hi.", recipient="Okafor")
    assert "“Okafor”" in sentence(note.problem())


def test_records_of_a_list_are_looked_at_by_value() -> None:
    found = list(
        record_notes({"recipient": "[name]", "moment": "Ring 07700 900123"}, "en", LANGUAGES)
    )
    assert [(p.code, p.field, p.level) for p in found] == [
        ("leftover", "recipient", "note"),
        ("privacy", "moment", "note"),
    ]
    assert not list(
        record_notes({"recipient": "Amara Okafor", "date": "3 March 2026"}, "en", LANGUAGES)
    )


def test_a_slip_in_the_lists_is_reported_with_its_line(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    for number, text in enumerate(
        (
            'gifts = "x"',
            "gift = []",
            'room_words = ["room"]',
            'months = [""]',
            'blame = ["a", "* *"]',
        )
    ):
        root = tmp_path_factory.mktemp(f"words{number}")
        (root / "xx").mkdir()
        (root / "xx" / "language.toml").write_text("")
        (root / "xx" / "notes.toml").write_text("# lists\n" + text, "utf-8")
        with pytest.raises(CardError) as caught:
            note_words("xx", Languages(root))
        assert caught.value.code == "words-invalid" and caught.value.values["line"] == 2


def test_a_language_without_words_gets_the_checks_that_need_none() -> None:
    assert not note_words("sv", LANGUAGES).known
    assert kinds("Ring 070-123 45 67 eller [namn]! Tack tack.", "sv") == ["phone", "placeholder"]


# ------------------------------------------------------------------- our own messages


def examples(template: Template) -> dict[str, str]:
    if template.language == "en":
        return {
            field.id: field.example_for(template.voice) for field in load_fields(LANGUAGES.root)
        }
    return {}


@each_of(load_templates(LANGUAGES.root))
def test_our_own_messages_need_no_note(template: Template) -> None:
    card = template.card().with_fields(examples(template))
    found = [(note.kind, note.words, note.where) for note in notes(card, LANGUAGES)]
    assert not found, f"{template.id}: {found}"


# ------------------------------------------------------------------------ any words at all

PIECES = st.sampled_from([
    "Thank you", "the", "the", "!", ". ", ", ", " ", "\n", "\n\n", "07700 900123", "room 12",
    "[name]", "🙏", "Okafur", "cancer", "Peter Hill", "born 3 May 1950", "¡", "？！",
    "14 Mill Lane", "a@b.org", "XXX", "XXX,", "YOU ARE ALL SO KIND",
    "get well", "“", "”", "’", "{date}", "{", "]",
    "。", "谢谢", "مرحبا", "नमस्ते", "\u200b", "\ufeff", "İ", "ß", "\ud83d",
])  # fmt: skip
WORDS = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=80))
TAGS = st.sampled_from(["en", "de", "es", "uk", "ar", "hi", "zh-Hans", "tl", "sv", "x"])


@given(WORDS, WORDS, TAGS, st.sampled_from(["work", "tears", "lives"]), st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_words(text: str, name: str, tag: str, appeal: str, quiet: bool) -> None:
    """Never raises; a note covers its words; an act leaves a text as clean as it was."""
    values = {"recipient": name, "moment": text}
    source = escape(text) + " {recipient}: {moment}."
    card = Card(message=source, sentiment=text, language=tag, appeal=appeal, remembering=quiet)
    card = card.with_fields(values)
    shown = Draft(source, _addressed(card), {}, LANGUAGES.join_rules(tag)).text
    for note in notes(card, LANGUAGES, spelling=tag == "en"):
        assert note.code in KINDS and note.kind in KINDS[note.code]
        assert note.start < note.end
        assert sentence(note.problem())
        if note.where != "message":
            continue
        assert shown[note.start : note.end] == note.words
        assert not any(
            n.key == note.key
            for n in notes(card.changed(dismissed=(note.key,)), LANGUAGES, spelling=False)
        )
        for act in note.acts:
            if act.kind == "fill-in":
                assert act.field in values
                continue
            assert 0 <= act.start <= act.end <= len(shown)
            after = act.applied(shown)
            assert after != shown
            assert len(re.findall(r"\S  +\S", after)) <= len(re.findall(r"\S  +\S", shown))
            assert len(re.findall("\n{3,}", after)) <= len(re.findall("\n{3,}", shown))


def _addressed(card: Card) -> dict[str, str]:
    from thankyou.language.card_values import card_values

    return card_values(card, card.values(), LANGUAGES.of(card.language))


@given(WORDS)
@settings(max_examples=200, deadline=None)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    passage = Passage(text, (), note_words("en", LANGUAGES), "message")
    at = 0
    for low, high in passage.sentences:
        assert at <= low < high
        assert not passage.text[at:low].strip()
        assert passage.text[low:high].strip() == passage.text[low:high]
        at = high
    assert not passage.text[at:].strip()
