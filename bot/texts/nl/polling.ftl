poll-title = { $network }: iets voor je team?
poll-about = Ik kan de mensen van je team elk één keer vragen of dit netwerk iets voor hen is: ja, later of nee. Wie er al bij is, uitgenodigd werd of pas nee zei, laat ik met rust.
poll-you-see = Wie ik vraag en wie wat zegt, krijg je nooit te zien. Na een week zie je aantallen, als minstens { $enough } mensen antwoordden en niet iedereen hetzelfde zei. Wie ja zegt, kan zelf kiezen om het je te laten weten, en telt dan niet mee.
poll-ask = Vraag het mijn team
poll-asked = Ik leg hun de vraag voor.
poll-asked-on = Gevraagd op { $day }.
poll-too-few = Ik toon geen aantallen: je zou eruit kunnen afleiden wie wat zei.
poll-not-yet = Aantallen zie je vanaf { $day }, als ze niemand verraden.
poll-count = { $count }
poll-keen = Lieten je zelf weten dat het iets voor hen is:
poll-again-from = Vanaf { $day } kan je het opnieuw vragen.
poll-not-now = Dat kan nu niet. Hieronder staat hoe het staat.
poll-managers-only = Dit is voor leidinggevenden, en alleen over hun eigen team.
poll-no-team = Ik weet nog niet wat jouw team is. Koppel eerst het kanaal van je team.
poll-elsewhere = Dit netwerk is van een andere organisatie. Daarover pols je je team niet via mij.
poll-which = Over welk netwerk wil je je team polsen?
poll-none = Er is nu geen open netwerk om je team over te polsen.
keen-title = Interesse in { $network }
keen-why = Je krijgt dit omdat zij kozen om het je te laten weten. Van anderen weet je daarmee niets.
keen-look = Bekijk wat je vroeg
polled-question = Is { $network } iets voor jou?
polled-why = Je krijgt dit omdat { $name } het aan het team liet vragen. Wat jij zegt, ziet { $name } niet: alleen aantallen, en pas vanaf { $enough } antwoorden. Een nee heeft geen reden nodig.
polled-yes = Ja
polled-later = Later
polled-no = Nee
polled-thanks = Genoteerd.
polled-already = Je antwoord staat al vast, zodat niemand het uit de aantallen kan afleiden.
polled-said = { $answer ->
    [yes] Je zei ja tegen { $network }
    [later] Je zei later tegen { $network }
   *[no] Je zei nee tegen { $network }
}
polled-not-told = Inschrijven doe je zelf. { $name } weet niet dat je ja zei, tenzij jij het laat weten.
polled-told-no-more = Inschrijven doe je zelf. { $name } weet niet dat je ja zei: via mij kan dat een week lang.
polled-tell = Laat het { $name } weten
polled-told = { $name } weet van mij dat je ja zei.
polled-left-alone = Daar vraagt niemand je via mij nog naar, negentig dagen lang.
polled-later-on = Het netwerk blijft te vinden. Ten vroegste over dertig dagen kan de vraag nog eens komen.
polled-unknown = Die vraag vind ik niet (meer).
kind-poll = Vraag van je leidinggevende
why-poll = Je leidinggevende liet vragen of een netwerk iets voor je is.
kind-keen = Interesse uit je team
why-keen = Iemand van je team wil je laten weten dat een netwerk iets voor hen is.
