share-title = Partage ce que tu as appris
share-why = Tu reçois ceci parce que tu participes et que la séance { $number } de { $network } est terminée.
share-question = Quelle idée ou quel conseil veux-tu retenir, pour toi ou pour tes collègues ?
share-you-decide = Tu choisiras dans un instant qui le lit. Rien ne part sans ta confirmation.
share-write = L’écrire
share-not-now = Pas maintenant
share-not-now-fine = C’est très bien ainsi. Rien n’a été partagé.
share-form = Ce que tu as appris
share-text = Qu’as-tu appris ?
share-text-hint = Une chose qui peut aider quelqu’un d’autre
share-next = Continuer
share-too-long = Cela fait { $length } caractères et il y a de la place pour { $limit }. Le début est prêt à être raccourci.
share-with-whom = Qui peut lire ceci ?
share-nothing-yet = Rien n’est encore partagé. Tant que tu ne confirmes pas, personne d’autre ne le voit.
share-to = { $scope ->
    [team] Mon équipe ({ $channel })
   *[organisation] Toute l’organisation ({ $channel })
}
share-private = Seulement moi
share-unlinked = { $scope ->
    [team] Ton équipe n’a pas encore de canal. Tape « { $word } » dans le canal de ton équipe pour le relier.
    [network] Ton organisation n’a pas encore de canal pour ce réseau. Tape « { $word } » dans un canal pour le relier.
   *[organisation] L’organisation n’a pas encore de canal. Tape « { $word } » dans ce canal pour le relier.
}
share-edit = Modifier le texte
share-preview = Voici à quoi cela ressemblera
share-goes-to = Ira dans { $channel }, avec ton nom.
share-stays = Reste chez toi. Personne d’autre ne le verra.
share-confirm = { $where ->
    [channel] Le publier
   *[private] Le garder pour moi
}
share-other = Changer de destinataires
share-use-buttons = Ton texte est prêt. Choisis ci-dessous ce qu’il devient, ou modifie-le.
share-resumed = Ton texte est toujours là. Rien n’a été partagé.
share-channel-gone = Ce canal n’est plus relié. Choisis à nouveau qui peut lire ceci.
share-already = C’est déjà confirmé, et cela ne part qu’une fois.
share-done = Partagé dans { $channel }
share-kept = Gardé, rien que pour toi
share-again = Partager autre chose
posting-title = { $name } a appris quelque chose
posting-about = Du réseau d’apprentissage { $network }
posting-gone = Ceci n’est plus partagé.
share-to-network = Les canaux de { $network }
share-goes-to-network = { $where ->
    [own] Ira dans { $channel }, avec ton nom.
    [others] Ira avec ton nom dans les canaux des autres organisations du réseau ({ $count }).
   *[both] Ira avec ton nom dans { $channel } et dans les canaux des autres organisations du réseau ({ $count }).
}
posting-from = { $name } ({ $house })
