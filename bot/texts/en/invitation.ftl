invitation-summary = An invitation to { $network }
invitation-why = You get this because { $name } would like you to join. No is fine, without a reason.
invitation-full = It is full by now: on the waiting list you hear as soon as a seat comes free.
invitation-whole = All dates and agreements
invitation-no = No, thanks
invitation-inside = Your answer is noted.
invitation-declined = All right. You hear no more about { $network }.
invitation-gone = This network has begun or doesn’t go on. There is surely something else that fits.
