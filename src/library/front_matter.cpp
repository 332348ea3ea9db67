#include "library/front_matter.hpp"

#include "library/clock_block.hpp"
#include "library/table_reader.hpp"

#include <set>

namespace hh::library {

namespace {

using domain::Program;
using domain::Seconds;

constexpr std::string_view fence = "+++";
constexpr Seconds longest_round{3600};

struct Fences {
  std::string toml;  ///< with one empty line in place of the fence: lines stay true
  std::size_t body_begin = 0;
};

std::string_view line_at(std::string_view text, std::size_t from) {
  return text.substr(from, text.find('\n', from) - from);
}

std::optional<Fences> find_fences(std::string_view text, Faults& faults) {
  if (trimmed(line_at(text, 0)) != fence) {
    faults.error(1, "the file must begin with a line +++, then id = \"…\" and title = \"…\", then +++ again");
    return std::nullopt;
  }
  const std::size_t begin = line_at(text, 0).size();
  for (std::size_t at = begin + 1; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::size_t after = std::min(text.size(), at + line.size() + 1);
    if (trimmed(line) == fence) {
      return Fences{std::string(text.substr(begin, at - begin)), after};
    }
    at = after;
  }
  faults.error(
      1, "the front matter opened here is never closed; add a second line +++ before the first ## section");
  return std::nullopt;
}

std::optional<toml::table> parse(const std::string& text, Faults& faults) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    faults.error(static_cast<int>(error.source().begin.line),
                 "the front matter cannot be read: " + std::string(error.description()));
  }
  return std::nullopt;
}

class Reader {
public:
  Reader(Program& program, FrontMatter& front, Faults& faults)
      : program_(program), front_(front), faults_(faults) {}

  void read(const toml::table& top) {
    TableReader in(top, "front matter", 1, faults_);
    program_.id = domain::ProgramId{in.required_id("id")};
    program_.title = in.required_text("title");
    program_.subtitle = in.text("subtitle");
    program_.kind = kind(in);
    program_.slot = domain::Minutes{in.number("slot_minutes", 60, 1, 480)};
    program_.closing_question = in.text("closing_question");
    program_.retake_days = static_cast<int>(in.number("retake_days", 7, 1, 365));
    program_.wall_days = static_cast<int>(in.number("wall_days", 30, 1, 3650));
    walkout(in);
    front_.lines["slot"] = in.line("slot_minutes");
    if (const auto* table = in.table("opening")) opening(*table);
    if (const auto* table = in.table("rubric")) rubric(*table);
    for (const auto* table : in.tables("rounds"))
      round(*table);
    for (const auto* table : in.tables("artifacts"))
      artifact(*table);
    for (const auto* table : in.tables("tiers"))
      tier(*table);
    for (const auto* table : in.tables("commitments"))
      commitment(*table);
    for (const auto* table : in.tables("drill"))
      drill(*table);
    for (const auto* table : in.tables("faq"))
      faq(*table);
    for (const auto* table : in.tables("clocks"))
      clock(*table);
    for (const char* key : {"include", "includes", "import"}) {
      if (!in.has(key)) continue;
      in.refuse(key, "a program is one file and takes nothing in from others; copy the text into this one");
    }
    in.refuse_unknown();
  }

private:
  domain::ProgramKind kind(TableReader& in) {
    const std::string word = in.text("kind", "training");
    if (word != "training" && word != "playbook") {
      in.error("kind", "“kind” is “" + word + "”" + did_you_mean(word, {"training", "playbook"}));
    }
    return word == "playbook" ? domain::ProgramKind::Playbook : domain::ProgramKind::Training;
  }

  TableReader reader(const toml::table& table, const std::string& name) {
    return {table, name, line_of(table, 1), faults_};
  }

  std::string new_id(TableReader& in, std::set<std::string>& taken) {
    const std::string id = in.required_id("id");
    if (!id.empty() && !taken.insert(id).second) {
      in.error("id", "the id “" + id + "” is used twice; give this one another");
    }
    return id;
  }

  void walkout(TableReader& in) {
    for (const std::string& what : in.texts("walkout")) {
      if (what == "packet" || what == "plan" || what == "date") {
        program_.walkout.push_back(what);
      } else {
        in.error("walkout", "“" + what + "” is nothing a pair hands in" +
                                did_you_mean(what, {"packet", "plan", "date"}));
      }
    }
  }

  void opening(const toml::table& table) {
    auto in = reader(table, "[opening]");
    constexpr long long a_trillion = 1'000'000'000'000;
    domain::OpeningNumber number;
    if (!in.has("amount"))
      in.error("amount", "“amount” is missing; add amount = 287000, whole units, no commas");
    number.amount = in.number("amount", 0, 0, a_trillion);
    number.currency = in.text("currency", "$");
    number.meaning = in.required_text("meaning");
    in.refuse_unknown();
    program_.opening = number;
  }

  void rubric(const toml::table& table) {
    auto in = reader(table, "[rubric]");
    front_.lines["rubric"] = in.line("pass_mark");
    program_.rubric.pass_mark = static_cast<int>(in.number("pass_mark", 16, 1, 100));
    program_.rubric.below = in.text("below");
    for (const auto* one : in.tables("criteria"))
      criterion(*one);
    in.refuse_unknown();
  }

  void criterion(const toml::table& table) {
    auto in = reader(table, "[[rubric.criteria]] " + std::to_string(program_.rubric.criteria.size() + 1));
    domain::Criterion one;
    one.id = domain::CriterionId{new_id(in, criteria_)};
    one.title = in.required_text("title");
    one.short_title = in.text("short", one.title);
    one.anchor1 = in.required_text("one");
    one.anchor3 = in.required_text("three");
    one.anchor5 = in.required_text("five");
    in.refuse_unknown();
    program_.rubric.criteria.push_back(one);
  }

  void round(const toml::table& table) {
    const std::string number = std::to_string(program_.rounds.size() + 1);
    auto in = reader(table, "[[rounds]] " + number);
    front_.lines["rounds." + number] = in.line();
    domain::Round one;
    one.number = domain::RoundNumber{static_cast<int>(program_.rounds.size()) + 1};
    one.title = in.required_text("title");
    one.prompt = in.required_text("prompt");
    one.ae_role = in.required_text("ae");
    one.csm_role = in.required_text("csm");
    one.coach_watch = in.text("watch");
    one.pass_rule = in.text("pass");
    one.live = in.duration("live", Seconds{180}, longest_round);
    one.feedback = in.duration("feedback", Seconds{120}, longest_round);
    one.swap = in.flag("swap", false);
    std::set<std::string> ids;
    for (const auto* cue_table : in.tables("cues"))
      cue(*cue_table, one, ids);
    in.refuse_unknown();
    program_.rounds.push_back(one);
  }

  void cue(const toml::table& table, domain::Round& round, std::set<std::string>& ids) {
    auto in = reader(table, "[[rounds.cues]] of round " + std::to_string(round.number.value));
    domain::Cue one;
    one.id = domain::CueId{new_id(in, ids)};
    one.kind = cue_kind(in);
    one.label = in.required_text("label");
    one.text = in.text("text");
    one.target = static_cast<int>(in.number("target", 0, 1, 99));
    one.length = in.duration("length", Seconds{0}, longest_round);
    one.options = in.texts("options");
    if (in.has("at")) one.at = in.duration("at", Seconds{0}, longest_round);
    front_.lines["rounds." + std::to_string(round.number.value) + "." + one.id.value] = in.line();
    check_cue(in, one, round);
    in.refuse_unknown();
    round.cues.push_back(one);
  }

  domain::CueKind cue_kind(TableReader& in) {
    using domain::CueKind;
    static const std::map<std::string, CueKind> kinds = {
        {"clock", CueKind::Clock}, {"count", CueKind::Count}, {"deal", CueKind::Deal},
        {"check", CueKind::Check}, {"exit", CueKind::Exit},   {"choice", CueKind::Choice}};
    const std::string word = in.required_text("kind");
    const auto found = kinds.find(word);
    if (found == kinds.end() && !word.empty()) {
      in.error("kind", "“" + word + "” is no kind of cue" +
                           did_you_mean(word, {"clock", "count", "deal", "check", "exit", "choice"}));
    }
    return found == kinds.end() ? CueKind::Check : found->second;
  }

  void check_cue(TableReader& in, const domain::Cue& one, const domain::Round& round) {
    using domain::CueKind;
    if (one.kind == CueKind::Clock && one.length <= Seconds{0}) {
      in.error("length", "a clock needs its length, such as length = \"60 s\"");
    }
    if (one.kind == CueKind::Count && one.target <= 0) {
      in.error("target", "a count needs what to count up to, such as target = 5");
    }
    if (one.kind == CueKind::Deal && one.text.empty()) {
      in.error("text", "a dealt line needs its words, such as text = \"You are leaving already?\"");
    }
    if (one.kind == CueKind::Exit && !one.at) {
      in.error("at", "an exit needs its moment in the round, such as at = \"2:30\"");
    }
    if (one.kind == CueKind::Choice && one.options.size() < 2) {
      in.error("options", "a choice needs its answers, such as options = [\"Use cases\", \"People\"]");
    }
    if (one.at && *one.at > round.live) {
      in.error("at", "this cue comes after the live phase, which lasts " +
                         std::to_string(round.live.count()) + " s");
    }
  }

  void artifact(const toml::table& table) {
    auto in = reader(table, "[[artifacts]] " + std::to_string(program_.artifacts.size() + 1));
    domain::Artifact one{domain::ArtifactId{new_id(in, artifacts_)}, in.required_text("title"),
                         in.required_text("done")};
    in.refuse_unknown();
    program_.artifacts.push_back(one);
  }

  void tier(const toml::table& table) {
    const int number = static_cast<int>(program_.tiers.size()) + 1;
    auto in = reader(table, "[[tiers]] " + std::to_string(number));
    domain::Tier one{domain::TierNumber{number}, in.required_text("role"), in.required_text("response")};
    in.refuse_unknown();
    program_.tiers.push_back(one);
  }

  void commitment(const toml::table& table) {
    auto in = reader(table, "[[commitments]] " + std::to_string(program_.commitments.size() + 1));
    domain::CommitmentTemplate one;
    one.id = domain::CommitmentId{new_id(in, commitments_)};
    one.title = in.required_text("title");
    one.detail = in.text("detail");
    const std::string due = in.required_text("due");
    const auto rule = parse_due(due);
    if (!rule && !due.empty()) {
      in.error("due", "“due” is “" + due +
                          "”; write \"24 hours\", \"7 days\", \"10 business days\" or \"end of week\"");
    }
    one.due = rule.value_or(domain::DueRule{});
    in.refuse_unknown();
    program_.commitments.push_back(one);
  }

  void drill(const toml::table& table) {
    auto in = reader(table, "[[drill]] " + std::to_string(program_.drill.size() + 1));
    if (!in.has("day")) in.error("day", "“day” is missing; add day = 7, counted from the training");
    domain::DrillStep one{static_cast<int>(in.number("day", 1, 0, 3650)), in.required_text("what")};
    in.refuse_unknown();
    program_.drill.push_back(one);
  }

  void faq(const toml::table& table) {
    auto in = reader(table, "[[faq]] " + std::to_string(program_.faq.size() + 1));
    domain::Faq one{in.required_text("question"), in.required_text("answer")};
    in.refuse_unknown();
    program_.faq.push_back(one);
  }

  void clock(const toml::table& table) {
    auto in = reader(table, "[[clocks]] " + std::to_string(program_.clocks.size() + 1));
    const std::string id = new_id(in, clocks_);
    domain::PolicyClock one = read_clock(in);
    one.id = id;
    in.refuse_unknown();
    program_.clocks.push_back(one);
  }

  Program& program_;
  FrontMatter& front_;
  Faults& faults_;
  std::set<std::string> criteria_, artifacts_, commitments_, clocks_;
};

}  // namespace

int FrontMatter::line(const std::string& what) const {
  const auto found = lines.find(what);
  return found == lines.end() ? 1 : found->second;
}

FrontMatter read_front_matter(std::string_view text, domain::Program& program, Faults& faults) {
  FrontMatter front;
  const auto fences = find_fences(text, faults);
  if (!fences) {
    return front;
  }
  front.body_begin = fences->body_begin;
  if (const auto top = parse(fences->toml, faults)) {
    Reader(program, front, faults).read(*top);
    front.readable = true;
  }
  return front;
}

}  // namespace hh::library
