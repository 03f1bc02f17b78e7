invited-title = Join with a code
invited-what = Did a facilitator give you a code? Type it here, or paste it in a message to me.
invited-type = Type the code
invited-form = Join
invited-code = Code
invited-code-hint = Dashes and capitals don’t matter
invited-not-found = I can’t find that code. See whether all of it is there, or ask the facilitator for a new one.
invited-later = Those were many codes in a row. Try again in an hour.
invited-account-code = This looks like a code for your own accounts: type “{ $word } { $code }”.
invited-other = Type another code
invited-blocked = { $side ->
    [home] Your organisation doesn’t take part in networks of other organisations at the moment. { $who } can switch that on.
   *[away] This network isn’t open to people from outside its organisation at the moment. Its facilitator knows more.
}
invited-to = Invitation to { $network }
invited-house = Organisation
invited-people = { $count } of { $capacity } taken
invited-what-they-see = Of you the others see your name, that of your organisation, and what you share with the network yourself.
invited-seat = A seat is kept for you here, under the name { $name }. If that’s you, join: then it’s yours.
invited-overheard = Others could read that code, and it was for one person. It no longer works: ask the facilitator for a new one, and type it in our own conversation.
invited-seat-taken = The seat of { $name } is yours now.
invited-keep = Keep this code: it works until { $until }.
