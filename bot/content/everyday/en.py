"""What people say in their own words, in English: see `bot.content.everyday`."""

PATTERNS = {
    "find": """
        want|like|love to learn from|with other*|each|people|colleague*|peers
        find|join|looking|search|see a|for|any|the network*|circle*
        are|is there any|a network*
        what|which networks exist|are|run|open
        want|like to join|participate|take|sign
        how do|can i join|sign|participate
        exchange experience*""",
    "ready": """
        is this|it|that a|something for|right me
        am i ready
        is|are network* right|something|good for me
        would a network suit|fit me""",
    "new": """
        want|like|can to|i start|create|found|set|begin a|up|new network|circle
        start|create|found|begin|set network|circle
        how do|can i start|create|found|begin a network""",
    "mine": """
        when next|first session*|meeting*|time
        when is|does|s the|our|my session*
        when do we meet
        what time is|does|s|our|the session*
        where is|s the|our session*
        which network* am
        my session*|schedule|agenda
        move|reschedule session*""",
    "coming": """
        i can t|not come|attend|make|be
        i cannot|cant attend|come|make|be
        i won|wont t|be|come be|come|attend|make|there
        i will not be|come|attend|make
        i will|ll be there
        i will|ll come|attend
        i m|am not coming|attending
        i m|am not able to come|attend
        i m|am unable to come|attend
        i m|am coming
        i have to cancel""",
    "share": """
        want|like|can|could to|i share something|this|an|a|my|what
        i learned|learnt something|a|today|that
        i have|ve something|learned|an|a share|something|insight
        share an|a|my|this insight|tip|idea""",
    "evaluate": """
        results of the evaluation|session
        what|how did|was people|everybody|participants|everyone think|like session*
        start|open the evaluation""",
    "channel": """
        link|connect|add our|this|a|my|the channel
        channel link|connect""",
    "meeting": """
        when our|my|is|the team meeting*
        set|change team meeting*
        our team meets""",
    "invite": """
        want|like|can|could to|i invite somebody|someone|people|colleague*|a|my
        how do|can i invite
        invite somebody|someone|colleague*""",
    "account": """
        i also|m use|on teams|slack
        connect|link|merge my accounts
        messages|message|everything twice|double
        twice|double message|messages""",
    "why": """
        why did|do|am i|you get|getting|receive|send|see|ask
        why this|these message*|question*""",
    "privacy": """
        who has|have access my|our|to answers|data
        who can|will|does see|read|sees|access
        who sees|reads|knows my|this|our|what
        can|does|will my boss|manager|employer see|read|know
        is|are this|it|my|answers|that confidential|anonymous|private
        what do|happens|are you|to|with my|do answers|data
        what do you store|keep|save
        my privacy""",
    "settings": """
        change|set|switch|other|different|wrong language|timezone|zone
        my|wrong|the language|timezone is|wrong|incorrect
        wrong language|timezone
        prefer|speak|answer|talk|write|in dutch|french|english""",
    "help": """
        what can|do you do
        how does|do this|it|kring|that work
        who are you
        what is|s kring
        i don|do t|not understand|get|know
        help me""",
    "pause": """
        i m|am on|going leave|holiday|vacation
        i m|am|will be|away|off next|this|for|away|off week*
        leave me alone for|a|this
        pause messages|everything|reminders
        quiet hours
        do not|t disturb
        no messages this|next|for week*""",
    "stop": """
        stop sending|with|the|these|those|messaging|asking|bothering messages|me|reminders|sending
        stop these|those|the|all messages|reminders
        no more messages|reminders|notifications
        don|do t|not want|send|message any|messages|me more|messages|anymore|any
        unsubscribe
        leave me alone
        sign me off""",
    "less": """
        too many|often messages|reminders|notifications
        fewer|less messages|reminders|notifications|often
        not so|that often""",
    "later": """
        remind|ask me again|later|tomorrow|about later|tomorrow|again
        remind|ask me later|tomorrow|again
        not a good time
        no time now|right
        i m|am busy now""",
}

HINTS = {
    "session": ("mine", "coming"),
    "networks": ("find", "mine", "new"),
    "feedback": ("mine", "evaluate", "share"),
    "rate": ("mine", "evaluate"),
    "messages": ("why", "less", "pause"),
    "reminders": ("why", "less", "pause"),
    "sick": ("coming", "pause"),
    "ill": ("coming", "pause"),
    "leave": ("pause", "coming"),
    "answers": ("privacy", "mine"),
    "colleague": ("invite", "find"),
    "calendar": ("mine", "calendar"),
    "learn": ("find", "ready"),
    "tip": ("share", "mine"),
}
FILLER = "a an the me for please any some network networks circle about on that is there"
