opening-title = Dit netwerk
opening-none = Dit vind ik niet bij jouw lopende netwerken.
opening-which = Van welk netwerk?
opening-more = En nog { $count } andere.
opening-after = Meer
opening-before = Vorige
opening-votes = { $count ->
    [0] { $text }
    [one] { $text } ({ $count } stem)
   *[other] { $text } ({ $count } stemmen)
}
opening-for = Stem voor…
opening-for-go = Stem
opening-not-for = Trek een stem terug…
opening-not-for-go = Trek terug
opening-withdraw = Neem je voorstel terug…
opening-withdraw-go = Neem terug
opening-propose = Stel voor
opening-all-see = Wie in dit netwerk zit, ziet het.
opening-enough = Er staat al veel op de lijst. Stem op wat er is, of neem eerst een eigen voorstel terug.
opening-there-already = Dat staat er al. Je kan er wel voor stemmen.
intro-open = Kennismaking
intro-title = Kennismaken: { $network }
intro-invite = Stel jezelf kort voor aan de anderen. Je kiest zelf wat je invult; niets hoeft.
intro-why = Je krijgt dit omdat de eerste sessie eraan komt. Kort ervoor zet ik alle kaartjes samen in elk kanaal van het netwerk.
intro-write = Maak je kaartje
intro-skip = Liever niet
intro-skipped = Prima. Je kaartje maken kan altijd nog.
intro-change = Pas aan
intro-remove = Haal weg
intro-removed = Je kaartje is weg. Staat het al in een kanaal, dan blijft het daar.
intro-blank = Een leeg kaartje is ook goed: er wordt niets geplaatst.
intro-preview = Zo zien de anderen het.
intro-who-sees = { $when ->
    [before] Wie in dit netwerk zit, ziet dit. Kort voor sessie 1 ook wie in een kanaal van het netwerk zit.
   *[after] Alleen wie in dit netwerk zit, ziet dit.
}
intro-keep = Zo is het goed
intro-kept = Je kaartje is bewaard.
intro-discard = Toch niet
intro-discarded = Er veranderde niets.
intro-when = { $when ->
    [before] Kort voor sessie 1 zet ik alle kaartjes samen in elk kanaal dat het netwerk heeft: wie daarin zit, leest mee. Tot dan kan je het jouwe aanpassen.
   *[after] Wie in dit netwerk zit, ziet hier de kaartjes. Wie er later bij komt, kan er ook een maken.
}
intro-none = Je hebt nog geen kaartje. Het hoeft niet.
intro-mine = Jouw kaartje:
intro-others = De anderen:
intro-form = Jouw kaartje
intro-form-intro = Vul in wat je wil. Wat je leeg laat, staat er niet bij.
intro-see = Bekijk
intro-field-does = Wat ik doe
intro-field-helps = Waar ik bij kan helpen
intro-field-ask = Vraag me naar
intro-field-says = Zo spreek je mijn naam uit
intro-field-outside = Buiten het werk
intro-field-bring = Ik breng
intro-field-fetch = Ik haal
introductions-title = Deelnemers van { $network } stellen zich voor
introductions-why = Ieder koos zelf wat hier staat.
introductions-more = { $count ->
    [one] En nog één kaartje: typ aan mij “kaartje”.
   *[other] En nog { $count } kaartjes: typ aan mij “kaartje”.
}
commit-open = Wat breng en haal je?
commit-title = Brengen en halen: { $network }
commit-question = Leren doe je van elkaar. Wat breng jij mee, en wat kom je halen?
commit-write = Vul in
commit-change = Pas aan
commit-kept = { $shown ->
    [yes] Bewaard. De anderen zien het bij de kennismaking.
   *[no] Bewaard, alleen voor jou.
}
commit-emptied = Goed, er staat niets meer.
commit-who-sees = { $shown ->
    [before] De anderen zien dit. Kort voor sessie 1 ook wie in een kanaal van het netwerk zit.
    [after] De anderen zien dit.
   *[no] Alleen jij ziet dit.
}
commit-others = Wat anderen brengen en halen:
commit-hint-bring = Een ervaring, een voorbeeld, een goede vraag
commit-hint-fetch = Wat je wil leren of oplossen
commit-shown = Mogen de anderen het zien?
commit-shown-yes = Ja, bij de kennismaking
commit-shown-no = Nee, alleen ik
commit-form = Brengen en halen
commit-form-intro = Je kan dit altijd aanpassen. Wat de anderen mogen zien, komt voor sessie 1 ook in elk kanaal van het netwerk.
expect-open = Wat verwacht je?
expect-title = Verwachtingen: { $network }
expect-summary = Zes korte vragen voor de start
expect-intro = Zes korte vragen voor de start. Overslaan mag, en later verdergaan ook: wat je al invulde, telt mee.
expect-why = Je krijgt dit omdat de eerste sessie eraan komt.
expect-name = Met of zonder je naam?
expect-name-note = Alleen wie begeleidt, leest het. Zonder naam is vertrouwelijk, en pas te lezen als { $enough } mensen zo antwoordden.
expect-name-yes = Met mijn naam
expect-name-no = Zonder naam
expect-naming = { $named ->
    [yes] Met je naam, voor wie begeleidt.
   *[no] Zonder je naam, voor wie begeleidt.
}
expect-counts = Wat je invulde, telt al mee. Stop je, dan kan je het ook wissen.
expect-question-1 = Wat wil je kunnen of weten na afloop?
expect-question-2 = Welke praktijkvraag breng je mee?
expect-question-3 = Wat kan jij anderen bieden?
expect-question-4 = Wanneer is dit voor jou geslaagd?
expect-question-5 = Wat heb je nodig om vrijuit te spreken?
expect-question-6 = Wat mag zeker niet gebeuren?
expect-write = Antwoord
expect-change = Pas aan
expect-form = Jouw antwoord
expect-welcome-back = Welkom terug. Je gaat verder waar je was.
expect-told = { $state ->
    [closed] De eerste sessie is begonnen: deze vragen zijn afgesloten.
    [later] { $count ->
        [0] Je kan later verder, vanaf waar je stopte.
       *[other] Wat je invulde, telt al mee. Je kan later verder, of het hier wissen.
    }
   *[done] { $count ->
        [0] Je hebt niets ingevuld, en dat mag.
        [one] Bedankt voor je antwoord.
       *[other] Bedankt voor je antwoorden.
    }
}
expect-closed = Deze vragen zijn afgesloten, of niet (meer) voor jou.
expect-again = Loop ze nog eens door
expect-begin = Vul toch iets in
expect-erase = Wis mijn antwoorden
expect-erased = Je antwoorden zijn gewist.
expect-settled = Wat zonder naam gelezen is, blijft staan: zo verraadt een wijziging niet van wie het is.
expect-report = De verwachtingen zijn er
expect-report-why = Je krijgt dit omdat je dit netwerk begeleidt: het helpt om de start voor te bereiden.
expect-read = Lees de verwachtingen
expect-count = { $named ->
    [0] Niemand antwoordde met naam
    [one] Eén antwoordde met naam
   *[other] { $named } antwoordden met naam
}, { $unnamed ->
    [0] niemand zonder.
    [one] één zonder.
   *[other] { $unnamed } zonder.
}
expect-rule = { $state ->
    [none] Bij elk antwoord staat de naam, of “zonder naam”.
    [ready] De antwoorden van { $waiting } mensen zonder naam kan je nu lezen. Wie later antwoordt, komt er pas bij vanaf { $enough } mensen.
   *[few] { $waiting ->
        [one] Wat één iemand zonder naam schreef, blijft dicht: pas vanaf { $enough } mensen kan je het lezen.
       *[other] Wat { $waiting } mensen zonder naam schreven, blijft dicht: pas vanaf { $enough } kan je het lezen.
    }
}
expect-read-now = Lees wat zonder naam kwam
expect-said = { $name }: { $text }
expect-said-unnamed = Zonder naam: { $text }
agree-open = Werkafspraken
agree-title = Werkafspraken: { $network }
agree-these = Zo gaan we met elkaar om:
agree-base-1 = Wat hier gezegd wordt, delen we zonder namen.
agree-base-2 = Een vraag is nooit dom.
agree-base-3 = Van mening verschillen mag.
agree-base-4 = Eerst begrijpen, dan adviseren.
agree-base-5 = Wie niet kan, meldt zich af.
agree-base-6 = Fouten zijn leerstof.
agree-added = Door ons toegevoegd:
agree-count = { $count ->
    [0] Nog niemand aanvaardde ze.
    [one] { $count } van { $total } aanvaardde ze.
   *[other] { $count } van { $total } aanvaardden ze.
}
agree-mine = Jij ook.
agree-accept = Ik sta achter deze afspraken
agree-accepted = Mooi, genoteerd.
agree-proposals = Voorgesteld:
agree-rule = { $voters ->
    [one] Wat meer dan de helft kiest, wordt een afspraak. Er stemde tot nu één deelnemer.
   *[other] Wat meer dan de helft kiest, wordt een afspraak. Er stemden tot nu { $voters } deelnemers.
}
agree-voted = Je stem telt mee.
agree-unvoted = Je stem is teruggetrokken.
agree-propose = Stel een afspraak voor…
agree-proposed = Je voorstel staat erbij. De anderen kunnen ervoor stemmen.
agree-withdrawn = Je voorstel is weg.
agree-form = Een afspraak
agree-what = Wat spreken we af?
agree-what-hint = Eén korte zin
goals-open = Leerdoelen
goals-title = Leerdoelen: { $network }
goals-question = { $round ->
    [1] Wat willen jullie samen leren? Stel iets voor, en stem op wat jou helpt.
   *[other] Jullie zijn halfweg. Wat willen jullie vanaf nu nog leren?
}
goals-why = Je krijgt dit omdat je meedoet. Stemmen kan tot { $closes }. { $again ->
    [yes] { $count ->
        [0] Stem op wat je wil houden, of stel iets nieuws voor.
        [one] Daarnaast is er één voorstel.
       *[other] Daarnaast zijn er { $count } voorstellen.
    }
   *[no] { $count ->
        [0] Er is nog niets voorgesteld.
        [one] Er is al één voorstel.
       *[other] Er zijn al { $count } voorstellen.
    }
}
goals-look = Bekijk de leerdoelen
goals-until = Stemmen kan tot { $closes }. Ieder heeft { $most } stemmen en kan ze blijven verzetten.
goals-not-yet = Leerdoelen kiezen jullie na de eerste sessie, vanaf { $at }.
goals-never = Dit netwerk heeft maar één sessie. Leerdoelen spreken jullie daar af.
goals-closed = Deze stemronde sloot op { $at }.
goals-closed-now = Nu loopt er geen stemronde. Hieronder staat hoe het is.
goals-again-at = Halfweg kiezen jullie opnieuw, vanaf { $at }.
goals-no-more = Dit was de laatste ronde.
goals-before = Na de eerste sessie kozen jullie:
goals-chosen = Jullie leerdoelen:
goals-none = Er is nog niets voorgesteld.
goals-voters = { $count ->
    [0] Nog niemand stemde in deze ronde.
    [one] Eén deelnemer stemde in deze ronde.
   *[other] { $count } deelnemers stemden in ronde { $round }.
}
goals-voted = { $left ->
    [0] Je stem telt mee. Je drie stemmen zijn gebruikt; verzetten kan.
    [one] Je stem telt mee. Je hebt er nog één.
   *[other] Je stem telt mee. Je hebt er nog { $left }.
}
goals-unvoted = Je stem is terug. Je hebt er nog { $left }.
goals-no-votes = Je { $most } stemmen zijn gebruikt. Trek er eerst een terug.
goals-propose = Stel een leerdoel voor…
goals-proposed = Je leerdoel staat erbij. Je mag er zelf ook voor stemmen.
goals-withdrawn = Je leerdoel is weg, met de stemmen erop.
goals-form = Een leerdoel
goals-what = Wat wil je dat we leren?
goals-what-hint = Eén korte zin
pace-open = Ritme en plaats
pace-title = Hoe we samenkomen: { $network }
pace-all-see = Alle deelnemers zien hoe het staat, niet wie wat koos.
pace-over = Alle sessies zijn voorbij: stemmen kan niet meer.
pace-voters = { $count ->
    [one] { $count } van { $total } stemde.
   *[other] { $count } van { $total } stemden.
}
pace-mine = Jouw keuze
pace-go = Kies
pace-voted = Genoteerd. Je kan het nog veranderen.
pace-rhythm = Hoe vaak?
pace-rhythm-as-is = Zoals het nu is
pace-rhythm-oftener = Vaker, en korter
pace-rhythm-rarer = Minder vaak, en langer
pace-forms = Hoe werken we het liefst?
pace-forms-cases = Aan eigen situaties
pace-forms-themes = Rond een thema
pace-forms-visits = Op bezoek bij elkaar
pace-forms-mix = Een mix
pace-place = Waar?
pace-place-together = Samen op één plek
pace-place-in-turn = Beurtelings bij elkaar
pace-place-online = Online
pace-place-both = Nu eens samen, dan online
