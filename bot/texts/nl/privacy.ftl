privacy-title = Wie ziet wat?
privacy-summary = Wie jouw antwoorden ziet, en wie niet
privacy-readiness = Is het iets voor mij
privacy-readiness-seen = Alleen jij.
privacy-evaluations = Evaluaties
privacy-evaluations-seen = Niemand ziet wie wat antwoordde. De begeleider ziet gemiddelden en opmerkingen zonder naam, vanaf vijf antwoorden.
privacy-coming = Of je komt
privacy-coming-seen = De begeleider. Wat je meebrengt, zien ook de andere deelnemers.
privacy-insights = Inzichten
privacy-insights-seen = Wie jij zelf kiest, pas nadat je bevestigt. Bewaar je ze voor jezelf, dan ziet niemand ze.
privacy-manager = Je leidinggevende
privacy-manager-seen = Wie van het team deelneemt, en nooit wat iemand antwoordde.
privacy-yours = Wat van jou is
privacy-yours-seen = { $named ->
   *[yes] Je mag er een kopie van vragen, of vragen om het te wissen. { $contact } helpt je.
    [no] Je mag er een kopie van vragen, of vragen om het te wissen. Wie Kring in je organisatie beheert, helpt je.
}
privacy-stop = Je kan elk bericht stoppen, en altijd nakijken waarom je iets kreeg.
