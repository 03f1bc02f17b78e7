# What is said on Teams only.
teams-choose = Choose
teams-cancel = Back
teams-again = Try again
teams-optional = { $label } (may be empty)
teams-meter = { $value } of { $top }
teams-cut = The rest does not fit on this card.
teams-form-errors = { $count ->
    [one] One answer is not right yet. What you typed is still there.
   *[other] { $count } answers are not right yet. What you typed is still there.
}
teams-answered-personally = I’ll answer you in our own chat, because what you discuss with me stays between us.
teams-open-chat = Open our chat
teams-done = That had been done already.
teams-refresh = In my language
teams-public-title = Kring
teams-public-what = I help learning networks keep learning. Here you can ask me, with @Kring before it:
teams-public-do = { $word } – { $what }
teams-public-personal = Anything about yourself I answer in our own chat, where nobody reads along.

# The app manifest: short, under 80 and 4,000 characters; commands under 30.
teams-app-short = Kring keeps learning networks learning.
teams-app-full = Kring asks one small question at the right moment: are you ready for a learning network, what do you bring, what did you learn, and who else could use it? What you answer about yourself only you see; what you share, you choose.
teams-save-title = Save as insight
teams-save-what = Keep what you learn from this message, for yourself or for others
teams-do-ready = Are you ready?
teams-do-find = Find a network
teams-do-new = Start a network
teams-do-share = Share what you learned
teams-do-evaluate = Evaluate a session
teams-do-mine = Your networks
teams-do-channel = Link this channel
teams-do-meeting = Our team meeting
teams-do-calendar = What comes when?
teams-do-why = Why this message?
teams-do-settings = Language, time zone
teams-do-help = What can I do here?
