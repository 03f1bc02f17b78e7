leading-title = Je begeleidt { $network } mee
leading-what = { $name } wil dit netwerk samen met jou begeleiden. Je ziet alles wat een begeleider ziet, en neemt zelf geen plaats in.
leading-why = Je krijgt dit omdat { $name } je koos. Past het niet, dan stap je terug, zonder reden.
leading-step-back = Liever niet
leading-back = Prima. Je begeleidt { $network } niet mee.
leading-gone = Je begeleidt dit netwerk niet (meer) mee.
