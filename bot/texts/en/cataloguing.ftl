# The catalogue, as HR keeps it.
do-catalogue = The catalogue
about-catalogue = keep up where else people can learn
catalogue-title = The catalogue
catalogue-whose = HR keeps the catalogue. Anybody can search it, and suggest something.
catalogue-intro = Add sector funds, umbrella bodies and networks of others. Colleagues find them with “find”.
catalogue-counts = { $listed ->
    [one] { $listed } entry in the catalogue. Not checked for a year: { $old }. Suggestions waiting: { $waiting }.
   *[other] { $listed } entries in the catalogue. Not checked for a year: { $old }. Suggestions waiting: { $waiting }.
}
catalogue-add = Add…
catalogue-paste = Paste a list
catalogue-back = The whole catalogue
catalogue-look = Look and change
catalogue-suggested = { $named ->
   *[yes] Suggested by { $name }
    [no] Suggested by a colleague
}
catalogue-accept = Put it in
catalogue-reject = Leave it out
catalogue-change = Change…
catalogue-change-and-list = Change and put it in…
catalogue-drop = Take it out of the catalogue
catalogue-checked = Noted: this still holds.
catalogue-dropped = It’s no longer in the catalogue.
catalogue-judged-listed = It’s in the catalogue. Whoever suggested it hears so.
catalogue-judged-dropped = Left out. Whoever suggested it hears so.
catalogue-kept = Kept. Colleagues can find it now.
catalogue-loaded = Kept: { $added } new, { $changed } updated.
catalogue-full = This is too much: the catalogue holds { $most } entries.
catalogue-too-late = That has been done meanwhile.
catalogue-gone = This isn’t in the catalogue.
entry-kind = { $joined ->
    [yes] { $kind }, we’re a member
   *[no] { $kind }
}
entry-kind-name = { $kind ->
    [internal] Network of our own
    [fund] Sector fund
    [umbrella] Umbrella body
   *[outside] Network of others
}
entry-for = { $what }, for: { $whom }
entry-stale = Not checked for a year or longer: it may no longer hold.
entry-unchecked = Never checked yet
entry-checked = { $named ->
   *[yes] Checked on { $day } by { $name }
    [no] Checked on { $day }
}
entry-site = To the website
entry-open = Open
entry-still-holds = This still holds
entry-form = In the catalogue
entry-name = Name
entry-what = What is it?
entry-about = What is it about?
entry-link = Website
entry-link-hint = Such as www.example.org
entry-joined = Are we a member?
entry-joined-answer = { $joined ->
    [yes] Yes
   *[no] No
}
entry-functions = For which jobs?
entry-interests = For which interests?
entry-list-hint = With commas between, ten at most
entry-not-a-link = This isn’t the address of a website.
entry-too-many = Ten at most, each of sixty characters at most.
sheet-title = Reading a list in
sheet-intro = Save your spreadsheet as CSV (UTF-8) and paste the lines, { $lines } at most. The first line names the columns:
sheet-template = name;kind;about;website;member;functions;interests
sheet-columns = Only the name is needed. Kind: internal, fund, umbrella or external. Member: yes or no. A name that is there already is updated.
sheet-ways = Paste the lines here as a message, or in the form (at most { $limit } characters). If anything is wrong, I keep nothing.
sheet-open = Open the form…
sheet-form = Reading a list in
sheet-lines = The lines
sheet-lines-hint = With semicolons or commas between
sheet-load = Read in
sheet-again = Try again
sheet-refused = { $count ->
    [one] Something is wrong in { $count } place. I kept nothing.
   *[other] Something is wrong in { $count } places. I kept nothing.
}
sheet-more = And { $count } others.
sheet-line = Line { $line }: { $what }
sheet-empty = there’s nothing in the list.
sheet-big = this is too long.
sheet-many = there are more than { $lines } lines. Do it in parts.
sheet-header = the first line has to name the columns, with at least “name”.
sheet-twice-header = a column is there twice.
sheet-quotes = a quotation mark isn’t closed.
sheet-cells = there are more cells than columns.
sheet-no-name = the name is missing.
sheet-kind = “{ $said }” isn’t a kind.
sheet-member = “{ $said }” is neither yes nor no.
sheet-long = “{ $said }” is too long.
sheet-listed = “{ $said }”: ten at most, each of sixty characters at most.
sheet-link = “{ $said }” isn’t the address of a website.
sheet-garbled = “{ $said }”: letters came over wrongly. Save as UTF-8.
sheet-control = there are invisible characters in it.
sheet-formula = “{ $said }” begins like a formula (=, @, + or -). Put a word before it.
sheet-twice = “{ $said }” is there twice.
catalogue-clash = A colleague changed the same meanwhile: below is how it is now. What you wrote is waiting in the form.
