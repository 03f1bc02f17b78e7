talking-title = { $name } aimerait parler du temps à libérer pour { $network }
talking-next = La prochaine séance est { $at }.
talking-ask = Trouvez un moment ensemble : quelles heures sont libres, et qu’est-ce qui peut attendre un peu ?
talking-why = Tu reçois ceci comme responsable, et parce que cela a été demandé. Je n’en sais pas plus.
talking-none = Il n’y a rien à en dire (pour l’instant).
