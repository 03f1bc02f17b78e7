results-title = Sessie { $number } van { $network }: wat vonden ze ervan?
results-see = Bekijk de antwoorden
results-why = Je krijgt dit zodra de evaluatie van een sessie gesloten is.
results-few = Onder de { $enough } antwoorden toon ik alleen hun aantal. Tip: hou de laatste twee minuten vrij om te antwoorden.
results-fine = Dit loopt goed. Tip: begin de volgende sessie met wat mensen intussen uitprobeerden.
results-low-1 = Tip voor de volgende keer: vraag vooraf wie een vraag uit het eigen werk meebrengt.
results-low-2 = Tip voor de volgende keer: lees samen de werkafspraken nog eens, en begin in duo’s.
results-low-3 = Tip voor de volgende keer: laat iedereen eerst alleen nadenken, dan per twee, dan samen.
