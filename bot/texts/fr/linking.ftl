link-title = Relier un canal
link-question = À qui est le canal { $channel } ?
link-question-unnamed = À qui est ce canal ?
link-explained = Les idées que quelqu’un confirme arrivent ici. Je ne lis pas ce qui s’y écrit.
link-scope = { $scope ->
    [team] À mon équipe
    [network] À un réseau
   *[organisation] À toute l’organisation
}
link-done = { $scope ->
    [team] { $channel } est le canal de ton équipe
    [network] { $channel } est le canal du réseau dans ton organisation
   *[organisation] { $channel } est le canal de toute l’organisation
}
link-what-now = Ce que tes collègues veulent partager ici n’apparaît qu’après leur propre confirmation.
link-joined = Ce canal était déjà celui d’une équipe. Tu en fais maintenant partie.
link-moved = Tu fais maintenant partie de cette équipe, et plus de la précédente.
link-already = Ce canal était déjà relié ainsi.
link-taken = { $scope ->
    [team] Ce canal est déjà celui de l’équipe { $channel }. En fais-tu partie ?
   *[organisation] { $channel } est déjà le canal de toute l’organisation.
}
link-join = Je fais partie de cette équipe
link-leave-it = Ne rien changer
link-left = Bien, rien ne change.
link-nowhere = Pour relier un canal, tape « { $word } » dans ce canal.
link-form = Relier un canal
link-name = Nom
link-name-hint = Comment s’appelle cette équipe ou ce canal ?
link-which = Quel canal veux-tu relier ?
link-which-note = Les idées que quelqu’un confirme y sont publiées. Je ne lis pas ce qui s’y écrit.
link-pick = Choisir un canal
link-channel = Canal
link-channel-hint = Kring doit d’abord être membre d’un canal privé.
link-go-on = Continuer
link-which-network = Les messages de quel réseau doivent paraître dans { $channel } ?
link-network-note = Un réseau a un seul canal dans chaque organisation. Qui est dans ce canal lit ce qui est partagé avec le réseau.
link-network-now = Ce que quelqu’un partage avec le réseau paraît ici, et dans le canal de chaque autre organisation qui participe.
link-foreign = Ce canal est à une autre organisation que la tienne. Quelqu’un de là-bas peut le relier.
link-is = { $scope ->
    [team] C’est le canal de ton équipe.
    [network] Ce qui est partagé avec { $network } apparaît ici.
   *[organisation] C’est le canal de toute l’organisation.
}
link-undo = { $scope ->
    [team] Plus celui de mon équipe
    [network] Délier de { $network }
   *[organisation] Plus celui de l’organisation
}
link-undone = { $scope ->
    [team] { $channel } n’est plus le canal de ton équipe
    [network] { $channel } n’est plus le canal du réseau
   *[organisation] { $channel } n’est plus le canal de l’organisation
}
link-undone-note = Désormais, plus rien de cela n’apparaît ici. Ce qui s’y trouve déjà y reste.
link-again = Le relier à nouveau
link-undo-surely = Cela vaut pour tout le monde dans { $channel } : ce qui est partagé n’apparaîtra plus ici. Tu confirmes ?
link-undo-yes = Délier pour tout le monde
link-move = Tu fais partie de { $here }. Passer à { $there } ?
link-move-yes = Changer d’équipe
