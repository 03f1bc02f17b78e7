overview-title = Overview
overview-of = { $network }: overview
overview-none = You facilitate no network. What you facilitate, you see here on one page.
overview-nothing = Nothing needs doing now. You’ll hear when something does.
overview-seats = Participants
overview-seats-of = { $count } of { $capacity } seats
overview-offered = A free seat has been offered to who waits since { $at }.
overview-seat = Give a seat to
overview-seat-give = Give the seat
overview-seated = { $name } has a seat. Tell them yourself: they have no account.
overview-open = Overview
todo-do-seat = Look at the waiting list
todo-do-theme = Choose a theme
todo-do-method = Choose a method
todo-do-guest = Ask a guest
todo-do-coming = See who comes
todo-do-results = See the results
todo-do-notes = Write it down
todo-do-invite = Invite people
todo-do-decide = Decide together
todo-method = { $network }: choose how to work in session { $number }. It is on { $at }.
todo-guest = { $network }: ask a guest for session { $number }, on { $at }. A guest would help, you said.
todo-notes = { $network }: note what came out of session { $number }, while it is fresh.
todo-theme =
    { $network }: settle the theme of session { $number }. { $days ->
        [0] It is today.
        [1] It is tomorrow.
       *[other] It is in { $days } days.
    } { $count ->
        [0] No question waits yet.
        [1] One question waits.
       *[other] { $count } questions wait.
    }
todo-seat = { $network }: somebody without an account waits, and a seat is free. Only you can give it to them.
todo-coming =
    { $network }: session { $number } is on { $at }. { $count ->
        [0] Nobody has said yet that they’re coming.
       *[other] { $count } of { $of } are coming.
    } See who comes and what everybody brings.
todo-results =
    { $network }: session { $number } is over. { $count ->
        [0] Nobody has answered the evaluation yet.
        [one] { $count } person answered. See what the evaluation says.
       *[other] { $count } people answered. See what the evaluation says.
    }
todo-invite =
    { $network }: { $count ->
        [0] nobody is in yet
        [one] only one person is in
       *[other] { $count } people are in
    }, { $room ->
        [small] and there are { $of } seats. Invite colleagues.
       *[usual] out of { $of } to begin with. Ten to fifteen learn the most. Invite colleagues.
    }
todo-decide =
    { $network }: decide what comes after. { $days ->
        [0] The last session is due, or over.
        [1] The last session is tomorrow.
       *[other] The last session is in { $days } days.
    }
overview-past = { $at } (over), { $count ->
        [0] no evaluations
        [one] { $count } evaluation
       *[other] { $count } evaluations
    }, { $notes ->
        [yes] written down
       *[no] nothing written down
    }
overview-coming =
    { $at }: { $yes } yes, { $no } no, { $unknown } unknown. { $prepared ->
        [both] Theme and method are settled.
        [theme] The theme is settled, the method is open.
        [method] The method is settled, the theme is open.
        [own] It has a programme of its own.
       *[open] Theme and method are open.
    } { $questions ->
        [0] No questions yet.
        [one] { $questions } question.
       *[other] { $questions } questions.
    }{ $guests ->
        [0] {""}
        [one] {" "}{ $guests } guest.
       *[other] {" "}{ $guests } guests.
    }
todo-do-agreements = Working agreements
todo-do-rhythm = Rhythm and place
todo-agreements =
    { $network }: make working agreements together, so that everybody dares to say more. { $count ->
        [0] Nobody accepted them yet.
        [one] One of { $of } accepted them.
       *[other] { $count } of { $of } accepted them.
    }
todo-rhythm =
    { $network }: ask which rhythm and place suit everybody, so that you can adjust. { $count ->
        [0] Nobody chose yet.
        [one] One of { $of } chose.
       *[other] { $count } of { $of } chose.
    }
overview-group = { $what ->
    [waiting] Waiting list
    [invited] Invited, no answer yet
    [guests] Guests
   *[seated] Participants
} ({ $count })
