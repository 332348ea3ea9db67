// Wall pages: every step of a program as the room would see it, without an hour that runs.
//
//     WallPages pages(program, "");
//     for (std::size_t i = 0; i < pages.size(); ++i) wall.draw(ui, pages.snapshot(i), pages.moment(i));
//
// Scripts speak of a made-up pair, lists are uncovered, reference pages come last. Pure. Thread: any.
#pragma once

#include "session/snapshot.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hh::app {

class WallPages {
public:
  /// `call`: one of a playbook's; empty: all of them, one after the other.
  WallPages(const domain::Program& program, const std::string& call);

  std::size_t size() const { return places_.size(); }
  session::SnapshotPtr snapshot(std::size_t page) const;
  session::Moment moment(std::size_t page) const;  ///< the section has just begun, on time
  /// "Opening · Last year"
  std::string title(std::size_t page) const;
  /// "03-opening-last-year", for a file.
  std::string file_name(std::size_t page) const;
  /// The page most like page `page` of another version; 0 where there is none.
  std::size_t same_page(const WallPages& other, std::size_t page) const;

private:
  std::shared_ptr<const domain::Program> program_;
  std::vector<domain::Position> places_;
};

}  // namespace hh::app
