#include "app/documents.hpp"

#include "app/library_import.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hh::app {

namespace {

using ui::DocumentLook;

std::shared_ptr<const library::Imported> shared(library::Imported made) {
  return std::make_shared<const library::Imported>(std::move(made));
}

DocumentLook looked_at(const std::string& path, const std::string& name) {
  DocumentLook out;
  out.path = path;
  auto made = read_document(path, name);
  if (made) {
    out.made = shared(std::move(made).value());
  } else {
    out.problem = made.problem();
  }
  return out;
}

DocumentLook added_as(const Places& places, const std::string& path, const std::string& name) {
  auto file = import_file(places, path, name, Existing::Refuse);
  DocumentLook out;
  if (!file) {
    // What it would become is still to be seen; only its name or its place was wrong.
    out = looked_at(path, {});
    out.problem = file.problem();
    return out;
  }
  out.path = path;
  out.added = file.value().added.file.string();
  out.made = shared(std::move(file).value().program);
  return out;
}

}  // namespace

bool looks_like_document(const std::string& file) {
  const std::string ending = library::lowered(std::filesystem::path(file).extension().string());
  const auto known = {".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml"};
  return std::ranges::find(known, ending) != known.end();
}

void Documents::ask(Wanted wanted) {
  if (work_.valid()) {
    next_ = std::move(wanted);
    return;
  }
  work_ = std::async(std::launch::async, [places = places_, wanted = std::move(wanted), wake = wake_] {
    DocumentLook out =
        wanted.add ? added_as(places, wanted.path, wanted.name) : looked_at(wanted.path, wanted.name);
    wake();
    return out;
  });
}

bool Documents::collect() {
  if (!work_.valid() || work_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
  latest_ = work_.get();
  latest_->number = ++number_;
  if (next_) ask(*std::exchange(next_, std::nullopt));
  return true;
}

}  // namespace hh::app
