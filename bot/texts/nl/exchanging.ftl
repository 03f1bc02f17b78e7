exchange-title = Over de grenzen van het netwerk
exchange-what = { $network } is halfweg. Een ander netwerk kan een frisse blik geven: nodig er iemand uit als gast, of ga er eens langs.
exchange-with = { $network }: vraag het aan { $name }
exchange-why = Je krijgt dit één keer, omdat jij het netwerk begeleidt.
exchange-guest = Vraag een gast
kind-exchange = Uitwisseling met een ander netwerk
why-exchange = Je begeleidt een netwerk dat halfweg is.
