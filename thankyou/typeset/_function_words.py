"""The closed classes of words of a language: what a line of a cover does not end with.

From the languages' own grammars; a class holds what stands on covers, not all that a grammar has.
For each language:

* `leads`: articles, possessives, prepositions: they belong to what follows;
* `links`: conjunctions, relative words, pronouns that a verb follows: they begin a part of a
  sentence, and belong to it;
* `helps`: auxiliaries and negations: they belong to what follows, and begin nothing;
* `trails`: postpositions, particles and pronouns that belong to what stands before them;
* `ends`: particles and pronouns that do not stand alone on the last line (“you saw us through”);
* `fixed`: words that are said as one. In Vietnamese, which writes each syllable apart, words too.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from thankyou.base.quick_tuple import NamedTuple


class FunctionWords(NamedTuple):
    """The classes of a language, in small letters; `fixed` has pairs of words that follow."""

    leads: frozenset[str]
    links: frozenset[str]
    helps: frozenset[str]
    trails: frozenset[str]
    fixed: frozenset[tuple[str, str]]
    ends: frozenset[str] = frozenset()


def _words(
    leads: str, links: str = "", helps: str = "", trails: str = "", fixed: str = ""
) -> FunctionWords:
    pairs = {pair for phrase in fixed.split("|") for pair in pairwise(phrase.split())}
    lead, link, help_, trail = (frozenset(each.split()) for each in (leads, links, helps, trails))
    return FunctionWords(lead, link, help_, trail, frozenset(pairs))


FUNCTION_WORDS: dict[str, FunctionWords] = {
    "en": _words(
        "a an the my your his her its our their this these those of to in on at by for from "
        "with without into onto over under between among through during before after since "
        "until about against like as than per no every each some any all both such what another",
        "and or but nor so yet if when while where who whom whose which that because though "
        "although i we you he she it they there",
        "is are was were am be been being have has had do does did will would shall should can "
        "could may might must not never very so too more most just only always still",
        "",
        "thank you|so much|very much|bless you|love you|miss you|owe you|good night|good "
        "morning|each other|at all|day after day|night after night|day by day|one by one",
    ),
    "de": _words(
        "der die das den dem des ein eine einen einem einer eines mein meine meinen meinem "
        "meiner unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer euer eure euren "
        "eurem eurer dein deine deinen deinem deiner sein seine seinen kein keine keinen dieser "
        "diese dieses diesen diesem jeder jede jedes jeden jedem alle allen all in im ins an am "
        "ans auf bei beim mit nach seit von vom zu zum zur aus durch für fürs gegen ohne um "
        "über unter vor vorm zwischen während wegen trotz hinter neben bis ab als wie welche "
        "welcher",
        "und oder aber denn doch sondern dass wenn weil während wo was wer die ich wir du er "
        "sie es man ihr obwohl damit ob denen deren dessen",
        "ist sind war waren bin bist hat haben habe hatte hatten wird werden wurde kann können "
        "muss müssen will wollen nicht nie sehr so zu nur noch immer ganz",
        "",
        "vielen dank|herzlichen dank|danke schön|danke sehr|tag für tag|nacht für nacht|von "
        "herzen|gute nacht|ein paar",
    ),
    "fr": _words(
        "le la les un une des du de d l au aux à en dans sur sous chez par pour avec sans vers "
        "avant après depuis pendant entre contre dès mon ma mes ton ta tes son sa ses notre nos "
        "votre vos leur leurs ce cet cette ces chaque quelques tout toute tous toutes aucun "
        "aucune plusieurs quel quelle quels quelles grâce jusqu",
        "et ou mais donc car que qu qui quand où dont lorsque lorsqu puisque si comme parce je "
        "j tu il elle on nous vous ils elles ce c",
        "est êtes sommes sont était étiez étaient ai as a avons avez ont avait aviez suis ne n "
        "pas se s me m te t très si plus trop bien toujours y",
        "",
        "merci beaucoup|parce que|jour après jour|nuit après nuit|bonne "
        "nuit|tant de|beaucoup de|du fond du|de tout cœur",
    ),
    "es": _words(
        "el la los las un una unos unas lo del al de a en con sin por para sobre entre hasta "
        "desde hacia tras durante contra según mi mis tu tus su sus nuestro nuestra nuestros "
        "nuestras este esta estos estas ese esa esos esas aquel aquella cada todo toda todos "
        "todas algún alguna ningún ninguna otro otra",
        "y e o u pero sino que quien quienes cuando donde mientras porque si como aunque yo tú "
        "él ella usted nosotros ustedes ellos ellas",
        "es son fue fueron era eran ha han he hemos había está están estaba no nunca muy más "
        "tan se me te nos les le os ya",
        "",
        "muchas gracias|mil gracias|día tras día|noche tras noche|buenas noches|de "
        "corazón",
    ),
    "it": _words(
        "il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai "
        "agli alle all dal dallo dalla dai dagli dalle nel nello nella nei negli nelle nell sul "
        "sullo sulla sui sugli sulle di a da in con su per tra fra senza dopo prima durante "
        "verso mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre vostro "
        "vostra vostri vostre loro questo questa questi queste quel quella quei quelle ogni "
        "tutto tutta tutti tutte qualche",
        "e ed o ma però che chi quando dove mentre perché se come anche io tu lui lei noi voi",
        "è sono era erano ha hanno ho abbiamo avete aveva non mai molto più così ci si mi ti vi "
        "ne",
        "",
        "grazie mille|grazie di|grazie per|giorno dopo giorno|notte dopo notte|buona "
        "notte|di cuore|per sempre",
    ),
    "pt": _words(
        "o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos "
        "pelas dum duma num numa de em com sem por para sobre entre até desde durante contra "
        "meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta "
        "estes estas esse essa esses essas aquele aquela cada todo toda todos todas algum "
        "alguma nenhum nenhuma outro outra tanto",
        "e ou mas que quem quando onde enquanto porque se como embora eu tu ele ela você nós "
        "vocês eles elas",
        "é são foi foram era eram está estão estava há tem têm tinha não nunca muito mais tão "
        "me te lhe nos vos já",
        "",
        "muito obrigado|muito obrigada|um muito obrigado|dia após dia|noite após noite|boa "
        "noite|do coração",
    ),
    "nl": _words(
        "de het een mijn m’n jouw je uw ons onze jullie zijn haar hun dit dat deze die elke "
        "iedere elk ieder alle al in op aan bij met van voor na naar tot om over onder door uit "
        "tegen zonder tussen sinds tijdens te ten ter geen veel zo’n",
        "en of maar want dat als toen terwijl waar wie wat omdat hoewel ik wij we jij u hij zij "
        "ze het er",
        "is zijn was waren ben bent heeft hebben heb had hadden wordt werd kan niet nooit zo "
        "zeer te heel nog altijd",
        "",
        "dank u|dank je|dank jullie|heel erg|veel dank|dag na dag|nacht na nacht|goede "
        "nacht|een paar",
    ),
    "pl": _words(
        "w we z ze na do od dla po przy przed przez bez nad pod za o u ku między podczas mój "
        "moja moje moich mojej mojego nasz nasza nasze naszych naszej naszego twój twoja wasz "
        "wasza wasze ten ta to te tej tego tym tych każdy każda każde każdego każdej każdym "
        "wszystkie wszystkich tak",
        "i a oraz lub albo ale lecz że który która które którego której gdy kiedy gdzie kto co "
        "jak bo ponieważ żeby aby ja ty on ona my wy oni",
        "jest są był była byli były nie nigdy bardzo tak już jeszcze zawsze",
        "się mi ci",
        "dzień po dniu|noc po nocy|dobrej nocy|z całego serca|jeszcze raz",
    ),
    "ru": _words(
        "вместе в во с со к ко на от до для по при перед через без над под за о об обо у из между "
        "из-за ради после около мой моя моё мои моего моей наш наша наше наши нашего нашей "
        "наших ваш ваша ваше ваши вашу вашей этот эта это эти этой этого каждый каждая каждое "
        "каждую каждого каждой весь вся всё все всех такой такую",
        "и а но или да что чтобы который которая которое которого когда где кто как если потому "
        "пока хотя я ты он она мы вы они",
        "не ни был была было были есть очень так уже ещё",
        "же ли бы",
        "большое спасибо|спасибо большое|день за днём|ночь за ночью|доброй ночи|от всего "
        "сердца|от души",
    ),
    "uk": _words(
        "разом в у з із зі к на від до для по при перед через без над під за о об про між після "
        "біля мій моя моє мої мого моєї наш наша наше наші нашого нашої наших ваш ваша ваше ваші "
        "вашу вашої цей ця це ці цю цій цього кожен кожна кожне кожного кожної весь вся все "
        "всі усі такий",
        "і й та а але або чи що щоб який яка яке якого якої коли де хто як якщо бо поки хоча я "
        "ти він вона ми ви вони",
        "не ні був була було були є дуже так вже ще",
        "ж же б би",
        "щиро дякую|щиро дякуємо|день за днем|ніч за ніччю|доброї ночі|від щирого серця|від "
        "душі",
    ),
    "tr": _words(
        "bir bu şu o her bütün tüm hiç en çok daha böyle öyle benim bizim sizin senin onun",
        "ve veya ama fakat ki çünkü ben sen biz siz onlar",
        "",
        "için ile gibi kadar göre sonra önce beri de da ki mi mı mu mü değil diye",
        "teşekkür ederim|teşekkür ederiz|çok teşekkürler|iyi geceler|her şey|her gün|her "
        "sabah|her gece",
    ),
    "vi": _words(
        "các những một mỗi mọi từng với cho của ở tại trong trên dưới từ đến vào về bằng vì để "
        "do như khi lúc người cái chiếc con ngày đêm",
        "và hoặc hay nhưng mà thì là rằng nếu tôi em con cháu anh chị cô chú chúng",
        "đã đang sẽ không chưa rất được bị luôn vẫn cũng",
        "ạ nhé này đó ấy kia",
        "cảm ơn|xin cảm ơn|cám ơn|biết ơn|bác sĩ|điều dưỡng|y tá|gia đình|chúng tôi|chúng "
        "em|bệnh viện|bệnh nhân|chăm sóc|tận tâm|tấm lòng|nụ cười|nước mắt|tình yêu|cuộc "
        "sống|cuộc đời|trái tim|xin chào|mọi người|luôn luôn|bên cạnh|hy vọng|hạnh phúc|sức "
        "khỏe|từng ngày|mỗi ngày|mỗi đêm|tất cả|thương yêu|yêu thương|vất vả|hy sinh|trân "
        "trọng|chân thành|vô cùng|nhân viên|y tế|hộ sinh|trực đêm|ca đêm|đêm khuya|kính gửi|quý "
        "vị",
    ),
    "tl": _words(
        "ang ng sa mga si ni kay sina nina kina may ating aming inyong iyong kanyang bawat "
        "lahat isang nang mula para",
        "at o pero ngunit na kung kapag habang dahil kaya sapagkat",
        "hindi di huwag laging",
        "po ho na pa rin din nga lang ba ako ka kayo kami tayo siya sila ko mo niya namin natin "
        "ninyo nila",
        "maraming salamat|salamat po|maraming maraming salamat|araw araw|magandang gabi|dahil "
        "sa|para sa|mula sa",
    ),
    "hi": _words(
        "एक यह वह इस उस इन उन हर मेरा मेरी मेरे हमारा हमारी हमारे आपका आपकी आपके अपना अपनी अपने "
        "जो",
        "और या लेकिन पर कि जब जहाँ क्योंकि अगर मैं हम आप तुम",
        "न नहीं बहुत",
        "का की के को ने से में पर तक लिए साथ बाद पास बिना द्वारा है हैं था थी थे हूँ हो गया गई "
        "गए ही भी तो जी रहे रहा रही",
        "के लिए|के साथ|के बाद|के पास|की बदौलत|बहुत बहुत धन्यवाद|हार्दिक धन्यवाद|धन्यवाद आपका",
    ),
    "ar": _words(
        "في من إلى على عن مع بين عند لدى حتى منذ كل بعض هذا هذه ذلك تلك بعد قبل أمام خلف فوق "
        "تحت دون غير مثل يا أيها",
        "و أو ثم لكن أن إن التي الذي الذين ما لأن عندما حين حيث إذا أنا نحن أنت أنتم هو هي هم",
        "لا لم لن قد لقد كان كانت كنتم ليس ما",
        "",
        "شكرا جزيلا|شكرًا جزيلًا|من القلب|يوما بعد يوم|يومًا بعد يوم|كل يوم|كل صباح",
    ),
    "ko": _words(
        "이 그 저 한 두 세 네 매 모든 더 참 꼭 잘 안 못",
        "",
        "",
        "수 것 줄 때 분 적 뿐",
    ),
    # Languages without words of ours: what is short and sure.
    "cs": _words(
        "v ve s se k ke z ze na do od pro po při před přes bez nad pod za o u",
        "a i ale nebo že když jak kde",
        "ne",
    ),
    "sk": _words(
        "v vo s so k ku z zo na do od pre po pri pred cez bez nad pod za o u",
        "a i ale alebo že keď ako kde",
        "ne",
    ),
    "sv": _words(
        "en ett den det de min mitt mina din ditt era er vår vårt våra i på av med för till "
        "från hos vid om under efter utan över",
        "och eller men att som när där jag vi du ni han hon",
        "är var har hade inte så",
    ),
    "da": _words(
        "en et den det de min mit mine din dit jeres vores i på af med for til fra hos ved om "
        "under efter uden over",
        "og eller men at som når da hvor jeg vi du i han hun",
        "er var har havde ikke så",
    ),
    "no": _words(
        "en et ei den det de min mitt mine din ditt deres vår vårt våre i på av med for til fra "
        "hos ved om under etter uten over",
        "og eller men at som når da hvor jeg vi du dere han hun",
        "er var har hadde ikke så",
    ),
    "hu": _words(
        "a az egy ez e",
        "és vagy de hogy aki ami amikor mert én mi te",
        "nem",
        "is",
    ),
    "ro": _words(
        "un o al ai a ale de la în din cu pe pentru prin fără spre până lângă",
        "și sau dar că care când unde",
        "nu este sunt a am ați",
    ),
    "ca": _words(
        "el la els les un una uns unes de del dels a al als en amb per sense meu seva nostre "
        "nostra",
        "i o però que qui quan on",
        "és són no ha heu",
    ),
    "el": _words(
        "ο η το οι τα του της των τον την τους τις στο στη στην στον στα στις σε από με για "
        "χωρίς ένα μια ένας μου",
        "και ή αλλά που ότι όταν",
        "δεν θα να",
    ),
    "he": _words(
        "את של על עם אל מן כל",
        "ו או אבל כי אשר אני אנחנו אתה את",
        "לא",
    ),
    "fi": _words(
        "",
        "ja tai mutta että joka kun minä me te",
        "on oli ei",
    ),
}  # fmt: skip
"""By primary language tag. Japanese and Chinese are broken between phrases by BudouX."""

_ENDS = {
    "en": "through out up off down away back along us me them it him here there too again all well",
    "de": "ab los fest weiter zurück mich uns mir dir euch ihnen ihn da hier auch",
    "nl": "af weg terug mee mij ons hem hen u ook hier",
    "fr": "moi toi lui nous là ici aussi plus bien",
    "es": "mí ti nosotros conmigo aquí allí también siempre",
    "it": "me te lui lei noi voi loro qui lì anche",
    "pt": "mim ti nós ele ela aqui ali também",
    "pl": "mnie nas nam mną nami tobie wam was tu",
    "ru": "нас нам нами мной мне меня вас вам вами тут там",
    "uk": "нас нам нами мною мені мене вас вам вами тут там",
    "cs": "nás nám námi mě mnou vás vám tu",
    "sk": "nás nám nami ma mnou vás vám tu",
    "sv": "oss mig er dig honom henne upp ut här där också",
    "da": "os mig jer dig ham hende op ud her der også",
    "no": "oss meg dere deg ham henne opp ut her der også",
    "hu": "velünk nekünk itt ott",
    "ro": "noi mine voi aici",
    "el": "μας μου σας εδώ",
    "tr": "var yok",
}
"""`ends`, by primary language tag."""

_PRONOUN_WORDS = """
i you he she it we they ich du er sie es wir ihr je tu il elle on nous vous ils elles yo tú él ella
usted nosotros ustedes ellos io lui lei noi voi eu ele ela você nós vocês eles elas ik jij u hij zij
ze wij we ja ty on ona my wy oni я ты он она мы вы они ти він вона ми ви вони ben sen biz siz jag vi
du ni han hun tôi em anh chị cô cháu con chúng
"""
PRONOUNS = frozenset(_PRONOUN_WORDS.split())
"""Pronouns that may as well end a phrase as begin one."""

_SAME = {"nb": "no", "nn": "no", "fil": "tl", "af": "nl"}


@cache
def function_words(language: str) -> FunctionWords | None:
    """The classes of a language; None for one of which nothing is known here."""
    base = language.split("-")[0].lower()
    base = _SAME.get(base, base)
    found = FUNCTION_WORDS.get(base)
    return found and found._replace(ends=frozenset(_ENDS.get(base, "").split()))
