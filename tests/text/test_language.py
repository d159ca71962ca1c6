"""Which copy is English."""

import pytest

from lint.text.language import is_english
from lint.text.tokens import tokenise

ENGLISH = [
    "Your invoices go out on the first of the month. You see who has paid, who is late and what to do about it, "
    "and your team spends its Mondays on work that matters.",
    "Team lunch, Friday cake, free parking, dog corner, quiet room, bike rack, long desks, big screens, tea bar, "
    "roof garden, gym pass, train ticket",
    "Casa Verde, La Riva, El Sol, Villa Rosa, Casa Azul, La Luna, El Mar, Villa Blanca, Casa Alta, La Torre, El Rio",
    "Le Pont tasting menu: Chablis, Sancerre, Brie de Meaux, Crème caramel, coffee or tea. You choose the wine and we "
    "bring the bread while you wait.",
    "Bolt 40, Bolt 60, Bolt 80, Nut 12, Nut 14, Washer M8, Washer M10, Spring Pin, Hex Key, Torx Set, Drill Bit, Saw, "
    "Tape, Glue, Sand, Wire, Plug, Fuse, Lamp, Cord",
    "we was all in on a new van so me an my mate got one an it is no good for us as of now or any day to be honest",
    "Schmidt & Müller GmbH in Köln ships to Zürich and Österreich. Your order from the München store is on its way to "
    "you, and the driver calls before he rings.",
    "GET YOUR QUOTE TODAY AND SAVE ON ALL THE PARTS YOU NEED FOR THE SEASON THAT IS ABOUT TO START IN YOUR TOWN",
]
FOREIGN = [
    "Ihre Rechnungen gehen am ersten des Monats raus. Sie sehen, wer bezahlt hat und wer nicht, und Ihr Team kümmert "
    "sich um die Arbeit, die wirklich zählt.",
    "Vos factures partent le premier du mois. Vous voyez qui a payé et qui est en retard, et votre équipe se consacre "
    "à ce qui compte pour vous.",
    "Sus facturas salen el primer día del mes. Usted ve quién ha pagado y quién no, y su equipo se dedica a lo que "
    "más importa para el negocio.",
    "Le fatture partono il primo del mese. Si vede subito chi ha pagato e chi non ha pagato, e la squadra si occupa di "
    "quello che conta per il cliente.",
    "Uw facturen gaan op de eerste van de maand de deur uit. U ziet wie er heeft betaald en wie niet, en het team kan "
    "met het echte werk aan de slag.",
    "As suas faturas saem no primeiro dia do mês. Você vê quem pagou e quem não pagou, e a sua equipe cuida do que é "
    "mais importante para o negócio.",
    "請求書は毎月一日に自動で送られます。誰が支払ったか、誰が遅れているかがすぐに分かり、チームは大切な仕事に集中できます。",
    "发票每月一号自动寄出。您可以看到谁已经付款、谁还没有付款,您的团队可以把时间用在重要的工作上。",
    "Счета уходят первого числа каждого месяца. Вы видите, кто заплатил, а кто опаздывает, и команда занимается делом.",
    "Unsere Cloud Platform ist der Marketing Hub für Ihr Team: mit Dashboard, Live Reporting und Single Sign-on sind "
    "Sie in wenigen Tagen startklar und die Kosten sind planbar.",
]
TOO_SHORT = ["", "Get a quote", "Die neue Lösung für Ihr Team", "Contact us today. Hotline 0800."]


def words(text: str) -> list[str]:
    return [token.norm for token in tokenise(text) if token.kind == "word"]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_copy_and_lists_of_names_are_english(text: str) -> None:
    assert is_english(words(text)) is True


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_recognised(text: str) -> None:
    assert is_english(words(text)) is False


@pytest.mark.parametrize("text", TOO_SHORT)
def test_a_few_words_tell_nothing(text: str) -> None:
    assert is_english(words(text)) is None
