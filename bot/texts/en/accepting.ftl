accept-title = Will you facilitate { $network } from now on?
accept-title-beside = Will you facilitate { $network } too?
accept-what = { $name } asks whether you would take this network over. All that’s planned stays.
accept-seat = If you say yes, you give up your own seat.
accept-why = You get this because { $name } thought of you. Nothing changes until you say yes.
accept-yes = Yes, gladly
accept-done = Thank you. You facilitate { $network } from now on.
accept-done-beside = Thank you. You facilitate { $network } too from now on.
accept-declined = All right. Nothing changes, and { $name } hears so.
accept-told = { $what ->
    [yes] { $name } said yes, and facilitates { $network } from now on.
    [too] { $name } said yes, and facilitates { $network } too from now on.
    [aside] { $name } lets you know: you no longer facilitate { $network } too. You can still ask to take part.
   *[no] { $name } would rather not facilitate { $network }. All stays as it was.
}
accept-asked-why = You get this because you asked.
accept-told-why = You get this because you facilitated it too.
accept-none = There is nothing to answer here.
