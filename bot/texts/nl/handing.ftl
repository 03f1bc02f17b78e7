hand-title = Wie begeleidt
hand-of = { $network }: wie begeleidt
hand-is = { $name } begeleidt het.
hand-too = Begeleidt mee
hand-adrift = { $name } begeleidt { $network }, en is niet meer bereikbaar. Iemand kan het overnemen: er gaat niets verloren.
hand-why = Je krijgt dit omdat je voor de organisatie zorgt, of mee begeleidt.
hand-none = Je begeleidt geen netwerk. Wie dat doet, kan het overdragen.
hand-which = Van welk netwerk?
hand-over = Draag het over…
hand-mine = Ik neem het over
hand-to-one = Draag het over aan
hand-choose = Kies
hand-beside = Begeleid het samen…
hand-alone = Begeleidt niet meer mee
hand-alone-do = Haal weg
hand-who = Wie
hand-who-hint = Een collega van jou
hand-form = Draag het over
hand-form-beside = Begeleid het samen
hand-preview = Bekijk eerst
hand-stays-question = En jij?
hand-stays-yes = Ik blijf mee begeleiden
hand-stays-no = Ik stop ermee
hand-surely = Wordt { $network } vanaf nu begeleid door { $name }?
hand-gives-up-seat = Wie begeleidt, neemt geen plaats in: die komt vrij voor iemand anders.
hand-stays = { $name } blijft mee begeleiden.
hand-goes = { $name } stopt met begeleiden.
hand-do = Ja, doe dat
hand-elsewhere = Kies iemand van de eigen organisatie van het netwerk.
hand-already = Die begeleidt het al.
hand-beside-already = Die begeleidt het al mee.
hand-asked = Gevraagd aan { $name }. Er verandert niets voor die ja zegt, en jij hoort het antwoord.
hand-asks-first = Ik vraag het { $name } eerst. Er verandert niets voor die ja zegt.
hand-alone-done = { $name } begeleidt niet meer mee, en hoort dat. Je kan het opnieuw vragen.
hand-alone-self = Je begeleidt het niet meer.
hand-who-hears = { $count ->
    [0] Er is nog geen deelnemer om het te vertellen.
    [one] { $count } deelnemer hoort het één keer.
   *[other] { $count } deelnemers horen het één keer.
}
hand-done = { $count ->
    [0] Gedaan. Wie het nu begeleidt, hoort dat.
   *[other] Gedaan. Wie het nu begeleidt en alle deelnemers horen dat.
}
