# Iets voorstellen voor de catalogus, en wat ervan wordt.
do-suggest = Tip voor de catalogus
suggest-title = Iets voor de catalogus
suggest-intro = Ken je een netwerk, een koepel of een sectorfonds waar collega’s iets aan hebben? Stel het voor.
suggest-next = { $keepers ->
   *[yes] HR bekijkt het eerst. Jij hoort wat ervan wordt.
    [no] HR bekijkt het eerst, zodra iemand in je organisatie die rol heeft. Jij hoort wat ervan wordt.
}
suggest-open = Vul in…
suggest-form = Iets voorstellen
suggest-form-intro = Een naam is genoeg; de rest helpt anderen om het te vinden.
suggest-send = Stel voor
suggest-sent = Bedankt. HR bekijkt je voorstel, en je hoort wat ervan wordt.
suggested-title = Je voorstel
suggested-told = { $status ->
   *[listed] HR zette “{ $name }” in de catalogus. Collega’s vinden het nu. Bedankt!
    [dropped] HR nam “{ $name }” niet op in de catalogus. Bedankt dat je meedenkt.
}
suggested-gone = Dit voorstel is er niet meer.
suggested-why = Je krijgt dit omdat jij het voorstelde.
suggest-later = Bedankt voor je ideeën. Er wachten er nu genoeg op HR: stel dit later nog eens voor.
