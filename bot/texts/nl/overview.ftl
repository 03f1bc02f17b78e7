overview-title = Overzicht
overview-of = { $network }: overzicht
overview-none = Je begeleidt geen netwerk. Wat je begeleidt, zie je hier op één blad.
overview-nothing = Er hoeft nu niets te gebeuren. Je hoort het als dat verandert.
overview-seats = Deelnemers
overview-seats-of = { $count } van { $capacity } plaatsen
overview-offered = Een vrije plaats is aangeboden aan wie wacht sinds { $at }.
overview-seat = Geef een plaats aan
overview-seat-give = Geef de plaats
overview-seated = { $name } heeft een plaats. Vertel het zelf: die heeft geen account.
overview-open = Overzicht
todo-do-seat = Bekijk de wachtlijst
todo-do-theme = Kies een thema
todo-do-method = Kies een werkvorm
todo-do-guest = Vraag een gast
todo-do-coming = Kijk wie er komt
todo-do-results = Bekijk de resultaten
todo-do-notes = Schrijf het op
todo-do-invite = Nodig mensen uit
todo-do-decide = Beslis samen
todo-method = { $network }: kies hoe je werkt in sessie { $number }. Die is { $at }.
todo-guest = { $network }: vraag een gast voor sessie { $number }, { $at }. Een gast zou helpen, zei je.
todo-notes = { $network }: noteer wat er uit sessie { $number } kwam, nu het nog vers is.
todo-theme =
    { $network }: kies het thema van sessie { $number }. { $days ->
        [0] Die is vandaag.
        [1] Die is morgen.
       *[other] Die is over { $days } dagen.
    } { $count ->
        [0] Er wacht nog geen vraag.
        [1] Eén vraag wacht.
       *[other] Er wachten { $count } vragen.
    }
todo-seat = { $network }: iemand zonder account wacht, en er is een plaats vrij. Alleen jij kan ze geven.
todo-coming =
    { $network }: sessie { $number } is { $at }. { $count ->
        [0] Nog niemand zei te komen.
       *[other] { $count } van { $of } komen.
    } Kijk wie er komt en wat iedereen meebrengt.
todo-results =
    { $network }: sessie { $number } is voorbij. { $count ->
        [0] Nog niemand antwoordde. Kijk wat de evaluatie zegt.
        [one] Eén iemand antwoordde. Kijk wat de evaluatie zegt.
       *[other] { $count } mensen antwoordden. Kijk wat de evaluatie zegt.
    }
todo-invite =
    { $network }: { $count ->
        [0] nog niemand doet mee
        [one] er doet nog maar één iemand mee
       *[other] er doen { $count } mensen mee
    }, { $room ->
        [small] en er zijn { $of } plaatsen. Nodig collega’s uit.
       *[usual] van { $of } om mee te beginnen. Met tien tot vijftien leer je het meest. Nodig collega’s uit.
    }
todo-decide =
    { $network }: beslis samen wat erna komt. { $days ->
        [0] De laatste sessie is er bijna, of voorbij.
        [1] De laatste sessie is morgen.
       *[other] De laatste sessie is over { $days } dagen.
    }
overview-past = { $at } (voorbij), { $count ->
        [0] geen evaluaties
        [one] { $count } evaluatie
       *[other] { $count } evaluaties
    }, { $notes ->
        [yes] er is een verslag
       *[no] nog geen verslag
    }
overview-coming =
    { $at }: { $yes } ja, { $no } nee, { $unknown } nog niet gezegd. { $prepared ->
        [both] Thema en werkvorm liggen vast.
        [theme] Het thema ligt vast, de werkvorm is open.
        [method] De werkvorm ligt vast, het thema is open.
        [own] Ze heeft een eigen programma.
       *[open] Thema en werkvorm zijn open.
    } { $questions ->
        [0] Nog geen vragen.
        [one] { $questions } vraag.
       *[other] { $questions } vragen.
    }{ $guests ->
        [0] {""}
        [one] {" "}{ $guests } gast.
       *[other] {" "}{ $guests } gasten.
    }
todo-do-agreements = Werkafspraken
todo-do-rhythm = Ritme en plaats
todo-agreements =
    { $network }: maak samen werkafspraken, dan durft iedereen meer te zeggen. { $count ->
        [0] Nog niemand aanvaardde ze.
        [one] Eén van { $of } aanvaardde ze.
       *[other] { $count } van { $of } aanvaardden ze.
    }
todo-rhythm =
    { $network }: vraag welk ritme en welke plaats iedereen past, dan kan je bijsturen. { $count ->
        [0] Nog niemand koos.
        [one] Eén van { $of } koos al.
       *[other] { $count } van { $of } kozen al.
    }
overview-group = { $what ->
    [waiting] Wachtlijst
    [invited] Genodigd, nog geen antwoord
    [guests] Gasten
   *[seated] Deelnemers
} ({ $count })
