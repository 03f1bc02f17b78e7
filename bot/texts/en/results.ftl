results-title = Session { $number } of { $network }: what did they think?
results-see = See the answers
results-why = You get this once a session’s evaluation has closed.
results-few = Below { $enough } answers I only show how many there are. Tip: keep the last two minutes free for answering.
results-fine = This is going well. Tip: begin the next session with what people tried out meanwhile.
results-low-1 = Tip for next time: ask beforehand who brings a question from their own work.
results-low-2 = Tip for next time: read the working agreement together again, and begin in pairs.
results-low-3 = Tip for next time: have everybody think alone first, then in pairs, then together.
