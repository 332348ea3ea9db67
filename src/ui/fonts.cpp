#include "ui/fonts.hpp"

#include "ui/astral.hpp"
#include "ui/astral_glyphs.hpp"
#include "ui/font_files.hpp"
#include "ui/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace hh::ui {
namespace {

constexpr std::size_t index_of(Role role) { return static_cast<std::size_t>(role); }

Weight weight_of(Role role) {
  switch (role) {
    case Role::Display:
    case Role::Title:
    case Role::Heading:
    case Role::TimerHuge:
    case Role::Timer:
    case Role::TimerSmall:
      return Weight::Bold;
    case Role::LeadStrong:
    case Role::BodyStrong:
    case Role::SmallStrong:
    case Role::Label:
      return Weight::SemiBold;
    default:
      return Weight::Regular;
  }
}

/// Always there: Latin with Polish and Vietnamese, punctuation, arrows, the signs screens use.
std::set<ImWchar> usual_characters() {
  std::set<ImWchar> all;
  const auto range = [&](unsigned from, unsigned to) {
    for (unsigned c = from; c <= to; ++c)
      all.insert(static_cast<ImWchar>(c));
  };
  range(0x20, 0x7E);
  range(0xA0, 0x17F);
  for (unsigned c : {0x1A0u, 0x1A1u, 0x1AFu, 0x1B0u, 0x218u, 0x219u, 0x21Au, 0x21Bu}) {
    all.insert(static_cast<ImWchar>(c));
  }
  range(0x1EA0, 0x1EF9);
  range(0x2010, 0x2026);
  for (unsigned c : {0x2032u, 0x2033u, 0x2039u, 0x203Au, 0x20ACu, 0x2190u, 0x2191u, 0x2192u, 0x2193u, 0x2212u,
                     0x2264u, 0x2265u, 0x00D7u, 0xFFFDu}) {
    all.insert(static_cast<ImWchar>(c));
  }
  return all;
}

/// Large type holds plain Latin and what was really drawn: the whole set would cost tens of
/// megabytes of texture for letters nobody uses.
std::set<ImWchar> plain_characters() {
  std::set<ImWchar> all;
  for (unsigned c = 0x20; c <= 0x7E; ++c)
    all.insert(static_cast<ImWchar>(c));
  for (unsigned c :
       {0xB7u, 0x2013u, 0x2014u, 0x2018u, 0x2019u, 0x201Cu, 0x201Du, 0x2026u, 0x2212u, 0x20ACu, 0xFFFDu}) {
    all.insert(static_cast<ImWchar>(c));
  }
  return all;
}

void add_characters(std::set<ImWchar>& all, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_at(text, at);
    at += step.bytes;
    if (step.character >= 0x20 && step.character <= 0xFFFF) all.insert(static_cast<ImWchar>(step.character));
  }
}

/// Ranges as Dear ImGui wants them; they must live until the atlas is built.
class RangeKeeper {
public:
  const ImWchar* keep(const std::set<ImWchar>& characters) {
    std::vector<ImWchar> ranges;
    for (ImWchar c : characters) {
      if (!ranges.empty() && ranges.back() + 1 == c) {
        ranges.back() = c;
      } else {
        ranges.push_back(c);
        ranges.push_back(c);
      }
    }
    ranges.push_back(0);
    kept_.push_back(std::move(ranges));
    return kept_.back().data();
  }

private:
  std::vector<std::vector<ImWchar>> kept_;
};

class Baker {
public:
  explicit Baker(ImFontAtlas& atlas) : atlas_(atlas) {}

  ImFont* bake(Role role, float em, const std::set<ImWchar>& wanted) {
    const FontFile& face = find_face(weight_of(role));
    if (face.path.empty()) return atlas_.AddFontDefault();
    std::set<ImWchar> own;
    std::map<std::string, std::pair<FontFile, std::set<ImWchar>>> others;
    for (ImWchar c : wanted) {
      if (has(face, c)) {
        own.insert(c);
      } else if (auto other = find_for(c, weight_of(role))) {
        auto& entry = others[other->path];
        entry.first = *other;
        entry.second.insert(c);
      }
    }
    ImFont* font = add(face, em, own, false, role);
    for (const auto& [path, other] : others)
      add(other.first, em, other.second, true, role);
    return font;
  }

private:
  ImFont* add(const FontFile& file, float em, const std::set<ImWchar>& characters, bool merge, Role role) {
    ImFontConfig config;
    config.MergeMode = merge;
    config.FontNo = file.index;
    config.OversampleH = em < 30 && !digits_only(role) ? 2 : 1;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.GlyphRanges = ranges_.keep(characters);
    const float size = std::round(em * file.line_over_em);
    const auto bytes = bytes_of(file);
    if (bytes.empty()) return merge ? nullptr : atlas_.AddFontDefault();
    // Claimed as the atlas's own so that it does not copy the file, then taken back before it
    // could free it; the builder only reads.
    config.FontDataOwnedByAtlas = true;
    ImFont* font =
        atlas_.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()),
                                    size, &config, config.GlyphRanges);
    atlas_.ConfigData.back().FontDataOwnedByAtlas = false;
    return font;
  }

  ImFontAtlas& atlas_;
  RangeKeeper ranges_;
};

}  // namespace

float design_em(FaceKind face, Role role) {
  const bool wall = face == FaceKind::Wall;
  switch (role) {
    case Role::Display:
      return wall ? 96.0f : 64.0f;
    case Role::Title:
      return wall ? 68.0f : 40.0f;
    case Role::Heading:
      return wall ? 48.0f : 28.0f;
    case Role::Lead:
    case Role::LeadStrong:
      return wall ? 56.0f : 30.0f;
    case Role::Body:
    case Role::BodyStrong:
      return wall ? 44.0f : 22.0f;
    case Role::Small:
    case Role::SmallStrong:
      return wall ? 36.0f : 19.0f;
    case Role::Label:
      return wall ? 34.0f : 17.0f;
    case Role::TimerHuge:
      return wall ? 320.0f : 140.0f;
    case Role::Timer:
      return wall ? 220.0f : 64.0f;
    case Role::TimerSmall:
      return wall ? 120.0f : 40.0f;
    case Role::Count:
      break;
  }
  return 22.0f;
}

Role smaller(Role role) {
  switch (role) {
    case Role::Display:
      return Role::Title;
    case Role::Title:
      return Role::Heading;
    case Role::Heading:
      return Role::BodyStrong;
    case Role::Lead:
      return Role::Body;
    case Role::LeadStrong:
      return Role::BodyStrong;
    case Role::Body:
      return Role::Small;
    case Role::BodyStrong:
      return Role::SmallStrong;
    case Role::TimerHuge:
      return Role::Timer;
    case Role::Timer:
      return Role::TimerSmall;
    default:
      return role;
  }
}

float FontSet::size(Role role) const {
  const ImFont* font = of(role);
  return font ? font->FontSize * drawn_over_baked(role) : em(role);
}

float FontSet::advance(Role role, char32_t c) const {
  const ImWchar drawn = astral::stand_in(c);
  return drawn == 0 ? 0 : of(role)->GetCharAdvance(drawn) * drawn_over_baked(role);
}

namespace {

std::vector<Role> lettered_roles() {
  std::vector<Role> out;
  for (std::size_t i = 0; i < role_count; ++i) {
    if (!digits_only(static_cast<Role>(i))) out.push_back(static_cast<Role>(i));
  }
  return out;
}

float wanted_em(const FontFit& fit, Role role) {
  // Digits follow the window alone: they are large already, and twice their size fits no screen.
  const float grow = digits_only(role) ? fit.scale : fit.scale * fit.font_scale;
  return std::round(std::max(design_em(fit.face, role) * grow, 9.0f));
}

}  // namespace

void FontSet::borrow(const FontSet& lender, FontFit fit) {
  fit_ = fit;
  baked_ = lender.baked_;
  astral_ = lender.astral_;
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    // Large type of a window lacks the letters of most scripts; its running text has them.
    const Role from = digits_only(role)                    ? role
                      : weight_of(role) == Weight::Regular ? Role::Body
                                                           : Role::BodyStrong;
    fonts_[i] = lender.of(from);
    em_[i] = wanted_em(fit, role);
    ratio_[i] = em_[i] / lender.em(from);
  }
}

FontReport FontSet::build(ImFontAtlas& atlas, FontFit fit, std::string_view extra) {
  FontReport report;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexDesiredWidth = fit.face == FaceKind::Wall ? 4096 : 2048;
  fit_ = fit;

  std::set<ImWchar> usual = usual_characters(), plain = plain_characters();
  add_characters(usual, extra);
  add_characters(plain, extra);
  std::set<ImWchar> digits;
  add_characters(digits, "0123456789:+-\xE2\x88\x92. ,%$\xE2\x82\xAC\xC2\xA3\xC2\xA5");

  Baker baker(atlas);
  std::map<std::pair<int, Weight>, ImFont*> same;  // roles of one size and weight share their glyphs
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    em_[i] = wanted_em(fit, role);
    ratio_[i] = 1;
    const bool large = em_[i] > 50;
    const auto key = std::pair{static_cast<int>(em_[i]) * 2 + digits_only(role), weight_of(role)};
    if (auto it = same.find(key); it != same.end()) {
      fonts_[i] = it->second;
    } else {
      fonts_[i] = same[key] = baker.bake(role, em_[i], digits_only(role) ? digits : large ? plain : usual);
    }
  }
  AstralGlyphs glyphs(atlas);
  astral_ = astral::count();
  for (std::set<ImFont*> done; const Role role : lettered_roles()) {
    ImFont* font = of(role);
    if (done.insert(font).second) glyphs.reserve(font, em_[static_cast<std::size_t>(role)]);
  }
  atlas.Build();
  glyphs.draw();
  baked_ = plain;

  report.family = find_face(Weight::Regular).family;
  if (report.family.empty()) {
    report.remarks.push_back(
        "No usable font was found; a plain built-in one stands in. Install fonts-inter and fonts-noto-core.");
  } else if (report.family != "Inter") {
    report.remarks.push_back("Inter is not installed; " + report.family +
                             " stands in. Install fonts-inter for the intended look.");
  }
  report.width = atlas.TexWidth;
  report.height = atlas.TexHeight;
  return report;
}

bool FontSet::missing(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_at(text, at);
    at += step.bytes;
    if (step.character < 0x7F) continue;
    if (step.character > 0xFFFF) {
      const ImWchar code = astral::stand_in(step.character);
      if (code >= 0xE000 && code - 0xE000u >= astral_) return true;
      continue;
    }
    if (!baked_.contains(static_cast<ImWchar>(step.character)) && find_for(step.character, Weight::Regular))
      return true;
  }
  return false;
}

}  // namespace hh::ui
