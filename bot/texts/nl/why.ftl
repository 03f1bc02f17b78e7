log-title = Waarom kreeg ik dit?
log-summary = { $count ->
    [one] Eén bericht van mij, met de reden
   *[other] { $count } berichten van mij, telkens met de reden
}
log-empty = Ik stuurde je nog niets uit mezelf, en er staat niets gepland.
log-private = Alleen jij ziet deze lijst.
log-coming = Komt nog
log-past = Voorbij
log-about = { $what } · { $about }
log-when = { $status ->
    [sent] Verstuurd op { $at }
    [dropped] Niet verstuurd op { $at }
    [failed] Niet gelukt op { $at }
    [unknown] Misschien aangekomen op { $at }
    [sending] Vertrekt op { $at }
    [claimed] Vertrekt op { $at }
    [waiting] Voorzien op { $at }
   *[planned] Gepland voor { $at }
}
log-times = { $status ->
    [sent] { $count } keer verstuurd, laatst op { $at }
    [dropped] { $count } keer niet verstuurd, laatst op { $at }
    [failed] { $count } keer niet gelukt, laatst op { $at }
    [unknown] { $count } keer misschien aangekomen, laatst op { $at }
   *[planned] { $count } keer gepland, eerst op { $at }
}
kind-invitation = Uitnodiging voor een netwerk
kind-launch = Nieuw netwerk in huis
kind-leading = Mee begeleiden
kind-ready = Check voor je begint
kind-support = Steun voor een collega
kind-intro = Kennismakingskaartje
kind-expectations = Verwachtingen
kind-preparation = Voorbereiding van een sessie
kind-rsvp = Uitnodiging voor een sessie
kind-reminder = Herinnering aan een sessie
kind-link = Link naar een onlinesessie
kind-evaluation = Evaluatie van een sessie
kind-share = Vraag om te delen
kind-results = Resultaten van een evaluatie
kind-tried = Vraag hoe het uitproberen ging
kind-agenda = Agendapunt voor de teamvergadering
kind-bring = Iets voor de teamvergadering
kind-discussed = Na de teamvergadering
kind-interest = Interesse voor een collega
kind-coffee = Idee voor koffie of lunch
kind-safety = Vragen over vertrouwen in de groep
kind-harvest = Oogst van een netwerk
kind-aftercare = Stemming over het vervolg
kind-still = Vraag of je het nog gebruikt
kind-catalogue = Nazicht van de catalogus
kind-awaited = Genoeg mensen voor een netwerk
kind-suggestion = Wat er van een voorstel werd
kind-change = Nieuws over een netwerk
kind-digest = Overzicht van open vragen
kind-back = Welkom terug
kind-muted = Signaal over gestopte berichten
kind-talk = Gesprek over tijd
kind-insight = Gedeeld inzicht
kind-reply = Antwoord
kind-other = Bericht
why-invitation = Je bent uitgenodigd voor een netwerk.
why-launch = Er start een netwerk in je organisatie.
why-leading = Het gaat over wie een netwerk begeleidt.
why-ready = Je eerste sessie komt eraan, en vooraf kan je nagaan wat je wil leren.
why-support = Iemand van je team doet mee aan een netwerk.
why-intro = Voor de eerste sessie stellen de deelnemers zich aan elkaar voor.
why-expectations = Voor de eerste sessie vraag ik wat je verwacht.
why-preparation = Jij begeleidt dit netwerk, en er komt een sessie aan.
why-rsvp = Je doet mee, en een week vooraf vraag ik of je komt.
why-reminder = Je doet mee, en kort ervoor krijg je het praktische.
why-link = Je komt naar een onlinesessie, en kort ervoor krijg je de link.
why-evaluation = Wie bij de sessie was, krijgt deze vragen: je mening maakt de volgende beter.
why-share = Na een sessie vraag ik of er iets te delen is.
why-results = Jij begeleidt dit netwerk, en de evaluatie van een sessie is gesloten.
why-tried = Je maakte een plan, en ik vraag hoe het ging.
why-agenda = Iemand van het team wil iets op de vergadering brengen.
why-bring = Je team vergadert binnenkort: een moment voor iets uit de laatste sessie.
why-discussed = Jij bracht iets op de teamvergadering.
why-interest = Iemand van je team zit midden in een netwerk.
why-coffee = Je koos voor ideeën bij de koffie.
why-safety = Af en toe vraag ik of iedereen vrijuit kan spreken.
why-harvest = De laatste sessie komt eraan, en je kan terugkijken.
why-aftercare = Het netwerk eindigt, en jullie kiezen samen wat volgt.
why-still = Zes weken na het einde vraag ik of je er nog iets aan hebt.
why-catalogue = Elk kwartaal kijken we de catalogus na.
why-awaited = Genoeg mensen wachten op een onderwerp. Eén keer per onderwerp hoort HR dat.
why-suggestion = Jij stelde iets voor voor de catalogus.
why-change = Er veranderde iets in een netwerk waar je bij bent.
why-digest = Het was druk, dus staan je vragen samen in één bericht.
why-back = Je was even weg, en hier staat wat ik toen niet stuurde.
why-muted = Jij begeleidt een netwerk waarin velen een soort bericht stopten.
why-talk = Iemand van je team vroeg je te laten weten dat die over tijd wil praten.
why-insight = Een collega koos ervoor dit te delen.
why-reply = Je vroeg iets, en dit is het antwoord.
why-answered = Je had al geantwoord.
why-away = Op dagen dat je afwezig bent, stuur ik niets.
why-backoff = Drie vragen na elkaar bleven open. Daarom vraag ik je nog maar één keer per sessie iets.
why-blocked = Je wil van mij geen berichten. Dat respecteer ik.
why-by-hand = Een beheerder heeft ernaar gekeken.
why-cancelled = Het netwerk is afgelast.
why-cap = Ik stuur niet te veel op één dag of in één week.
why-closed = De evaluatie was al afgesloten.
why-declined = Je had gezegd dat je niet kon komen.
why-done = Je had dit al gedaan.
why-underway = Je doet al mee aan een netwerk, dus je weet hoe het is.
why-asked = Ik vroeg je dit al, voor een ander netwerk.
why-early = De sessie was nog niet voorbij.
why-unvoted = Er had nog niemand gestemd.
why-expired = Het was te laat om nog nuttig te zijn.
why-failed = Het versturen lukte niet.
why-gone = Waar dit over ging, bestaat niet meer.
why-halved = Je wil hiervan de helft, dus deze sloeg ik over.
why-holiday = Op feestdagen stuur ik niets.
why-late = Je deed nog niet mee toen de sessie er was.
why-later = Je koos zelf dit moment.
why-later-waited = Je koos zelf een moment. Toen was je afwezig of was het geen werktijd, dus kwam het daarna.
why-left = Je deed niet (meer) mee.
why-merged = Je kreeg dit bericht pas nog.
why-merged-digest = Het was te druk, dus staat dit in je overzicht van open vragen.
why-moved = De sessie is verplaatst. Er komt een bericht op het nieuwe moment.
why-nothing = Er was niets te zeggen.
why-over = De sessie was al begonnen.
why-planned = Het juiste moment moet nog komen.
why-quiet-hours = Buiten je werkuren wacht ik. Vragen stel ik op maandag pas vanaf 10 uur en op vrijdag tot 15 uur.
why-replanned = De planning veranderde, en dit hoort er niet meer bij.
why-retry = Het lukte nog niet. Ik probeer opnieuw.
why-shared = Je had al iets gedeeld.
why-stopped = Je wil dit soort berichten niet meer krijgen.
why-switched-off = Dit staat uit in de kalender van het netwerk of de organisatie.
why-unknown = Er kwam geen bevestiging. Om je niet dubbel te storen, stuurde ik het niet opnieuw.
why-unreachable = Ik vond geen account om je te bereiken.
why-waiting = Dit gesprek is er nog niet. Het staat al op de kalender, maar niemand krijgt het al.
why-no-link = Er is geen link om te sturen.
why-no-team = Niemand van je team doet nog mee.
why-nobody-asked = Er ging nog geen evaluatie uit.
why-unconfirmed = Je had niet gezegd dat je komt.
why-other = Dit hoorde bij een netwerk van jou.
why-not-allowed = Ik mag dat daar niet. Wie Kring installeerde, moet het nog eens installeren en alles toelaten.
why-not-in-channel = Ik zit niet in dat kanaal. Nodig me uit: typ daar /invite @Kring.
why-not-added = Kring staat daar niet, of mag daar niet. Een beheerder van Teams kan het toevoegen.
why-no-channel = Dat kanaal is weg of gearchiveerd, of ik mag het niet zien. Koppel een ander, of nodig me uit.
why-not-installed = Kring is daar niet meer geïnstalleerd.
kind-introductions = Kennismaking in het kanaal
kind-expected = Verwachtingen van de deelnemers
kind-goals = Leerdoelen kiezen
why-introductions = Voor de eerste sessie staan de kaartjes van de deelnemers samen in het kanaal.
why-expected = Jij begeleidt dit netwerk, en voor de eerste sessie kan je lezen wat mensen verwachten.
why-goals = Na een sessie kiezen de deelnemers samen wat ze willen leren.
why-carried = Dit stond al in je uitnodiging voor de sessie.
kind-notes = Verslag van een sessie
kind-prepare = Tijd om voor te bereiden
why-notes = Je begeleidt dit netwerk, en een sessie is voorbij.
why-prepare = Je koos zelf dit moment om je voor te bereiden.
why-absent = Er is genoteerd dat je er niet bij was.
kind-decide = Beslissen wat na een netwerk komt
why-decide = Jij begeleidt dit netwerk, en het is nog niet beslist wat na de laatste sessie komt.
kind-opens = Netwerk waar je op wacht
why-opens = Er start een netwerk over iets waar je op wacht.
