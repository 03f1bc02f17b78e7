"""What people say in their own words, in English: see `bot.content.everyday`."""

PATTERNS = {
    "join": """
        i have|got|received a code from|$
        where|how do|can|should i enter|use|type|put code
        ^ my|the|this code doesn|isn t work|working $
        i got|received|have an|the invitation|invite $
        invited to|me network""",
    "find": """
        want|like|love to learn from|with other*|each|people|colleague*|peers
        find|join|looking|search|see a|for|any|the network*|circle*
        are|is there any|a network*
        what|which networks exist|are|run|open
        want|like to join|participate|take|sign
        how do|can i join|sign|participate
        exchange experience*
        is|are there anything|something|groups|group about|on|for nurses|teachers|technicians|beginners|me
        can t|not find a|any|the network*
        i m|am looking for a|other network*|group|people
        how do i get started|involved""",
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
        move|reschedule session*
        how do|can|to i|we leave $
        leave|quit the|this|my|a network|group|circle
        i want|like to quit|leave|withdraw $
        i m|am leaving the|this|my network|group|circle
        take|get|remove me out|off|from network|group|circle
        don|do t|not want to participate|join|continue anymore|longer
        no longer want|wish to participate|take|continue|be
        ^ where is|s it|this|that $
        where do|should i|we go|meet|be $
        where is|s|can|do link
        link to|for the|our|my session*|meeting|call
        what time should|do|must i|we be|come|arrive|start
        what time does|s it start|begin
        who is|s coming|joining $
        who else is|s coming|joining|in|attending
        who is|s in my|our|the network|group|circle
        ^ when is|s it|that $
        ^ next session*|meeting $
        what do|should i|we bring|prepare $
        fill|complete in|out|the evaluation|questionnaire|survey""",
    "coming": """
        i can t|not come|attend|make|be
        i cannot|cant attend|come|make|be
        i won|wont t|be|come be|come|attend|make|there
        i will not be|come|attend|make
        i will|ll be there
        ^ i will|ll come|attend $
        ^ i will|ll come|attend to|on|tomorrow|monday|tuesday|wednesday|thursday|friday
        i m|am not coming|attending
        i m|am not able to come|attend
        i m|am unable to come|attend
        i m|am coming
        i have to cancel
        ^ i can t|not monday|tuesday|wednesday|thursday|friday|tomorrow|then $
        ^ i can t|not on monday|tuesday|wednesday|thursday|friday $
        ^ i will|ll|m be|am|there there|in|coming $
        ^ i m|am in $
        ^ count me in|out $
        i want|ll|will|like|can bring soup|cake|something|cookies|coffee|drinks
        i m|am|ll|will running|be|going late $
        i m|am not available monday|tuesday|wednesday|thursday|friday|tomorrow|then|on
        i can make it $
        ^ i will|ll come|attend too|for""",
    "share": """
        want|like|can|could to|i share something|this|an|a|my|what
        i learned|learnt something|a|today|that
        i have|ve something|learned|an|a share|something|insight
        share an|a|my|this insight|tip|idea
        ^ i have|ve|got a|an tip|idea|insight $
        save|note this|my|an insight|tip|idea""",
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
        our team meets
        we meet|have|hold every|each monday|tuesday|wednesday|thursday|friday|week
        team meeting* is|are|s on|every|each|at""",
    "invite": """
        want|like|can|could to|i invite somebody|someone|people|colleague*|a|my
        how do|can i invite
        invite somebody|someone|colleague*
        add somebody|someone|people|colleague*|a|member|person without account
        can|could|may i bring|add a|somebody|someone|my colleague*|else|friend|along
        colleague* want*|would to|like join|participate|part|come
        add a|my|somebody|someone|another colleague*|to network|group|participant|colleague""",
    "account": """
        i also|m use|on teams|slack
        connect|link|merge my accounts
        messages|message|everything twice|double
        twice|double message|messages
        i use|have|m|am slack|teams and|or slack|teams
        i have two|several|multiple accounts
        rather|prefer on|in|via|it teams|slack""",
    "why": """
        why did|do|am i|you get|getting|receive|send|see|ask
        why this|these message*|question*
        why haven|don|do|am|didn t|i|not i|hear|heard|hearing|get nothing|anything|heard
        where does|did this|that message come
        why are you sending|writing|asking|messaging""",
    "privacy": """
        who has|have access my|our|to answers|data
        who can|will|does see|read|sees|access
        who sees|reads|knows my|this|our|what
        can|does|will my boss|manager|employer see|read|know
        is|are this|it|my|answers|that confidential|anonymous|private
        what do|happens|are you|to|with my|do answers|data
        what do you store|keep|save
        my privacy
        delete|erase|remove|wipe my|all|our data|account|answers|information|everything
        my boss|manager|employer|supervisor wants|want to know|see|read what|my i|answers|results
        can|may i see|read the|my answers|responses
        answers|responses of my|our|the team|colleague*
        what did my|our|the team answer|fill
        want|like|can|could talk|speak to|with human|person|someone|somebody
        who can|do|should i contact|call|ask|email $
        who is|s responsible for|of kring
        i have a complaint
        copy of my data|answers
        gdpr request|rights|question""",
    "settings": """
        change|set|switch|other|different|wrong language|timezone|zone
        my|wrong|the language|timezone is|wrong|incorrect
        wrong language|timezone
        prefer|speak|answer|talk|write|in dutch|french|english
        ^ in dutch|french|english $
        can|do you speak|understand dutch|french|english
        i don|do t|not speak|understand dutch|french|english""",
    "help": """
        what can|do you do
        how does|do this|it|kring|that work
        who are you
        what is|s kring
        i don|do t|not understand|get|know
        help me
        what is|s|are learning network*
        what is|s this|that for|about $
        ^ what is|s this $
        explain how it|this|kring
        where do|should i start|begin $
        ^ what do|should i do|now now|here|do $
        are you a robot|bot|human|person|chatbot|real
        who in|of|from my|our team participates|taking|takes|joined|learning""",
    "pause": """
        i m|am on|going leave|holiday|vacation
        i m|am|will be|away|off next|this|for|away|off week*
        leave me alone for|a|this
        pause messages|everything|reminders
        quiet hours
        do not|t disturb
        no messages this|next|for week*
        ^ i m|am back $
        back from leave|holiday|vacation|my
        end|stop|finish pause
        start|resume sending|messages|reminders again|messages|reminders
        ^ i need|want|take a pause|break $
        maternity|parental|sick|paternity leave
        no messages on|at|after|in|during weekend*|night|evening*|hours|the""",
    "stop": """
        stop sending|with|the|these|those|messaging|asking|bothering messages|me|reminders|sending
        stop these|those|the|all messages|reminders
        no more messages|reminders|notifications
        don|do t|not want|send|message any|messages|me more|messages|anymore|any
        unsubscribe
        leave me alone
        sign me off
        ^ i want to stop $
        stop messages|reminders|notifications
        ^ stop it|this|that|bothering $
        stop bothering|messaging|writing|texting me
        is|are spam
        don|do t|not want your|these|any|the messages|reminders|notifications""",
    "less": """
        too many|often messages|reminders|notifications
        fewer|less messages|reminders|notifications|often
        not so|that often
        send|write|ask me less $
        you write|send|message|ask me|too|so too|much|often""",
    "later": """
        remind|ask me again|later|tomorrow|about later|tomorrow|again
        remind|ask me later|tomorrow|again
        not a good time
        no time now|right
        i m|am busy now
        ^ come back|again later|tomorrow
        don|do t|not have time now|today|$
        i m|am in a|class|with meeting|class|patient $""",
    "ask": """
        want|like|can|may to|i ask a|my question
        put a question to network|group|others
        how do|can i ask my|the network|group""",
    "propose": """
        propose a network to boss|manager|hr|management
        how do|can i convince my|the boss|manager|hr|management
        want|like to propose|suggest network""",
    "program": """
        what is on the agenda|programme|program
        show|open the agenda|programme|program
        ^ agenda of the|our|session""",
    "overview": """
        show|give overview of network|group""",
    "catalogue": """
        add|put to|in|into the catalogue|catalog
        update|fill|keep|check the catalogue|catalog""",
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
NEGATIONS = "not|no|never|nothing|nobody|cannot|cant|dont|doesnt|won t|wont|don t|doesn t|didn t|can t|isn t"
POLITE = "yes ok okay sorry hello hi hey please thanks"
COURTESIES = {
    "thanks": "thanks thank thx cheers",
    "greeting": "hello hi hey morning afternoon evening",
    "farewell": "bye goodbye",
    "fine": "ok okay great perfect cool nice awesome fine super",
}
BESIDE = "kring you so much very a lot many good for that the help there everyone all"
FILLER = "a an the me for please any some network networks circle about on that is there"
