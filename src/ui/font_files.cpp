#include "ui/font_files.hpp"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <memory>
#include <vector>

namespace hh::ui {
namespace {

struct PatternCloser {
  void operator()(FcPattern* p) const { FcPatternDestroy(p); }
};
struct SetCloser {
  void operator()(FcFontSet* s) const { FcFontSetDestroy(s); }
};
struct CharSetCloser {
  void operator()(FcCharSet* s) const { FcCharSetDestroy(s); }
};
/// A file mapped for reading: faces of ideographs are tens of megabytes, of which few pages are used.
class MappedFile {
public:
  explicit MappedFile(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    struct stat info {};
    if (::fstat(fd, &info) == 0 && info.st_size > 0) {
      size_ = static_cast<std::size_t>(info.st_size);
      data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fd, 0);
      if (data_ == MAP_FAILED) data_ = nullptr, size_ = 0;
    }
    ::close(fd);
  }
  ~MappedFile() {
    if (data_) ::munmap(data_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::span<const unsigned char> bytes() const { return {static_cast<const unsigned char*>(data_), size_}; }

private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

using Pattern = std::unique_ptr<FcPattern, PatternCloser>;
using FontList = std::unique_ptr<FcFontSet, SetCloser>;
using CharSet = std::unique_ptr<FcCharSet, CharSetCloser>;

int fc_weight(Weight weight) {
  switch (weight) {
    case Weight::Regular:
      return FC_WEIGHT_REGULAR;
    case Weight::SemiBold:
      return FC_WEIGHT_SEMIBOLD;
    case Weight::Bold:
      break;
  }
  return FC_WEIGHT_BOLD;
}

std::uint32_t big_endian(const unsigned char* p, int bytes) {
  std::uint32_t n = 0;
  for (int i = 0; i < bytes; ++i)
    n = n << 8 | p[i];
  return n;
}

/// Reads the hhea table: what the rasteriser will take as the font's height.
float measure_line(const FontFile& file) {
  std::ifstream in(file.path, std::ios::binary);
  const auto read = [&](std::uint32_t at, auto& into) {
    in.seekg(at);
    return bool(in.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size())));
  };
  std::array<unsigned char, 12> head{};
  std::uint32_t start = 0;
  if (!read(0, head)) return 1.21f;
  if (big_endian(head.data(), 4) == 0x74746366u) {  // 'ttcf'
    std::array<unsigned char, 4> offset{};
    if (!read(12 + 4 * static_cast<std::uint32_t>(file.index), offset)) return 1.21f;
    start = big_endian(offset.data(), 4);
    if (!read(start, head)) return 1.21f;
  }
  const std::uint32_t tables = big_endian(head.data() + 4, 2);
  std::uint32_t hhea = 0, head_table = 0;
  for (std::uint32_t i = 0; i < tables; ++i) {
    std::array<unsigned char, 16> entry{};
    if (!read(start + 12 + 16 * i, entry)) return 1.21f;
    const std::uint32_t tag = big_endian(entry.data(), 4);
    if (tag == 0x68686561u) hhea = big_endian(entry.data() + 8, 4);
    if (tag == 0x68656164u) head_table = big_endian(entry.data() + 8, 4);
  }
  std::array<unsigned char, 8> metrics{};
  std::array<unsigned char, 2> em{};
  if (!hhea || !head_table || !read(hhea, metrics) || !read(head_table + 18, em)) return 1.21f;
  const auto ascent = static_cast<std::int16_t>(big_endian(metrics.data() + 4, 2));
  const auto descent = static_cast<std::int16_t>(big_endian(metrics.data() + 6, 2));
  const std::uint32_t units = big_endian(em.data(), 2);
  if (units == 0 || ascent <= descent) return 1.21f;
  return static_cast<float>(ascent - descent) / static_cast<float>(units);
}

std::optional<FontFile> as_file(FcPattern* pattern) {
  FcChar8* path = nullptr;
  FcChar8* family = nullptr;
  int index = 0;
  FcBool variable = FcFalse, outline = FcTrue, color = FcFalse;
  if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FcPatternGetString(pattern, FC_FAMILY, 0, &family);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
  FcPatternGetBool(pattern, FC_OUTLINE, 0, &outline);
  FcPatternGetBool(pattern, FC_COLOR, 0, &color);
  // A named instance of a variable font carries its number above bit 16.
  if (variable || !outline || color || (index >> 16) != 0) return std::nullopt;
  FontFile file{reinterpret_cast<const char*>(path), index,
                family ? reinterpret_cast<const char*>(family) : "", 1.21f};
  const std::string& p = file.path;
  const bool readable =
      p.ends_with(".otf") || p.ends_with(".ttf") || p.ends_with(".ttc") || p.ends_with(".otc");
  if (!readable) return std::nullopt;
  file.line_over_em = measure_line(file);
  return file;
}

/// The best readable match; `exact` insists on the family that was asked for.
std::optional<FontFile> match(const char* family, Weight weight, const FcCharSet* needed, bool exact) {
  const Pattern asked(FcPatternCreate());
  if (family) FcPatternAddString(asked.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(asked.get(), FC_WEIGHT, fc_weight(weight));
  FcPatternAddInteger(asked.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(asked.get(), FC_VARIABLE, FcFalse);
  FcPatternAddBool(asked.get(), FC_COLOR, FcFalse);
  if (needed) FcPatternAddCharSet(asked.get(), FC_CHARSET, needed);
  FcConfigSubstitute(nullptr, asked.get(), FcMatchPattern);
  FcDefaultSubstitute(asked.get());

  if (exact) {
    FcResult result = FcResultNoMatch;
    const Pattern best(FcFontMatch(nullptr, asked.get(), &result));
    auto file = best ? as_file(best.get()) : std::nullopt;
    if (file && file->family == family) return file;
    return std::nullopt;
  }
  FcResult result = FcResultNoMatch;
  const FontList sorted(FcFontSort(nullptr, asked.get(), needed ? FcTrue : FcFalse, nullptr, &result));
  if (!sorted) return std::nullopt;
  for (int i = 0; i < sorted->nfont; ++i) {
    FcCharSet* chars = nullptr;
    if (needed && (FcPatternGetCharSet(sorted->fonts[i], FC_CHARSET, 0, &chars) != FcResultMatch ||
                   !FcCharSetIsSubset(needed, chars))) {
      continue;
    }
    if (auto file = as_file(sorted->fonts[i])) return file;
  }
  return std::nullopt;
}

FontFile choose_face(Weight weight) {
  for (const char* family : {"Inter", "Noto Sans", "DejaVu Sans", "Liberation Sans"}) {
    if (auto file = match(family, weight, nullptr, true)) return *file;
  }
  return match("sans-serif", weight, nullptr, false).value_or(FontFile{});
}

/// Which characters a face has, as fontconfig read them.
const FcCharSet* characters_of(const FontFile& file) {
  static std::map<std::pair<std::string, int>, CharSet> known;
  auto& entry = known[{file.path, file.index}];
  if (!entry && !file.path.empty()) {
    int count = 0;
    const Pattern scanned(FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(file.path.c_str()),
                                          static_cast<unsigned>(file.index), nullptr, &count));
    FcCharSet* chars = nullptr;
    if (scanned && FcPatternGetCharSet(scanned.get(), FC_CHARSET, 0, &chars) == FcResultMatch) {
      entry.reset(FcCharSetCopy(chars));
    } else {
      entry.reset(FcCharSetCreate());
    }
  }
  return entry.get();
}

}  // namespace

const FontFile& find_face(Weight weight) {
  static std::map<Weight, FontFile> known;
  const auto it = known.find(weight);
  return it != known.end() ? it->second : known.emplace(weight, choose_face(weight)).first->second;
}

std::optional<FontFile> find_for(char32_t character, Weight weight) {
  static std::map<std::pair<char32_t, Weight>, std::optional<FontFile>> known;
  const auto it = known.find({character, weight});
  if (it != known.end()) return it->second;
  const CharSet needed(FcCharSetCreate());
  FcCharSetAddChar(needed.get(), character);
  // One face for most of the world's ideographs: asking it first keeps the atlas to one more font.
  std::optional<FontFile> found;
  if (character >= 0x2E80) {
    found = match("Noto Sans CJK SC", weight, nullptr, true);
    if (found && !has(*found, character)) found.reset();
  }
  if (!found) found = match("sans-serif", weight, needed.get(), false);
  known.emplace(std::pair{character, weight}, found);
  return found;
}

std::optional<FontFile> find_outline(char32_t character) {
  static std::map<char32_t, std::optional<FontFile>> known;
  const auto it = known.find(character);
  if (it != known.end()) return it->second;
  const CharSet needed(FcCharSetCreate());
  FcCharSetAddChar(needed.get(), character);
  const Pattern asked(FcPatternCreate());
  FcPatternAddCharSet(asked.get(), FC_CHARSET, needed.get());
  FcPatternAddBool(asked.get(), FC_OUTLINE, FcTrue);
  FcConfigSubstitute(nullptr, asked.get(), FcMatchPattern);
  FcDefaultSubstitute(asked.get());
  FcResult result = FcResultNoMatch;
  const FontList sorted(FcFontSort(nullptr, asked.get(), FcTrue, nullptr, &result));
  std::optional<FontFile> found;
  for (int i = 0; sorted && !found && i < sorted->nfont; ++i) {
    FcCharSet* chars = nullptr;
    FcBool outline = FcFalse, coloured = FcFalse;
    FcPatternGetBool(sorted->fonts[i], FC_OUTLINE, 0, &outline);
    FcPatternGetBool(sorted->fonts[i], FC_COLOR, 0, &coloured);
    const bool has_it = FcPatternGetCharSet(sorted->fonts[i], FC_CHARSET, 0, &chars) == FcResultMatch &&
                        FcCharSetHasChar(chars, character);
    if (has_it && outline && !coloured) found = as_file(sorted->fonts[i]);
  }
  known.emplace(character, found);
  return found;
}

std::span<const unsigned char> bytes_of(const FontFile& file) {
  static std::map<std::string, std::unique_ptr<MappedFile>> mapped;
  auto& entry = mapped[file.path];
  if (!entry) entry = std::make_unique<MappedFile>(file.path);
  return entry->bytes();
}

bool has(const FontFile& file, char32_t character) {
  const FcCharSet* chars = characters_of(file);
  return chars && FcCharSetHasChar(chars, character);
}

}  // namespace hh::ui
