"""Words that say nothing of what is looked for, in the three languages, folded as `bot.catalogue.searching` folds."""

from __future__ import annotations

NL = """
een de het en of van voor over in op aan met bij naar om te tot uit onder tussen door rond binnen buiten is zijn ben wat
wie  waar hoe welke welk er ik je jij jouw mijn me mij ons onze we wij ze zij zich dat die dit deze niet geen ook maar
als dan wel meer iets iemand wil willen kan kunnen graag leren leer lerend lerende netwerk netwerken groep groepen
"""
EN = """
a an the and or of for about in on at with to from into by under between is are be was what who where how which there i
you your my me our us we they that this these those not no also but as if then more some any want would like can could
learn learning network networks group groups
"""
FR = """
un une le la les l de du des d et ou a au aux pour sur dans en avec par chez entre sous est sont etre quoi qui que quel
quelle quels quelles comment il elle je tu te ton ta tes mon ma mes me moi nous notre nos vous ils elles ce cet cette
ces ne pas aussi mais si plus veux voudrais peux apprendre apprenant apprenants reseau reseaux groupe groupes c s n y qu
"""
STOPWORDS = frozenset(f"{NL} {EN} {FR}".split())
