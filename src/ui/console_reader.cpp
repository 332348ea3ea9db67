#include "ui/console_reader.hpp"

namespace hh::ui {

using namespace domain;

std::string ReaderTurn::reader() const {
  const std::string& name = script.speaker == "CSM" ? pair->csm : pair->ae;
  return name.empty() ? "pair " + std::to_string(pair->number.value) : name;
}

PairNumber ReaderTurn::beside(int step) const {
  return session.roster.pairs[static_cast<std::size_t>((index() + count() + step) % count())].number;
}

std::optional<ReaderTurn> reader_turn(const Session& session) {
  const Step* step = session.stage() == Stage::Running ? session.current_step() : nullptr;
  const bool script_step = step != nullptr && step->kind == StepKind::Script;
  const Script* script = script_step ? session.program->script(ScriptId{step->refers_to}) : nullptr;
  if (script == nullptr) return {};
  return ReaderTurn{session, *script, next_reader(session, *script)};
}

bool reader_key(const Session& session, session::Commands& commands, const std::string& key) {
  const bool stopwatch = key == "T";
  if (stopwatch && session.reading) {
    commands.send(StopReading{});
    return true;
  }
  const auto turn = reader_turn(session);
  if (!turn || turn->pair == nullptr || session.reading) return false;
  if (stopwatch) {
    if (!session.timeline.paused())
      commands.send(StartReading{turn->script.id, turn->pair->number, turn->reader()});
    return true;
  }
  const int step = key == "N" ? 1 : key == "Shift+N" ? -1 : 0;
  if (step == 0 || turn->count() < 2) return false;
  commands.send(CallReader{turn->beside(step)});
  return true;
}

}  // namespace hh::ui
