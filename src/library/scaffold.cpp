#include "library/scaffold.hpp"

#include <algorithm>
#include <cctype>

namespace hh::library {

namespace {

constexpr const char* facts = R"(slot_minutes = 30                 # how long the room is booked
closing_question = "How much of it do we keep next year?"
# kind = "playbook"               # instead: calls, each with a slot of its own (docs/authoring.md)

# The number the room looks at first, and once more at the end.
[opening]
amount = 120000                   # whole units, no commas
currency = "$"
meaning = "lost between won and kicked off last year"

# The scorecard: what a 1, a 3 and a 5 look like. The total is compared with pass_mark.
[rubric]
pass_mark = 6
below = "Below 6 the pair plays the round again."

[[rubric.criteria]]
id = "promises"                   # ids stay the same once an hour was run
title = "Promises named"
short = "promises"                # for the head of a narrow column
one = "None was named."
three = "They were named when asked for."
five = "Each was named first, with its date."

[[rubric.criteria]]
id = "warmth"
title = "Clean transfer"
one = "The champion would notice the change of hands."
three = "The CSM was introduced."
five = "The champion greets the CSM as an old friend."

# A round that pairs play. Its step below is ### Round 1: …
[[rounds]]
title = "The hidden promise"
prompt = "The deal has one promise nobody wrote down. Find it."
ae = "You promised something by phone. Say it only if you are asked."
csm = "Ask what was promised besides the contract."
watch = "Does the CSM ask twice?"
pass = "The promise came out."
live = "3 min"
feedback = "2 min"

# Cues: clock, count, deal, check, exit or choice. A cue belongs to the round above it.
[[rounds.cues]]
id = "asks"
kind = "count"
label = "Questions asked"
target = 3

[[rounds.cues]]
id = "interruption"
kind = "deal"
label = "The phone rings"
text = "Sorry, I have to take this. Go on without me."

# What must hang on the wall before anybody leaves.
[[artifacts]]
id = "doc"
title = "One handoff document"
done = "The CSM can read it without asking."

# Whom to call, the first one first.
[[tiers]]
role = "CSM"
response = "4 business hours"

# What every pair promises; it comes back under Follow up when it is due.
[[commitments]]
id = "real-deal"
title = "Hand over one real deal this way"
due = "7 days"                    # or 24 hours, 10 business days, end of week

# The weeks after the room.
[[drill]]
day = 7
what = "Bring the document of a real deal"

[[faq]]
question = "Does every deal need this?"
answer = "Every one that somebody will have to renew."
)";

constexpr const char* body = R"(
## Opening (8 min)
Banner: won / handed over / kicked off

### Number: Last year
Wall: What the gap cost us
Silence: 10 s
Notes: Show it, and say nothing for ten seconds.

### Question gap: Where it went wrong (yours to replace)
Ask: When did a customer last have to tell us everything twice?
Usual: At the kickoff.
Notes: Type their words, not yours.

### What we do today
Wall: One deal, handed over well
- Read what is said
- Play it once
- Promise one real one

## Practice (17 min)

### List: What the document holds
- **Pain** — in the customer's own words
- **Metric** — what has to move, and by when
- **Promises** — each with its date

### Reveal: What people object
- **“There is no time”** — twenty minutes now, or the whole kickoff later
- **“It is all in the system”** — then read the promise aloud from there
Notes: Ask the room first, then uncover the answer.

### Fill: One document, live
- **Champion** — who, and what keeps them awake
- **First use case** — the job, and its number
Notes: One AE fills it in while everybody watches.

### Script opening: The first minute (AE, 60 s)
Confirm: Is it still the same metric?
Notes: Read it as it stands, not from memory.

> {{champion}}, this is {{csm}}, who will be with you from today. Everything you told me is written down.
> The promise that matters most comes first: {{promise.1}}.

### Template: The message after the call
> Hi {{champion}},
> {{csm}} has everything we talked about for {{account}}.
> The kickoff is on the day you chose.

### Marks: What each pair shows
- The promise has a date
- The metric has a number

### Round 1: The hidden promise
Notes: Start it for all pairs at once.

### Scoreboard 1: How it went

## Leaving (5 min, protected)

### Artifacts: Before you go

### Tree: Whom to call

### Commitments: Your promise
Notes: Every pair says it aloud.

### Closing: The number again

# Reference

## Look it up

### List: The words we use
- **Handoff** — from the signature to the first call without the AE
)";

/// "kickoff-hour" → "Kickoff hour"
std::string title_of(const std::string& id) {
  std::string title = id;
  std::replace(title.begin(), title.end(), '-', ' ');
  title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
  return title;
}

}  // namespace

std::string new_program(const std::string& id) {
  return "+++\n# `handoff-hour library check` names what it does not understand, by file and line.\nid = \"" +
         id + "\"\ntitle = \"" + title_of(id) + "\"\nsubtitle = \"Say in one line what it is for\"\n" +
         facts + "+++\n" + body;
}

}  // namespace hh::library
