// People: who comes, goes and takes over a seat while the hour is open.
//
//     if (auto no = check_people(session, PairGone{PairNumber{3}})) return *no;
//     apply_people(session, PairGone{PairNumber{3}});   // pair 3 keeps its number, scores and words
//
// Numbers never move: a pair's shape and colour go by them. Pure; any thread.
#pragma once

#include "domain/command.hpp"

#include <optional>

namespace hh::domain {

/// Why nothing can be asked of this pair: it never was, or it has left.
std::optional<Problem> missing_pair(const Roster& roster, PairNumber number);

std::optional<Problem> check_people(const Session& session, const AddPair& wanted);
std::optional<Problem> check_people(const Session& session, const EditPair& wanted);
std::optional<Problem> check_people(const Session& session, const PairGone& wanted);

void apply_people(Session& session, const AddPair& wanted);
/// A correction reaches what was scored and read under the old spelling; a swap leaves that as it was.
void apply_people(Session& session, const EditPair& wanted);
/// A reader who leaves in the middle is not stored.
void apply_people(Session& session, const PairGone& wanted);

}  // namespace hh::domain
