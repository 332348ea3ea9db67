// Which kind of promise words speak of, by the beginnings of those that tell.
#include "domain/call_words.hpp"
#include "domain/promise_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hh::domain {

namespace {

struct KindWord {
  std::string_view beginning;
  PromiseKind kind;
};
constexpr KindWord kind_words[] = {{"roadmap", PromiseKind::Roadmap},
                                   {"release", PromiseKind::Roadmap},
                                   {"beta", PromiseKind::Roadmap},
                                   {"feature", PromiseKind::Roadmap},
                                   {"backlog", PromiseKind::Roadmap},
                                   {"ship", PromiseKind::Roadmap},
                                   {"version", PromiseKind::Roadmap},
                                   {"scope", PromiseKind::Scope},
                                   {"custom", PromiseKind::Scope},
                                   {"migrat", PromiseKind::Scope},
                                   {"workflow", PromiseKind::Scope},
                                   {"dashboard", PromiseKind::Scope},
                                   {"report", PromiseKind::Scope},
                                   {"configur", PromiseKind::Scope},
                                   {"pric", PromiseKind::Pricing},
                                   {"discount", PromiseKind::Pricing},
                                   {"percent", PromiseKind::Pricing},
                                   {"invoice", PromiseKind::Pricing},
                                   {"credit", PromiseKind::Pricing},
                                   {"refund", PromiseKind::Pricing},
                                   {"waive", PromiseKind::Pricing},
                                   {"quote", PromiseKind::Pricing},
                                   {"renewal", PromiseKind::Pricing},
                                   {"payment", PromiseKind::Pricing},
                                   {"fee", PromiseKind::Pricing},
                                   {"engineer", PromiseKind::People},
                                   {"manager", PromiseKind::People},
                                   {"dedicated", PromiseKind::People},
                                   {"csm", PromiseKind::People},
                                   {"architect", PromiseKind::People},
                                   {"consultant", PromiseKind::People},
                                   {"executive", PromiseKind::People},
                                   {"sponsor", PromiseKind::People},
                                   {"sla", PromiseKind::Sla},
                                   {"uptime", PromiseKind::Sla},
                                   {"respon", PromiseKind::Sla},
                                   {"support", PromiseKind::Sla},
                                   {"availability", PromiseKind::Sla},
                                   {"incident", PromiseKind::Sla},
                                   {"latency", PromiseKind::Sla},
                                   {"outage", PromiseKind::Sla},
                                   {"integrat", PromiseKind::Integration},
                                   {"api", PromiseKind::Integration},
                                   {"connector", PromiseKind::Integration},
                                   {"sync", PromiseKind::Integration},
                                   {"webhook", PromiseKind::Integration},
                                   {"salesforce", PromiseKind::Integration},
                                   {"hubspot", PromiseKind::Integration},
                                   {"sso", PromiseKind::Integration},
                                   {"saml", PromiseKind::Integration},
                                   {"scim", PromiseKind::Integration},
                                   {"okta", PromiseKind::Integration},
                                   {"netsuite", PromiseKind::Integration},
                                   {"snowflake", PromiseKind::Integration},
                                   {"train", PromiseKind::Training},
                                   {"workshop", PromiseKind::Training},
                                   {"onboarding", PromiseKind::Training},
                                   {"webinar", PromiseKind::Training},
                                   {"enablement", PromiseKind::Training},
                                   {"certif", PromiseKind::Training},
                                   {"coach", PromiseKind::Training},
                                   {"access", PromiseKind::Access},
                                   {"login", PromiseKind::Access},
                                   {"sandbox", PromiseKind::Access},
                                   {"permission", PromiseKind::Access},
                                   {"seat", PromiseKind::Access},
                                   {"licen", PromiseKind::Access},
                                   {"credential", PromiseKind::Access},
                                   {"trial", PromiseKind::Access},
                                   {"admin", PromiseKind::Access}};

}  // namespace

std::optional<PromiseKind> kind_suggested(const std::string& words) {
  std::array<int, 8> count{};
  std::array<std::size_t, 8> first{};
  first.fill(words.size());
  for (const CallWord& w : call_words(words)) {
    for (const KindWord& known : kind_words) {
      if (w.low.front() != known.beginning.front() || !w.low.starts_with(known.beginning)) continue;
      // "api" and "apis", but nothing longer that begins with a short word by chance.
      if (known.beginning.size() < 4 && w.low.size() > known.beginning.size() + 1) continue;
      const auto kind = static_cast<std::size_t>(known.kind);
      count[kind] += 1;
      first[kind] = std::min(first[kind], w.begin);
      break;
    }
  }
  std::size_t best = 0;
  for (std::size_t kind = 1; kind < count.size(); ++kind) {
    const bool more = count[kind] > count[best],
               sooner = count[kind] == count[best] && first[kind] < first[best];
    if (more || sooner) best = kind;
  }
  return count[best] > 0 ? std::optional(static_cast<PromiseKind>(best)) : std::nullopt;
}

}  // namespace hh::domain
