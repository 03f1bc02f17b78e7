ask-title = Vraag iets aan je netwerk
ask-about = Loop je tussen twee sessies ergens op vast? Eerst vraag ik een paar mensen van een ander team: zij kijken met andere ogen.
ask-you-confirm = Je ziet vooraf wat anderen zien. Niets vertrekt zonder jouw bevestiging.
ask-write = Stel een vraag
ask-others = Andere vragen
ask-form = Je vraag
ask-network = Aan welk netwerk?
ask-text = Wat wil je vragen?
ask-text-hint = Eén concrete vraag krijgt het snelst antwoord
ask-how = Met of zonder je naam?
ask-named = Met mijn naam
ask-unnamed = Vertrouwelijk, zonder mijn naam
ask-next = Verder
ask-preview = Zo zien anderen je vraag
ask-nothing-yet = Voor { $network }. Er is nog niets verstuurd.
ask-by = { $name } vraagt
ask-by-somebody = Iemand uit het netwerk vraagt
ask-first = { $where ->
    [channel] { $count ->
        [0] Na twee werkdagen komt ze in het kanaal van het netwerk, als er dan nog geen antwoord is.
        [one] Eén iemand krijgt ze eerst. Antwoordt niemand binnen twee werkdagen, dan komt ze in het kanaal van het netwerk.
       *[other] { $count } mensen krijgen ze eerst. Antwoordt niemand binnen twee werkdagen, dan komt ze in het kanaal van het netwerk.
    }
   *[people] { $count ->
        [0] Er is nog niemand anders in het netwerk om het aan te vragen.
        [one] Eén iemand krijgt ze eerst. Antwoordt niemand binnen twee werkdagen, dan vraag ik het eenmalig aan anderen.
       *[other] { $count } mensen krijgen ze eerst. Antwoordt niemand binnen twee werkdagen, dan vraag ik het eenmalig aan anderen.
    }
}
ask-confidential = { $few ->
    [yes] Vertrouwelijk: ik toon je naam nergens. Jullie zijn wel met weinig, dus misschien raden anderen wie het vraagt.
   *[no] Vertrouwelijk: ik toon je naam nergens. Let er zelf op dat je woorden je niet verraden.
}
ask-confirm = Stel de vraag
ask-with-name = Toch met mijn naam
ask-without-name = Liever zonder mijn naam
ask-edit = Pas de tekst aan
ask-not-now = Laat maar
ask-dropped = Er is niets gevraagd.
ask-resumed = Je vraag staat hier nog klaar. Er is niets verstuurd.
ask-use-buttons = Je vraag staat klaar. Kies hieronder wat ermee gebeurt, of pas ze aan.
ask-already = Die vraag is al gesteld en vertrekt maar één keer.
ask-nobody = Er is nog niemand anders in het netwerk om het aan te vragen.
ask-no-network = Kies een netwerk waar je bij bent, en schrijf je vraag.
ask-no-networks = Vragen stellen kan in een netwerk waarin je een plaats hebt, zolang het loopt.
ask-done = Je vraag is gesteld
ask-done-note = Een antwoord krijg je meteen.
ask-follow = Volg je vraag
ask-line = { $count ->
    [0] { $network } · nog geen antwoord
    [one] { $network } · één antwoord
   *[other] { $network } · { $count } antwoorden
}
ask-yours = Bekijk je vraag
ask-look = Lees en antwoord
reply-asks = { $name } vraagt je iets
reply-somebody-asks = Iemand uit je netwerk vraagt iets
reply-by-somebody = Iemand uit het netwerk, vertrouwelijk
reply-by-you-unnamed = Jij, vertrouwelijk
reply-yours = { $count ->
    [0] Je vraag: nog geen antwoord
    [one] Je vraag: één antwoord
   *[other] Je vraag: { $count } antwoorden
}
reply-in = { $role ->
    [author] Je krijgt dit omdat jij het vroeg aan { $network }.
    [answered] Je krijgt dit omdat je antwoordde op een vraag uit { $network }.
    [asked] Je krijgt dit omdat je in { $network } zit en misschien kan helpen.
   *[channel] Uit het lerend netwerk { $network }
}
reply-write = Antwoord
reply-write-more = Antwoord nog iets
reply-who-sees = Wie het vroeg, krijgt je antwoord meteen, met je naam. Anderen in het netwerk kunnen het lezen.
reply-form = Je antwoord
reply-text = Wat antwoord je?
reply-text-hint = Een ervaring of tip, hoe klein ook
reply-preview = Zo zien anderen je antwoord
reply-nothing-yet = In { $network }. Er is nog niets verstuurd.
reply-send = Verstuur
reply-send-usable = Verstuur als “meteen bruikbaar”
reply-usable = Meteen bruikbaar
reply-thanked = Bedankt door wie het vroeg
reply-thank = Bedank { $name }
reply-thanked-now = { $name } krijgt je dank.
reply-close = Sluit de vraag
reply-closed-now = De vraag is gesloten.
reply-is-closed = Deze vraag is gesloten.
reply-closed = De vraag werd intussen gesloten. Je antwoord is niet verstuurd.
reply-waits = Zolang de vraag open is, kan iedereen in het netwerk antwoorden.
reply-sent = Je antwoord is verstuurd. Dank je.
reply-dropped = Er is niets verstuurd.
reply-resumed = Je antwoord staat hier nog klaar. Er is niets verstuurd.
reply-use-buttons = Je antwoord staat klaar. Kies hieronder wat ermee gebeurt, of pas het aan.
reply-gone = Die vraag vind ik niet, of je bent niet (meer) in dat netwerk.
asked-how = Wie kan helpen? Typ “{ $word }” en kies deze vraag.
kind-question = Vraag uit een netwerk
why-question = Iemand in een netwerk waar je bij bent, zoekt een antwoord.
kind-answer = Antwoord op je vraag
why-answer = Iemand antwoordde op je vraag.
kind-thanks = Dank voor je antwoord
why-thanks = Wie een vraag stelde, wil je bedanken.
why-solved = De vraag was al beantwoord of gesloten.
kind-unanswered = Vraag in het kanaal van een netwerk
why-unanswered = Iemand in het netwerk zocht een antwoord, en kreeg er nog geen.
