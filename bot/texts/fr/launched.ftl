launched-title = Un réseau commence : { $network }
launched-ask = Connais-tu quelqu’un à qui cela serait utile ? Tu peux faire suivre ceci :
launched-letter = { $network } : { $goal } Dès le { $first }. Écris « { $word } { $network } » à Kring.
launched-why = Tu reçois ceci une seule fois, comme responsable. Moi-même, je ne fais rien suivre.
