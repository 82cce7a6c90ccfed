// What kioskctl check tells of a bundle beside its warnings, since it has to look elsewhere: whether it has
// room on the glasses that it is meant for, how much of it somebody recorded and which languages a kiosk
// cannot read out otherwise, and which of its files were not saved last.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/problem.h"
#include "cli/outside.h"
#include "content/bundle.h"
#include "content/read_bundle.h"

namespace signpost {

// --- Room on glasses: the program `kiosk` lays the screens out; kioskctl asks it ---

// A glass (a name of the table in base/glass.h), and the places whose covers are shown on it.
struct GlassToAsk {
    std::string name;
    std::vector<std::string> sites{};
};

// That of each place: its own smallest glass, or the bundle's. The bundle's own comes first.
[[nodiscard]] std::vector<GlassToAsk> glasses_of(const Bundle& bundle);
// These, each with every place.
[[nodiscard]] std::vector<GlassToAsk> glasses_of(const Bundle& bundle, const std::vector<std::string>& names);

// One problem for each of the glasses that cannot show whole what must be seen of the bundle; none where all
// is well. `path`: its folder, or the file that `files` came from, which are then laid into a folder of their
// own for as long as this takes.
[[nodiscard]] Problems glass_problems(const std::filesystem::path& path, const BundleFiles& files,
                                      const std::vector<GlassToAsk>& glasses, const Outside& outside);

// --- Recordings ---

struct Recorded {
    std::size_t texts = 0; // that the kiosk says in the language
    std::size_t recorded = 0;
    Problems not_said; // recordings whose texts have changed
};

// Of each language that somebody recorded something in. `path`: the bundle's folder; nothing where that is a
// file, or there is no program `kiosk` to ask.
[[nodiscard]] std::map<LanguageCode, Recorded> recorded_of(const std::filesystem::path& path,
                                                           const Bundle& bundle, const Outside& outside);

// The languages that espeak-ng has no voice for that anybody would understand, or that of Debian 13 alone
// has, unless all of them is recorded, or nobody counted what is.
[[nodiscard]] Problems voice_problems(const Bundle& bundle, const std::map<LanguageCode, Recorded>& recorded);

// "Recorded: en, 6 of 609 texts.", a line for each of the bundle's languages, and what is never recorded; ""
// where nothing is. `bundle`: nullptr where nothing is recorded.
[[nodiscard]] std::string in_words(const std::map<LanguageCode, Recorded>& recorded, const BundlePtr& bundle);

// --- Which files were not saved last: what somebody has just changed is told before what stands in them ---

// Whoever mends a bundle saves several files in one go of work; a folder that was copied has files of one
// moment.
constexpr std::chrono::hours one_go_of_work{1};

// Of `names`, paths in `folder`, those that were saved more than one_go_of_work before the one that was saved
// last. What is not there as a file is none of them. Any thread.
[[nodiscard]] std::set<std::string> saved_earlier(const std::filesystem::path& folder,
                                                  const std::set<std::string>& names);

} // namespace signpost
