// A question to the room and the field that captures its answers.
#include "ui/console_parts.hpp"

namespace hh::ui {

using namespace domain;

void console_question(ConsoleScene& c) {
  const Step* step = c.step();
  const Question* question = step == nullptr ? nullptr : c.program().question(QuestionId{step->refers_to});
  if (question == nullptr) return console_page(c);
  Ui& ui = c.ui;
  card(ui, [&] {
    label(ui, "Ask the room");
    paragraph(ui, question->ask, {.role = Role::Heading});
    if (question->trainers_own)
      paragraph(ui, "A stand-in: ask it in your own words.", {.color = ui.theme().amber});
    std::string& draft = c.memory.drafts["answer." + question->id.value];
    const Entered entered = text_input(
        ui, "answer", draft, {.hint = "type what they say, Enter puts it on the wall", .most = 400});
    if (entered.submitted && draft.find_first_not_of(' ') != std::string::npos) {
      c.send(AddAnswer{question->id, draft});
      draft.clear();
    }
  });
  for (const Answer& answer : c.session.answers) {
    if (answer.removed || answer.question != question->id) continue;
    const std::string id = "answer." + std::to_string(answer.number);
    columns(ui, {grow(), fixed(150)}, 10, [&](int column) {
      if (column == 0) {
        stored_input(
            c, id, answer.text, {.most = 400},
            [&](const std::string& words) -> std::optional<Command> {
              if (words.find_first_not_of(' ') == std::string::npos) return std::nullopt;
              return EditAnswer{answer.number, words};
            },
            Store::WhenLeft);
      } else if (quiet_button(ui, id + ".remove", "Remove")) {
        c.send(RemoveAnswer{answer.number});
      }
    });
  }
  if (!question->usual.empty()) {
    card(ui, [&] {
      label(ui, "What rooms usually answer · only you see this");
      paragraph(ui, question->usual);
    });
  }
}

}  // namespace hh::ui
