# Woorden die overal terugkomen.
button-old = Die knop hoort bij een vroegere stap. Hieronder staat hoe het nu is.
button-gone = Die knop hoort bij een gesprek dat niet (meer) van jou is. Hieronder staat wat je wel kan doen.
form-old = Dat formulier hoort bij een vroegere stap. Er is niets veranderd.
form-required = Dit is nog leeg. Vul het even in.
form-too-long = Dit is { $length } tekens lang. Er is plaats voor { $limit }.
form-not-a-date = Dit is geen datum. Schrijf ze zo: 2027-03-29.
form-not-a-time = Dit is geen uur. Schrijf het zo: 14:30.
form-not-a-number = Schrijf hier een getal, in cijfers.
form-out-of-range = Kies een getal van { $least } tot { $most }.
form-not-an-option = Kies een van de mogelijkheden uit de lijst.
form-not-a-person = Die persoon vind ik niet in jouw organisatie. Kies een collega.
form-not-a-channel = Dat kanaal vind ik niet. Kies een ander.
use-a-button = Kies een van de knoppen.
not-saved = Dat is niet opgeslagen: er ging bij ons iets mis. Probeer het zo dadelijk opnieuw.
open = Bekijk
open-network = Naar het netwerk
skip = Sla over
back = Vorige
stop-here = Stop hier, later verder
resume = Ga verder
redo = Doe het opnieuw
keep = Bewaar
scale-1 = Nog niet
scale-2 = Een beetje
scale-3 = Deels
scale-4 = Grotendeels
scale-5 = Helemaal
progress = { $number } van { $total }
moment = { $at }
session-name = { $type ->
    [only] Sessie { $number }
    [kickoff] Sessie { $number }, kick-off
    [closing] Sessie { $number }, afsluiting
    [comeback] Sessie { $number }, terugkomsessie
   *[deepening] Sessie { $number }, verdieping
}
session-within = { $type ->
    [only] sessie { $number }
    [kickoff] sessie { $number }, kick-off
    [closing] sessie { $number }, afsluiting
    [comeback] sessie { $number }, terugkomsessie
   *[deepening] sessie { $number }, verdieping
}
session-start = Wanneer
session-length = Duur
session-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
session-place = Waar
session-contact = Contact
session-link = Open de link
session-past = { $at } (voorbij)
next-session = Volgende: sessie { $number }, { $at }
network-is-over = Alle sessies zijn voorbij
seats = { $free ->
    [0] volzet, er is een wachtlijst
    [one] { $free } vrije plaats van { $capacity }
   *[other] { $free } vrije plaatsen van { $capacity }
}
my-role = { $role ->
    [facilitator] Jij begeleidt dit netwerk
    [member] Jij doet mee
    [waiting] Jij staat op de wachtlijst
   *[none] Jij doet niet mee
}
attend-open = { $role ->
    [facilitator] Wie komt er?
   *[member] Volgende sessie
}
answer-open = Evalueer sessie { $number }
undo = Maak ongedaan
who-arranges = Wie Kring beheert
