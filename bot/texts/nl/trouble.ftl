trouble-title = Berichten die niet aankomen
trouble-not-in-channel = Ik kon niets plaatsen in { $name }: ik zit niet in dat kanaal. Typ daar /invite @Kring, en druk dan hier op “Probeer opnieuw”.
trouble-no-channel = Ik kon niets plaatsen in { $name }: het is weg of gearchiveerd, of ik mag het niet zien. Haal het terug of nodig me daar uit, en druk dan hier op “Probeer opnieuw”. Of koppel een ander kanaal.
trouble-not-added = Ik kon niets plaatsen in { $name }: Kring staat niet in dat team, of mag daar niet. Voeg de app Kring toe aan het team, en druk dan hier op “Probeer opnieuw”.
trouble-not-allowed = Ik kan geen berichten sturen in { $named ->
    [yes] de werkruimte { $name }
   *[no] een van jullie werkruimtes
}: Slack gaf me daar niet alle toelatingen. Installeer Kring daar opnieuw en laat alles toe. Wat dan nog nuttig is, stuur ik vanzelf.
trouble-locked-out = { $platform ->
    [teams] Ik kan geen berichten sturen in Teams: Microsoft aanvaardt het wachtwoord van Kring niet meer. Wie Kring beheert, stelt een nieuw in (MICROSOFT_APP_PASSWORD). Wat dan nog nuttig is, stuur ik vanzelf.
   *[other] Ik kan geen berichten sturen in { $named ->
        [yes] de werkruimte { $name }
       *[no] een van jullie werkruimtes
    }: Slack aanvaardt de sleutel van Kring niet meer. Installeer Kring daar opnieuw. Wat dan nog nuttig is, stuur ik vanzelf.
}
trouble-disabled = Ik kan niet iedereen berichten sturen in Teams: Kring is daar uitgeschakeld. Een beheerder van Teams laat het opnieuw toe in het Teams-beheercentrum. Wat dan nog nuttig is, stuur ik vanzelf.
trouble-waiting = { $count ->
    [one] Eén bericht wacht hierop.
   *[other] { $count } berichten wachten hierop.
}
trouble-why = Je krijgt dit omdat jij dit kan oplossen.
trouble-again = Probeer opnieuw
trouble-install = Installeer opnieuw
trouble-mend = Kijk wat je kan doen
trouble-trying = Ik probeer het nu opnieuw. Wat te laat zou komen, stuur ik niet meer.
trouble-none = Er is hier nu niets dat jij moet oplossen.
kind-trouble = Berichten die niet aankomen
why-trouble = Berichten komen niet aan, en jij kan er iets aan doen.
why-mended = Het was intussen opgelost.
why-again = Wat in de weg stond, is opgelost. Daarom probeer ik het opnieuw.
why-locked-out = De sleutel van Kring wordt daar niet meer aanvaard. Een beheerder moet dat oplossen.
why-disabled = Een beheerder van Teams heeft Kring daar uitgeschakeld. Een beheerder moet dat oplossen.
