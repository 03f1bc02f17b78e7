log-title = Waarom kreeg ik dit?
log-summary = { $count ->
    [one] Je laatste bericht, met de reden
   *[other] Je laatste { $count } berichten, met de reden
}
log-empty = Ik stuurde je nog niets uit mezelf, en er staat niets gepland.
log-private = Alleen jij ziet deze lijst.
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Verstuurd op { $at }
    [dropped] Niet verstuurd op { $at }
    [failed] Niet gelukt op { $at }
    [unknown] Misschien aangekomen op { $at }
    [sending] Vertrekt op { $at }
    [claimed] Vertrekt op { $at }
   *[planned] Gepland voor { $at }
}
kind-reminder = Herinnering aan een sessie
kind-evaluation = Evaluatie van een sessie
kind-share = Vraag om te delen
kind-change = Nieuws over een netwerk
kind-insight = Gedeeld inzicht
kind-reply = Antwoord
kind-other = Bericht
why-reminder = Je doet mee, en de dag ervoor krijg je het praktische.
why-evaluation = Wie bij de sessie was, krijgt deze vragen: je mening maakt de volgende beter.
why-share = Na een sessie vraag ik of er iets te delen is.
why-change = Er veranderde iets in een netwerk waar je bij bent.
why-insight = Een collega koos ervoor dit te delen.
why-reply = Je vroeg iets, en dit is het antwoord.
why-answered = Je had al geantwoord.
why-blocked = Je wil van mij geen berichten. Dat respecteer ik.
why-cancelled = Het netwerk is afgelast.
why-closed = De evaluatie was al afgesloten.
why-declined = Je had gezegd dat je niet kon komen.
why-done = Je had dit al gedaan.
why-early = De sessie was nog niet voorbij.
why-expired = Het was te laat om nog nuttig te zijn.
why-failed = Het versturen lukte niet.
why-gone = Waar dit over ging, bestaat niet meer.
why-left = Je deed niet (meer) mee.
why-over = De sessie was al begonnen.
why-planned = Het juiste moment moet nog komen.
why-quiet-hours = Buiten je werkuren wacht ik.
why-retry = Het lukte nog niet. Ik probeer opnieuw.
why-shared = Je had al iets gedeeld.
why-unknown = Er kwam geen bevestiging. Om je niet dubbel te storen, stuurde ik het niet opnieuw.
why-unreachable = Ik had geen adres om je te bereiken.
why-other = Dit hoorde bij een netwerk van jou.
