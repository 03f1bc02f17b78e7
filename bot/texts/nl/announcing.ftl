announce-cancelled-title = Een netwerk gaat niet door
announce-cancelled = { $network } is afgelast. Je krijgt er geen berichten meer over. Vragen? { $name } helpt je graag.
announce-cancelled-why = Je krijgt dit omdat je meedeed of op de wachtlijst stond.
announce-moved = { $network }: sessie { $number } is verplaatst naar { $at }
announce-moved-title = { $network }: sessie { $number } is verplaatst
announce-moved-was = Was
announce-moved-why = Je krijgt dit omdat je meedoet. Dit vervangt wat je eerder hoorde.
announce-moved-answer = Kan je dan?
announce-unlinked-title = Een kanaal werd losgekoppeld
announce-unlinked-why = Je krijgt dit omdat jij het koppelde. Wat er al staat, blijft staan. Een collega koppelde het los; je kan het opnieuw koppelen.
announce-seat-title = Iemand nam een bewaarde plaats in
announce-seat = { $new } nam in { $network } de plaats van { $name } in. Klopt dat niet?
announce-leading-why = Je krijgt dit omdat jij het netwerk begeleidt.
announce-changed-title = Gewijzigd: { $network }
announce-changed = { $name } wijzigde wat { $network } over zichzelf zegt. Zo is het nu.
announce-goal = Doel
announce-course = Hoe het verloopt
announce-contact = Wie je kan vragen
announce-handed-title = Een andere begeleider
announce-handed = { $name } begeleidt { $network } vanaf nu.
announce-handed-you = Jij begeleidt { $network } vanaf nu. Alles wat gepland is, blijft, en wat voor de begeleider is, komt bij jou.
announce-inside-why = Je krijgt dit omdat je meedoet.
announce-people-title = Wie meedoet in { $network }
announce-left = { $named ->
    [yes] { $more ->
        [0] { $name } stapte eruit.
        [one] { $name } en nog iemand stapten eruit.
       *[other] { $name } en nog { $more } anderen stapten eruit.
    }
   *[no] { $more ->
        [one] Er stapte iemand uit.
       *[other] Er stapten { $more } mensen uit.
    }
}
announce-came = { $count ->
    [one] Kwam erbij: { $names }.
   *[other] Kwamen erbij: { $names }.
}
