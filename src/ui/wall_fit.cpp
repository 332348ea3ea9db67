#include "ui/wall_fit.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace hh::ui {
namespace {

constexpr float smaller_step = 0.9f;
/// How many times the height of its place a long layout has.
constexpr float long_layout = 12;
/// A page ends in its lower part, or it would be turned for little.
constexpr float least_full = 0.55f;

double reading_seconds(int words) { return std::max(8.0, words / 2.5); }

int count_words(const std::string& text) {
  return 1 + static_cast<int>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace

Rect WallFit::content(Ui& ui, Rect rest) {
  region_ = rest;
  before_ = ui.words().all().size();
  inside_ = true;
  if (pass_ == Pass::Whole) return rest;
  Rect out = rest;
  out.h *= long_layout;
  if (pass_ == Pass::Long) return out;
  const float start = starts_[page_];
  const float end = page_ + 1 < starts_.size() ? starts_[page_ + 1] : start + rest.h;
  ui.draw()->PushClipRect(rest.min(), {rest.right(), rest.y + std::min(rest.h, end - start)}, true);
  out.y -= start;
  return out;
}

void WallFit::end_content(Ui& ui) {
  if (inside_ && pass_ == Pass::Page) ui.draw()->PopClipRect();
  inside_ = false;
}

std::string WallFit::words() const {
  if (pass_ != Pass::Page || starts_.size() < 2) return {};
  return "page " + std::to_string(page_ + 1) + " of " + std::to_string(starts_.size());
}

void WallFit::begin(Pass pass) {
  pass_ = pass;
  region_ = {};
  before_ = 0;
  inside_ = last_first_ = false;
  held_ = -1;
}

/// Draws the face for its words alone; returns how much of it was lost.
int WallFit::measure(Ui& ui, const std::function<void()>& face, Pass pass) {
  begin(pass);
  ImDrawList unseen(ImGui::GetDrawListSharedData());
  compat::begin_list(unseen, ui.window().max());
  const int before = ui.losses();
  const TextLog words = ui.words();
  ImDrawList* seen = ui.draw_into(&unseen);
  face();
  end_content(ui);
  if (pass == Pass::Long) cut_into_pages(ui.words().all());
  ui.draw_into(seen);
  ui.words() = words;
  const int lost = ui.losses() - before;
  ui.set_losses(before);
  return lost;
}

float WallFit::cut_after(float start, const std::vector<Rect>& lines) const {
  const float least = start + region_.h * least_full, most = start + region_.h;
  float best = -1, widest = 0;
  for (const Rect& at : lines) {
    const float cut = at.y;
    if (cut <= least || cut > most) continue;
    float above = start;
    bool through = false;
    for (const Rect& line : lines) {
      through = through || (line.y < cut - 1 && line.bottom() > cut + 1);
      if (line.bottom() <= cut + 1) above = std::max(above, line.bottom());
    }
    const float gap = cut - above;
    if (through || gap < widest * 0.7f) continue;
    best = cut - gap / 2;
    widest = std::max(widest, gap);
  }
  return best > 0 ? best : most;
}

void WallFit::cut_into_pages(const std::vector<Word>& words) {
  std::vector<Rect> lines;
  end_ = 0;
  for (std::size_t i = before_; i < words.size(); ++i) {
    lines.push_back({words[i].rect.x, words[i].rect.y - region_.y, words[i].rect.w, words[i].rect.h});
    end_ = std::max(end_, lines.back().bottom());
  }
  starts_.assign(1, 0.0f);
  while (region_.h > 0 && end_ - starts_.back() > region_.h + 1 && starts_.size() < 60)
    starts_.push_back(cut_after(starts_.back(), lines));
  counts_.assign(starts_.size(), 0);
  for (std::size_t i = before_; i < words.size(); ++i) {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), lines[i - before_].centre().y);
    counts_[static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - starts_.begin() - 1))] +=
        count_words(words[i].text);
  }
}

/// Chooses the page of this moment, and asks for the frame of the next.
void WallFit::turn(Ui& ui, double seconds_up) {
  const std::size_t pages = starts_.size();
  page_ = 0;
  if (held_ >= 0) {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), held_ - region_.y);
    page_ = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - starts_.begin() - 1));
    return;
  }
  const double all = std::accumulate(counts_.begin(), counts_.end(), 0.0,
                                     [](double sum, int words) { return sum + reading_seconds(words); });
  double into = std::fmod(std::max(0.0, seconds_up), all);
  for (std::size_t turned = 0; turned < pages; ++turned) {
    page_ = (turned + (last_first_ ? pages - 1 : 0)) % pages;
    const double each = reading_seconds(counts_[page_]);
    if (into < each) {
      ui.frames().after(std::chrono::milliseconds{static_cast<long long>((each - into) * 1000) + 1});
      return;
    }
    into -= each;
  }
}

void draw_fitted(Ui& ui, WallFit& fit, double seconds_up, const std::function<void()>& face) {
  using Pass = WallFit::Pass;
  const float least = 1.0f / std::max(1.0f, ui.theme().choice.font_scale);
  float share = 1;
  ui.draw_type_at(share);
  while (fit.measure(ui, face, Pass::Whole) > 0 && share > least) {
    share = std::max(least, share * smaller_step);
    ui.draw_type_at(share);
  }
  bool whole = share > least || fit.measure(ui, face, Pass::Whole) == 0;
  if (!whole) {
    fit.measure(ui, face, Pass::Long);
    whole = fit.starts_.size() < 2;
    if (!whole) fit.turn(ui, seconds_up);
  }
  fit.begin(whole ? Pass::Whole : Pass::Page);
  face();
  fit.end_content(ui);
  ui.draw_type_at(1);
}

}  // namespace hh::ui
