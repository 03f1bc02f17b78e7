"""What people say in their own words, in French: see `bot.content.everyday`."""

PATTERNS = {
    "find": """
        veux|voudrais|aimerais|envie apprendre de|des|avec autres|collegues|d
        cherche*|trouver|trouve|existe* reseau*
        y a|existe t des|un reseau*
        quels|quel reseaux|reseau existe*|sont|ouverts
        je veux|voudrais|aimerais participer
        je veux|voudrais|aimerais rejoindre reseau
        je veux|voudrais|aimerais m inscrire
        comment s|participer|m inscrire
        comment participer|rejoindre
        echanger experiences|mes|nos|des""",
    "ready": """
        est ce pour|fait|que moi
        suis je pret*
        ca|cela|reseau* me convient|conviendrait
        c est pour moi""",
    "new": """
        veux|voudrais|aimerais|peux|puis creer|lancer|demarrer|fonder|commencer un|nouveau reseau
        cree|lance|demarre un|nouveau reseau
        comment creer|lancer|demarrer un reseau""",
    "mine": """
        quand prochaine|premiere seance*|reunion|session*|fois
        quand est|a|commence|aura la|notre|ma seance*|session*
        quand nous|on voit|reunissons|retrouve|voyons
        a quelle heure seance*|session*
        ou est|a|se la|lieu seance*|session*
        dans quel* reseau* suis
        mes seances|sessions|rendez
        deplacer|reporter seance*""",
    "coming": """
        je ne|n peux|pourrai|peu pas|pas venir|etre|participer|assister|la
        je peux|pourrai pas venir|etre|participer
        je ne|n viens|viendrai|serai pas
        je viens|viendrai|serai pas|bien|a|la
        je suis empeche*
        je dois annuler
        je n arriverai|arrive pas
        je ne|n pourrai pas""",
    "share": """
        veux|voudrais|aimerais|peux|puis partager quelque|une|ce|un|mon|ma
        j ai appris
        j ai quelque|une|un chose|idee|conseil partager
        partage cette|une|mon|ma|ce idee|conseil""",
    "evaluate": """
        resultats de l|la evaluation|seance
        qu|que ont pense participants|gens|membres
        comment ont trouve participants|gens seance*
        ouvre|lance|demarre l evaluation""",
    "channel": """
        relie|relier|connecter|connecte|lier|ajouter canal
        canal a relier|connecter""",
    "meeting": """
        quand reunion* d|de equipe|l
        regler|changer|indiquer reunion* equipe
        mon|notre equipe se reunit""",
    "invite": """
        veux|voudrais|aimerais|peux|puis inviter
        comment inviter
        inviter quelqu|un|des|mes un|collegue*|gens""",
    "account": """
        j utilise aussi teams|slack
        suis aussi sur teams|slack
        relier|connecter|fusionner mes comptes
        deux|double fois|messages slack|teams""",
    "why": """
        pourquoi est|ai|je|tu|m|recois ce|je|tu|recois|ai|envoies|recu|ca
        pourquoi ce|cette|ces message*|question""",
    "privacy": """
        qui a|peut acces|voir|lire a|mes|nos|ce|cela
        qui voit|lit|sait mes|ce|ca|cela|nos|tout
        mon|ma chef*|responsable|patron|manager voit|voir|lit|lire|peut
        est|sont ce|c|mes|reponses|elles confidentiel*|anonyme*|prive*
        c est|reste confidentiel*|anonyme*|prive*
        que|qu|quoi fais|faites|devient|deviennent|est de|avec|mes reponses|donnees
        que|qu garde|gardes|conserves|stockes tu
        ma vie privee""",
    "settings": """
        changer|change|modifier|autre langue|fuseau
        ma|mauvaise|la langue est|fausse|pas
        mauvais|mauvaise langue|fuseau
        prefere|parle|reponds|ecris|plutot en neerlandais|francais|anglais
        prefere le|l neerlandais|francais|anglais""",
    "help": """
        que|qu peux|sais|fais tu
        qu est ce que tu
        comment ca|cela|kring marche|fonctionne
        qui es tu
        c est quoi kring
        qu est ce que kring
        je ne|n comprends pas|rien
        je comprends pas
        aide moi""",
    "pause": """
        suis|pars|serai en conge*|vacances|voyage
        je suis|serai absent*|parti* semaine*|la|cette|jusqu|pendant
        laisse moi tranquille une|cette|pour
        pas de messages cette|pendant|pour semaine*|vacances
        heures calmes
        ne pas deranger
        suspendre|suspends messages|tout|les""",
    "stop": """
        arrete* de|ces|les|tes|avec messages|rappels|m|envoyer|notifications
        arrete* messages|rappels|notifications
        plus de messages|rappels|notifications
        ne|n veux|souhaite plus de|recevoir|rien|messages
        je veux plus recevoir|de
        desinscri*|desabonne*
        stop aux|les|avec messages|rappels""",
    "less": """
        trop de|souvent messages|rappels|notifications|souvent
        trop souvent
        moins souvent
        moins de messages|rappels|notifications""",
    "later": """
        rappelle|redemande moi|le plus|demain|ca tard|demain
        rappelle|redemande moi demain
        pas le temps maintenant|la|aujourd
        pas le bon moment
        reviens plus tard""",
}

HINTS = {
    "seance": ("mine", "coming"),
    "session": ("mine", "coming"),
    "reseau": ("find", "mine", "new"),
    "feedback": ("mine", "evaluate", "share"),
    "avis": ("mine", "evaluate"),
    "messages": ("why", "less", "pause"),
    "rappels": ("why", "less", "pause"),
    "malade": ("coming", "pause"),
    "conge": ("pause", "coming"),
    "vacances": ("pause", "coming"),
    "reponses": ("privacy", "mine"),
    "collegue": ("invite", "find"),
    "calendrier": ("mine", "calendar"),
    "apprendre": ("find", "ready"),
    "conseil": ("share", "mine"),
}
FILLER = "un une des de le la les moi pour svp reseau reseaux sur autour a qui parle"
