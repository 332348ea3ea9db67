// Whether an act can be done now; a refusal says what is in the way and what to do next.
#include "domain/command.hpp"
#include "domain/people.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

using Refusal = std::optional<Problem>;

constexpr Millis longest_addition{60 * 60'000};
constexpr Millis longest_backdate{4 * 60 * 60'000};
constexpr std::size_t longest_text = 4000;

Refusal refuse(std::string what, std::string next) { return Problem{std::move(what), {}, std::move(next)}; }

Refusal too_long(const std::string& text) {
  if (text.size() > longest_text) {
    return refuse("The text is longer than " + std::to_string(longest_text) + " bytes",
                  "Shorten it and send it again.");
  }
  return std::nullopt;
}
Refusal too_long(const std::optional<std::string>& text) { return text ? too_long(*text) : std::nullopt; }

/// The first refusal of several, or none.
template <class... More>
Refusal first(Refusal head, More... more) {
  if constexpr (sizeof...(more) == 0) {
    return head;
  } else {
    return head ? head : first(std::move(more)...);
  }
}

struct Checker {
  const Session& s;
  const Act& act;

  Refusal running() const {
    if (s.stage() == Stage::Setup) {
      return refuse("The hour has not started", "Press Start first.");
    }
    if (s.stage() == Stage::Finished) {
      return refuse("The hour is finished", "Undo the end to go on, or run it again from Home.");
    }
    return std::nullopt;
  }
  Refusal not_finished() const { return s.stage() == Stage::Finished ? running() : std::nullopt; }
  Refusal pair(PairNumber number) const { return missing_pair(s.roster, number); }
  Refusal round_known(RoundNumber number) const {
    if (s.program->round(number) == nullptr) {
      return refuse("There is no round " + std::to_string(number.value),
                    "Rounds go from 1 to " + std::to_string(s.program->rounds.size()) + ".");
    }
    return std::nullopt;
  }
  /// A round can be scored once it was started, or once the hour has come to its step.
  Refusal round_open(RoundNumber number) const {
    const bool started = (s.round && s.round->number >= number) ||
                         std::any_of(s.rounds.begin(), s.rounds.end(),
                                     [&](const RoundRecord& r) { return r.number >= number; });
    const Step* step = s.current_step();
    const bool at_step =
        step != nullptr && step->kind == StepKind::Round && step->refers_to == std::to_string(number.value);
    if (!started && !at_step) {
      return refuse("Round " + std::to_string(number.value) + " has not begun",
                    "Start the round, then score it.");
    }
    return std::nullopt;
  }
  Refusal round_running() const {
    return s.round ? std::nullopt : refuse("No round is running", "Start a round first.");
  }
  Refusal cue(const CueId& id, CueKind kind) const {
    if (auto no = round_running()) {
      return no;
    }
    const Round* round = s.program->round(s.round->number);
    const bool known =
        round != nullptr && std::any_of(round->cues.begin(), round->cues.end(),
                                        [&](const Cue& c) { return c.id == id && c.kind == kind; });
    return known ? std::nullopt
                 : refuse("Round " + std::to_string(s.round->number.value) + " has no such cue as \"" +
                              id.value + "\"",
                          "Use a cue of the round that runs.");
  }
  Refusal question(const QuestionId& id) const {
    return s.program->question(id) != nullptr
               ? std::nullopt
               : refuse("There is no question \"" + id.value + "\"", "Name a question of this program.");
  }
  Refusal answer(int number) const {
    const bool known = std::any_of(s.answers.begin(), s.answers.end(),
                                   [&](const Answer& a) { return a.number == number && !a.removed; });
    return known
               ? std::nullopt
               : refuse("There is no answer " + std::to_string(number), "It may have been removed already.");
  }
  Refusal scoring(RoundNumber round, PairNumber number, const CriterionId& criterion) const {
    if (auto no = first(running(), round_known(round), pair(number), round_open(round))) {
      return no;
    }
    if (s.program->criterion(criterion) == nullptr) {
      return refuse("There is no criterion \"" + criterion.value + "\"",
                    "Name a criterion of the scorecard.");
    }
    if (s.revealed.contains(round) && act.who != "facilitator") {
      return refuse("Round " + std::to_string(round.value) + " is on the wall already",
                    "Only the facilitator changes a score after the reveal.");
    }
    return std::nullopt;
  }
  Refusal roster_fits(const Roster& roster) const {
    if (roster.pairs.size() > static_cast<std::size_t>(most_pairs)) {
      return refuse("The roster holds more than " + std::to_string(most_pairs) + " pairs",
                    "Run it in two rooms.");
    }
    return std::nullopt;
  }

  Refusal operator()(const OpenSession&) const {
    return refuse("This session is open already", "Open another one from Home.");
  }
  Refusal operator()(const EditSettings&) const { return not_finished(); }
  Refusal operator()(const EditRoster& c) const {
    const bool begun = s.stage() == Stage::Running;
    return first(not_finished(), roster_fits(c.roster),
                 begun ? refuse("The hour runs, and a new roster would number its pairs anew",
                                "Add a pair, change it or let it go, one by one.")
                       : std::nullopt);
  }
  Refusal operator()(const AddPair& c) const { return first(not_finished(), check_people(s, c)); }
  Refusal operator()(const EditPair& c) const { return first(not_finished(), check_people(s, c)); }
  Refusal operator()(const PairGone& c) const { return first(not_finished(), check_people(s, c)); }
  Refusal operator()(const Start& c) const {
    if (s.stage() != Stage::Setup) {
      return refuse("The hour has started already", "Next leads to the next step.");
    }
    if (c.ago < Millis{0} || c.ago > longest_backdate) {
      return refuse("A start can be set back by 0 to 240 minutes", "Give the minutes since it began.");
    }
    return std::nullopt;
  }
  Refusal operator()(const Next&) const { return running(); }
  Refusal operator()(const Back&) const {
    if (auto no = running()) {
      return no;
    }
    return s.timeline.before(s.timeline.position())
               ? std::nullopt
               : refuse("This is the first step", "Next leads to the next step.");
  }
  Refusal operator()(const GoTo& c) const {
    if (auto no = running()) {
      return no;
    }
    const auto& plan = s.timeline.plan();
    const bool inside = c.to.section >= 0 && static_cast<std::size_t>(c.to.section) < plan.size() &&
                        c.to.step >= 0 && c.to.step < plan[static_cast<std::size_t>(c.to.section)].steps;
    return inside ? std::nullopt : refuse("There is no such step", "Choose a step of the agenda.");
  }
  Refusal operator()(const Pause&) const {
    return first(running(), s.timeline.paused() ? refuse("The hour is paused already", "Press P to go on.")
                                                : std::nullopt);
  }
  Refusal operator()(const Resume&) const {
    return first(running(), s.timeline.paused() ? std::nullopt
                                                : refuse("The hour is not paused", "Press P to pause it."));
  }
  Refusal operator()(const AddTime& c) const {
    if (c.delta == Millis{0} || c.delta > longest_addition || c.delta < -longest_addition) {
      return refuse("Time is added in steps of up to 60 minutes", "Give a number of minutes other than 0.");
    }
    return running();
  }
  Refusal operator()(const Trim& c) const {
    if (auto no = running()) {
      return no;
    }
    const auto& plan = s.timeline.plan();
    for (std::size_t i = 0; i < c.take.size(); ++i) {
      const bool wrong =
          i >= plan.size() || c.take[i] < Millis{0} || (c.take[i] > Millis{0} && plan[i].is_protected);
      if (wrong) {
        return refuse("A trim takes time from unprotected sections only", "Take the offer as it stands.");
      }
    }
    return std::nullopt;
  }
  Refusal operator()(const Outage&) const { return running(); }
  Refusal operator()(const Undo&) const { return std::nullopt; }
  Refusal operator()(const Redo&) const { return std::nullopt; }
  Refusal operator()(const Redacted&) const { return nobody_redacts(); }
  Refusal operator()(const Blackout&) const { return std::nullopt; }
  Refusal operator()(const Freeze&) const { return running(); }
  Refusal operator()(const Message& c) const { return too_long(c.text); }
  Refusal operator()(const ShowScores&) const { return std::nullopt; }
  Refusal operator()(const Project& c) const {
    std::string all = c.title;
    for (const std::string& line : c.lines)
      all += line;
    return first(too_long(all), c.title.empty() && !c.lines.empty()
                                    ? refuse("A projected page needs a title", "Give it one.")
                                    : std::nullopt);
  }
  Refusal operator()(const ShowScoreWall&) const { return std::nullopt; }
  Refusal operator()(const AddAnswer& c) const {
    const bool blank = c.text.find_first_not_of(" \t\r\n") == std::string::npos;
    return first(running(), question(c.question), too_long(c.text),
                 blank ? refuse("The answer is empty", "Type what was said.") : std::nullopt);
  }
  Refusal operator()(const EditAnswer& c) const {
    return first(running(), answer(c.number), too_long(c.text));
  }
  Refusal operator()(const RemoveAnswer& c) const { return first(running(), answer(c.number)); }
  Refusal operator()(const CallReader& c) const { return first(running(), pair(c.pair)); }
  Refusal operator()(const StartReading& c) const {
    if (s.program->script(c.script) == nullptr) {
      return refuse("There is no script \"" + c.script.value + "\"", "Name a script of this program.");
    }
    return first(running(), pair(c.pair),
                 s.timeline.paused()
                     ? refuse("The hour is paused", "Press P to go on, then start the reader.")
                     : std::nullopt);
  }
  Refusal reading() const {
    return s.reading ? std::nullopt : refuse("Nobody is reading", "Start a reader first.");
  }
  Refusal operator()(const StopReading&) const { return reading(); }
  Refusal operator()(const DropReading&) const { return reading(); }
  Refusal operator()(const StartRound& c) const {
    return first(running(), round_known(c.round), c.mode == RoundMode::OnStage ? pair(c.pair) : std::nullopt,
                 s.timeline.paused() ? refuse("The hour is paused", "Press P to go on, then start the round.")
                                     : std::nullopt);
  }
  Refusal operator()(const StartFeedback&) const {
    if (auto no = round_running()) {
      return no;
    }
    return round_view(s, act.at).phase == RoundPhase::Live
               ? std::nullopt
               : refuse("The round is in feedback already", "End the round, or start it again.");
  }
  Refusal operator()(const EndRound&) const { return round_running(); }
  Refusal operator()(const CountCue& c) const {
    if (c.delta == 0 || c.delta > 100 || c.delta < -100) {
      return refuse("A count moves by 1 to 100", "Send 1 or -1.");
    }
    return first(running(), c.pair.none() ? std::nullopt : pair(c.pair), cue(c.cue, CueKind::Count));
  }
  Refusal operator()(const CheckCue& c) const {
    return first(running(), pair(c.pair), cue(c.cue, CueKind::Check));
  }
  Refusal operator()(const DealCue& c) const { return first(running(), cue(c.cue, CueKind::Deal)); }
  Refusal operator()(const StartCueClock& c) const { return first(running(), cue(c.cue, CueKind::Clock)); }
  Refusal operator()(const Score& c) const {
    if (c.points && !Points::valid(c.points->value)) {
      return refuse("A score goes from 1 to 5, not " + std::to_string(c.points->value),
                    "Give 1, 2, 3, 4 or 5.");
    }
    return scoring(c.round, c.pair, c.criterion);
  }
  Refusal operator()(const ScoreNote& c) const {
    return first(scoring(c.round, c.pair, c.criterion), too_long(c.text));
  }
  Refusal operator()(const Reveal& c) const { return first(not_finished(), round_known(c.round)); }
  Refusal operator()(const SetArtifact& c) const {
    const auto& known = s.program->artifacts;
    const bool found =
        std::any_of(known.begin(), known.end(), [&](const Artifact& a) { return a.id == c.artifact; });
    return first(
        running(), too_long(c.who), too_long(c.where),
        found ? std::nullopt
              : refuse("There is no artifact \"" + c.artifact.value + "\"", "Name one of the program's."));
  }
  Refusal operator()(const SetTier& c) const {
    const auto& known = s.program->tiers;
    const bool found =
        std::any_of(known.begin(), known.end(), [&](const Tier& t) { return t.number == c.tier; });
    return first(
        running(), too_long(c.person), too_long(c.phone), too_long(c.response),
        found ? std::nullopt
              : refuse("There is no tier " + std::to_string(c.tier.value), "Name a tier of the tree."));
  }
  Refusal operator()(const SetGoal& c) const { return first(running(), too_long(c.text)); }
  Refusal operator()(const SetOpeningNumber& c) const {
    return first(not_finished(), c.amount < 0
                                     ? refuse("The opening number cannot be negative", "Give 0 or more.")
                                     : std::nullopt);
  }
  Refusal operator()(const SetKeep& c) const {
    return first(running(), c.percent < -1 || c.percent > 100 ? refuse("What we keep goes from 0 to 100 %",
                                                                       "Give a whole number in that range.")
                                                              : std::nullopt);
  }
  Refusal operator()(const SetCommitment& c) const {
    const auto& known = s.program->commitments;
    const bool found = std::any_of(known.begin(), known.end(),
                                   [&](const CommitmentTemplate& t) { return t.id == c.commitment; });
    const bool known_year =
        !c.due || !c.due->ok() ||
        (c.due->year() >= std::chrono::year{2000} && c.due->year() <= std::chrono::year{2199});
    return first(running(), pair(c.pair), too_long(c.text), too_long(c.owner),
                 known_year ? std::nullopt
                            : refuse("That year is too far away to promise anything in",
                                     "Give a date between 2000 and 2199."),
                 found ? std::nullopt
                       : refuse("There is no commitment \"" + c.commitment.value + "\"",
                                "Name one of the program's."));
  }
  Refusal operator()(const HandIn& c) const { return first(running(), pair(c.pair)); }
  Refusal operator()(const AskHelp& c) const { return first(running(), pair(c.pair)); }
  Refusal operator()(const MarkPair& c) const {
    return first(running(), pair(c.pair),
                 s.program->mark(c.mark) != nullptr ? std::nullopt
                                                    : refuse("There is no mark \"" + c.mark.value + "\"",
                                                             "Name one of the program's marks."));
  }
  Refusal operator()(const Uncover& c) const {
    const Step* step = s.current_step();
    const int items = step == nullptr ? 0 : static_cast<int>(step->items.size());
    if (step == nullptr || step->kind != StepKind::Reveal) {
      return first(running(), refuse("This step has nothing to uncover", "Go to a step that has."));
    }
    return first(running(), c.count < 0 || c.count > items
                                ? refuse("There are " + std::to_string(items) + " items to uncover",
                                         "Give a number from 0 to " + std::to_string(items) + ".")
                                : std::nullopt);
  }
  Refusal operator()(const FillField& c) const {
    return first(running(), too_long(c.text),
                 s.program->field(c.field) != nullptr ? std::nullopt
                                                      : refuse("There is no field \"" + c.field.value + "\"",
                                                               "Name a field of the template."));
  }
  Refusal operator()(const ChooseCue& c) const {
    if (auto no = first(running(), pair(c.pair), cue(c.cue, CueKind::Choice))) {
      return no;
    }
    const auto& cues = s.program->round(s.round->number)->cues;
    const auto chosen =
        std::find_if(cues.begin(), cues.end(), [&](const Cue& one) { return one.id == c.cue; });
    const int most = static_cast<int>(chosen->options.size());
    return c.choice >= 0 && c.choice <= most
               ? std::nullopt
               : refuse("There are " + std::to_string(most) + " answers to choose from",
                        "Give a number from 1 to " + std::to_string(most) + ", or 0 for none.");
  }
  Refusal operator()(const SetSummary& c) const { return too_long(c.text); }
  Refusal operator()(const Finish&) const { return running(); }
  Refusal operator()(const SayFollowUp&) const {
    return refuse("A follow-up is not part of a session", "Send it without a session.");
  }
  Refusal operator()(const OnPacket&) const {
    return refuse("A packet is not part of a session", "Send it with the packet's id.");
  }
};

}  // namespace

std::optional<Problem> check(const Session& session, const Act& act) {
  return std::visit(Checker{session, act}, act.what);
}

std::optional<Problem> check(const FollowUp& item, const Act& act) {
  const auto* said = std::get_if<SayFollowUp>(&act.what);
  if (said == nullptr) {
    return refuse("This act needs a session", "Open a session first.");
  }
  if (said->status == item.status && said->text.empty() && said->evidence.empty()) {
    return refuse("Nothing was said", "Choose another status, or write a note.");
  }
  if (said->status == FollowStatus::Done && said->evidence.empty() && item.evidence.empty()) {
    return refuse("It is closed with evidence only", "Say where it can be seen: a link, a date, a name.");
  }
  return first(too_long(said->text), too_long(said->evidence));
}

}  // namespace hh::domain
