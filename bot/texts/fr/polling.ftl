poll-title = { $network } : quelque chose pour ton équipe ?
poll-about = Je peux demander aux membres de ton équipe, à chacun une fois, si ce réseau est pour eux : oui, plus tard ou non. Je laisse tranquilles ceux qui y sont déjà, ont été invités ou ont dit non récemment.
poll-you-see = À qui je demande et qui dit quoi, tu ne le verras jamais. Après une semaine, tu vois des nombres, si au moins { $enough } personnes ont répondu et que toutes n’ont pas dit la même chose. Qui dit oui peut choisir de te le faire savoir, et n’est alors pas compté.
poll-ask = Demander à mon équipe
poll-asked = Je leur demande.
poll-asked-on = Demandé le { $day }.
poll-too-few = Je ne montre pas de nombres : tu pourrais en déduire qui a dit quoi.
poll-not-yet = Tu verras des nombres à partir du { $day }, s’ils ne trahissent personne.
poll-count = { $count }
poll-keen = T’ont fait savoir que c’est pour eux :
poll-again-from = À partir du { $day }, tu peux redemander.
poll-not-now = Ce n’est pas possible maintenant. Voici où en sont les choses.
poll-managers-only = C’est pour les responsables, et seulement sur leur propre équipe.
poll-no-team = Je ne connais pas encore ton équipe. Relie d’abord le canal de ton équipe.
poll-elsewhere = Ce réseau est d’une autre organisation. Je ne peux pas sonder ton équipe à son sujet.
poll-which = Sur quel réseau veux-tu sonder ton équipe ?
poll-none = Il n’y a pas de réseau ouvert sur lequel sonder ton équipe.
keen-title = Intérêt pour { $network }
keen-why = Tu reçois ceci parce que ces personnes ont choisi de te le faire savoir. Cela ne dit rien des autres.
keen-look = Voir ce que tu as demandé
polled-question = { $network }, c’est pour toi ?
polled-why = Tu reçois ceci parce que { $name } a fait poser la question à l’équipe. Ce que tu dis, { $name } ne le voit pas : seulement des nombres, à partir de { $enough } réponses. Un non n’a pas besoin de raison.
polled-yes = Oui
polled-later = Plus tard
polled-no = Non
polled-thanks = C’est noté.
polled-already = Ta réponse est fixée, pour que personne ne puisse la déduire des nombres.
polled-said = { $answer ->
    [yes] Tu as dit oui à { $network }
    [later] Tu as dit plus tard à { $network }
   *[no] Tu as dit non à { $network }
}
polled-not-told = Tu t’inscris toi-même. { $name } ne sait pas que tu as dit oui, sauf si tu le fais savoir.
polled-told-no-more = Tu t’inscris toi-même. { $name } ne sait pas que tu as dit oui : je peux le lui dire pendant une semaine.
polled-tell = Le faire savoir à { $name }
polled-told = J’ai dit à { $name } que tu as dit oui.
polled-left-alone = Personne ne te le redemandera par mon intermédiaire pendant nonante jours.
polled-later-on = Tu peux toujours trouver le réseau. La question peut revenir une fois, dans trente jours au plus tôt.
polled-unknown = Je ne trouve pas (ou plus) cette question.
kind-poll = Question de ton ou ta responsable
why-poll = Ton ou ta responsable a fait demander si un réseau est pour toi.
kind-keen = Intérêt dans ton équipe
why-keen = Quelqu’un de ton équipe s’intéresse à un réseau, et veut que tu le saches.
