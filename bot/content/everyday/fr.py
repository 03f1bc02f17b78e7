"""What people say in their own words, in French: see `bot.content.everyday`."""

PATTERNS = {
    "join": """
        j ai recu|eu un code de|par|pour|$
        viens de recevoir code
        ou|comment mettre|taper|entrer|utiliser code
        ^ mon|le|ce code ne marche|fonctionne pas $
        ^ mon|le|ce code marche|fonctionne pas $
        j ai recu une|l invitation $
        invite* dans|a|au reseau""",
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
        echanger experiences|mes|nos|des
        comment je|puis|peux participe|participer|rejoindre
        je peux|puis|pourrais encore participer|rejoindre
        y a quelque|des|un chose|groupes|groupe sur|pour
        trouve pas|aucun de|un|reseau reseau*""",
    "ready": """
        est ce pour|fait|que moi
        suis je pret*
        ca|cela|reseau* me convient|conviendrait
        ^ c est pour moi""",
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
        deplacer|reporter seance*
        quitter|quitte le|ce|mon|un reseau|groupe
        veux|voudrais|aimerais|souhaite quitter|partir|sortir $
        comment quitter|sortir|partir le|du|de|ce|$
        sortir du reseau|groupe
        veux|peux|souhaite plus participer|continuer
        participe plus
        retire|enleve|supprime moi du reseau|groupe
        ^ ou est ce $
        ^ ou ca se passe
        ^ c est ou|quand $
        ou se|dois|faut passe|trouve|aller|je|il aller|$
        ou est|trouver|trouve|puis|se lien
        lien de|pour la|ma seance*|session*|reunion
        quelle heure dois|faut|ca|commence|est je|il|commence|ca|ce
        ^ qui vient $
        qui vient|sera|participe aussi|present*
        qui est|fait dans|partie mon|ce|du|le reseau|groupe
        ^ prochaine seance*|session*|reunion $
        qu|que dois|faut je|il apporter|preparer|amener
        remplir l|le evaluation|questionnaire""",
    "coming": """
        je ne|n peux|pourrai|peu pas|pas venir|etre|participer|assister|la
        je peux|pourrai pas venir|etre|participer
        je ne|n viens|viendrai|serai pas
        je viens|viendrai|serai pas|bien|a|la
        je suis empeche*
        je dois annuler
        je n arriverai|arrive pas
        je ne|n pourrai pas
        je peux|pourrai pas lundi|mardi|mercredi|jeudi|vendredi|demain
        ^ je viens|viendrai $
        ^ je serai la|present*|absent* $
        ^ je viens|viendrai lundi|mardi|mercredi|jeudi|vendredi|demain|avec|volontiers $
        je veux|vais|peux|voudrais apporter soupe|gateau|tarte|cafe|biscuits|boissons
        ^ j apporte|amene un|une|du|de|la soupe|gateau|tarte|cafe|biscuits $
        je serai|suis|arriverai en retard $
        je suis|serai pas disponible|libre""",
    "share": """
        veux|voudrais|aimerais|peux|puis partager quelque|une|ce|un|mon|ma
        j ai appris
        j ai quelque|une|un chose|idee|conseil partager
        partage cette|une|mon|ma|ce idee|conseil
        ^ j ai une|un idee|conseil|astuce $
        garde|note cette|mon|ce idee|conseil|astuce""",
    "evaluate": """
        resultats de l|la evaluation|seance
        qu|que ont pense participants|gens|membres
        comment participants|gens|autres ont trouve seance*
        ouvre|lance|demarre l evaluation""",
    "channel": """
        relie|relier|connecter|connecte|lier|ajouter canal
        canal a relier|connecter""",
    "meeting": """
        quand reunion* d|de equipe|l
        regler|changer|indiquer reunion* equipe
        mon|notre equipe se reunit
        on|nous se|nous reunit|reunissons chaque|tous|le|toutes
        ^ on|nous a|avons une|notre reunion* chaque|tous|le""",
    "invite": """
        veux|voudrais|aimerais|peux|puis inviter
        comment inviter
        inviter quelqu|un|des|mes un|collegue*|gens
        ajouter quelqu|un|une|des un|collegue*|gens|personne
        ajouter sans compte
        collegue* veut|voudrait|aimerait participer|venir|aussi
        puis|peux amener collegue*|quelqu""",
    "account": """
        j utilise aussi teams|slack
        suis aussi sur teams|slack
        relier|connecter|fusionner mes comptes
        deux|double fois|messages slack|teams
        j|je utilise|ai|suis slack|teams et|ou slack|teams
        j ai deux|plusieurs comptes
        plutot|prefere sur teams|slack""",
    "why": """
        pourquoi est|ai|je|tu|m|recois ce|je|tu|recois|ai|envoies|recu|ca
        pourquoi ce|cette|ces message*|question
        pourquoi je|j recois|entends plus|rien
        d ou vient ce|cette message""",
    "privacy": """
        qui a|peut acces|voir|lire a|mes|nos|ce|cela
        qui voit|lit|sait mes|ce|ca|cela|nos|tout
        mon|ma chef*|responsable|patron|manager voit|voir|lit|lire|peut
        est|sont ce|c|mes|reponses|elles confidentiel*|anonyme*|prive*
        c est|reste confidentiel*|anonyme*|prive*
        que|qu|quoi fais|faites|devient|deviennent|est de|avec|mes reponses|donnees
        que|qu garde|gardes|conserves|stockes tu
        ma vie privee
        supprim*|efface* mes|toutes|mon donnees|compte|reponses|informations
        chef*|responsable|patron|manager veut|voudrait savoir|voir|lire|connaitre ce|mes j|reponses
        puis|peux voir|lire les|mes reponses
        reponses de mon|notre|l equipe|collegue*
        parler a|avec un|une|quelqu humain|personne|un|conseiller* $
        qui puis|peux|dois contacter|appeler|joindre
        qui est responsable de kring
        j ai une plainte|reclamation
        copie de mes donnees|reponses""",
    "settings": """
        changer|change|modifier|autre langue|fuseau
        ma|mauvaise|la langue est|fausse|pas
        mauvais|mauvaise langue|fuseau
        prefere|parle|reponds|ecris|plutot en neerlandais|francais|anglais
        prefere le|l neerlandais|francais|anglais
        ^ en francais|anglais|neerlandais $
        tu|vous parles|parlez|comprends francais|anglais|neerlandais
        parle|comprends pas francais|anglais|neerlandais""",
    "help": """
        que|qu peux|sais|fais tu
        qu est ce que tu
        comment ca|cela|kring marche|fonctionne
        qui es tu
        c est quoi kring
        qu est ce que kring
        je ne|n comprends pas|rien
        je comprends pas
        aide moi
        c est quoi un|les reseau*
        qu est ce qu|que reseau*
        ^ c est quoi $
        a quoi sert|ca|tu|kring ca|cela|kring|sers|sert
        ^ explique moi|comment|ca
        par ou commence*
        ^ que dois|faut je|il faire $
        es tu un|une robot|humain|machine|personne
        tu es un|une robot|humain|machine|personne
        qui de|dans mon|notre|l equipe participe*""",
    "pause": """
        suis|pars|serai en conge*|vacances|voyage
        je suis|serai absent*|parti* semaine*|la|cette|jusqu|pendant
        laisse moi tranquille une|cette|pour
        pas de messages cette|pendant|pour semaine*|vacances
        heures calmes
        ne pas deranger
        suspendre|suspends messages|tout|les
        ^ je suis de retour
        fin de|la|ma|du pause|conge
        reprendre|reprends|renvoie les|des|moi messages|rappels|envois
        veux|voudrais|besoin une|d|de pause $
        conge de maternite|maladie|paternite
        pas de messages le|les|apres|en|avant week|weekend|soir|heures|h""",
    "stop": """
        arrete* de|ces|les|tes|avec messages|rappels|m|envoyer|notifications
        arrete* messages|rappels|notifications
        plus de messages|rappels|notifications
        ne|n veux|souhaite plus de|recevoir|rien|messages
        je veux plus recevoir|de
        desinscri*|desabonne*
        stop aux|les|avec messages|rappels
        ^ je veux|voudrais arreter $
        stop messages|rappels|notifications
        ^ laisse moi tranquille $
        c est du|un spam
        ne|n m ecris|ecrivez|envoie|envoyez plus|pas|rien""",
    "less": """
        trop de|souvent messages|rappels|notifications|souvent
        trop souvent
        moins souvent
        moins de messages|rappels|notifications
        envoie|ecris moi|en moins $
        tu ecris|envoies|m trop""",
    "later": """
        rappelle|redemande moi|le plus|demain|ca tard|demain
        rappelle|redemande moi demain
        pas le temps maintenant|la|aujourd
        pas le bon moment
        reviens plus tard
        ^ reviens demain
        pas le temps $
        suis en reunion $
        rappelle|rappelez m|moi le|ca|demain|$""",
    "ask": """
        veux|voudrais|puis poser une|ma question
        pose une question au|a reseau|groupe|autres
        comment poser une question""",
    "propose": """
        proposer un reseau a|au|aux chef|responsable|rh|direction|manager
        comment convaincre mon|ma|la|les chef|responsable|rh|direction|manager
        veux|voudrais proposer un reseau""",
    "program": """
        quel est l ordre du jour
        montre|ouvre|voir l ordre du jour
        montre|ouvre|voir le programme""",
    "overview": """
        montre|donne apercu du|de reseau|groupe""",
    "catalogue": """
        ajoute|ajouter|mets|mettre au|dans catalogue
        tenir|completer|verifier le catalogue""",
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
NEGATIONS = "pas|jamais|ne|n|rien|aucun|aucune|veux plus|peux plus|souhaite plus"
POLITE = "oui non ok bonjour salut desole desolee svp stp merci"
COURTESIES = {
    "thanks": "merci",
    "greeting": "bonjour bonsoir salut coucou",
    "farewell": "revoir bientot",
    "fine": "ok parfait super genial top bien chouette",
}
BESIDE = "kring beaucoup bien tres a toi vous au pour l aide tout le monde"
FILLER = "un une des de le la les moi pour svp reseau reseaux sur autour a qui parle"
