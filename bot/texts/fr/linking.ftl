link-title = Relier un canal
link-question = À qui est { $channel } ?
link-question-unnamed = À qui est ce canal ?
link-explained = Les idées que quelqu’un confirme arrivent ici. Moi, je n’y lis rien.
link-scope = { $scope ->
    [team] À mon équipe
   *[organisation] À toute l’organisation
}
link-done = { $scope ->
    [team] { $channel } est le canal de ton équipe
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
link-nowhere = Pour relier un canal, tape « /kring { $word } » dans ce canal.
link-form = Relier un canal
link-name = Nom
link-name-hint = Comment s’appelle cette équipe ou ce canal ?
