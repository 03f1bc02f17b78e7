# Suggesting something for the catalogue, and what becomes of it.
do-suggest = Suggest for the catalogue
suggest-title = Something for the catalogue
suggest-intro = Do you know a network, an umbrella body or a sector fund that helps colleagues? Suggest it.
suggest-next = { $keepers ->
   *[yes] HR looks at it first. You’ll hear what becomes of it.
    [no] HR looks at it first, once somebody in your organisation has that role. You’ll hear what becomes of it.
}
suggest-open = Fill it in…
suggest-form = Suggest something
suggest-form-intro = A name is enough; the rest helps others find it.
suggest-send = Suggest
suggest-sent = Thank you. HR looks at your suggestion, and you’ll hear what becomes of it.
suggested-title = Your suggestion
suggested-told = { $status ->
   *[listed] HR put “{ $name }” in the catalogue. Colleagues can find it now. Thank you!
    [dropped] HR didn’t put “{ $name }” in the catalogue. Thank you for thinking along.
}
suggested-gone = This suggestion is no longer there.
suggested-why = You get this because you suggested it.
suggest-later = Thank you for your ideas. Enough of them wait for HR now: suggest this again later.
