talking-title = { $name } would like to talk about time for { $network }
talking-next = The next session is { $at }.
talking-ask = Find a moment together: which hours are free, and what may wait for a while?
talking-why = You get this as a manager, and because it was asked. I know nothing more about it.
talking-none = There is nothing to say about this (now).
