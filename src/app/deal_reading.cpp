#include "app/deal_reading.hpp"

#include "ui/settings_keys.hpp"

#include <optional>
#include <utility>

namespace hh::app {

namespace {

using documents::ColumnMapping;

std::string kept_text(const std::string& key, const Remembered& settings) {
  const auto found = settings.find(key);
  return found == settings.end() ? std::string{} : found->second;
}

std::optional<ColumnMapping> given_last_time(const ColumnMapping& header, const Remembered& settings) {
  const std::string text = kept_text(columns_key(header), settings);
  auto mapping = documents::read_mapping(text);
  if (text.empty() || !mapping) return std::nullopt;
  return std::move(mapping).value();
}

}  // namespace

std::string columns_key(const ColumnMapping& header) {
  return ui::remembered::deal_columns(documents::header_signature(header));
}

domain::Result<ReadExport> read_export(std::string_view bytes, documents::DealOptions options,
                                       const Remembered& settings, const ChangeColumns& change) {
  auto guessed = documents::read_columns(bytes);
  if (!guessed) return guessed.problem();
  ReadExport out;
  out.guessed = std::move(guessed).value();
  if (!options.mapping) {
    options.mapping = given_last_time(out.guessed, settings);
    out.remembered = options.mapping.has_value();
  }
  if (change) {
    if (!options.mapping) options.mapping = out.guessed;
    if (const auto done = change(*options.mapping); !done) return done.problem();
  }
  auto deals = documents::read_deals(bytes, options);
  if (!deals) return deals.problem();
  out.deals = std::move(deals).value();
  return out;
}

void remember_columns(const ReadExport& read, const Remembered& settings,
                      const std::function<void(const std::string& key, const std::string& value)>& keep) {
  const std::string key = columns_key(read.guessed);
  const std::string value =
      read.deals.mapping == read.guessed ? std::string{} : documents::mapping_text(read.deals.mapping);
  if (value != kept_text(key, settings)) keep(key, value);
}

}  // namespace hh::app
