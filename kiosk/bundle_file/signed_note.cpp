#include "bundle_file/signed_note.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr const char* begins_with = "signpost";
constexpr const char* everybody = "all";

std::vector<std::string> words_in(const std::string& comment) {
    std::istringstream words(comment);
    std::vector<std::string> found;
    for (std::string word; words >> word;)
        found.push_back(word);
    return found;
}

std::optional<NoteKind> kind_named(const std::string& word) {
    for (const NoteWords& one : note_words)
        if (one.word == word)
            return one.kind;
    return std::nullopt;
}

std::optional<std::int64_t> serial_in(const std::string& digits) {
    std::int64_t serial = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, serial);
    return read.ptr == end && read.ec == std::errc{} && serial > 0 ? std::optional(serial) : std::nullopt;
}

} // namespace

std::int64_t serial_of(UtcTime moment) {
    std::int64_t serial = 0;
    for (const char c : to_text(moment))
        if (is_ascii_digit(c))
            serial = serial * 10 + (c - '0');
    return serial;
}

std::optional<UtcTime> moment_of_serial(std::int64_t serial) {
    std::string text = std::to_string(serial);
    constexpr std::size_t digits = 14;
    if (text.size() != digits)
        return std::nullopt;
    for (const auto& [at, mark] : {std::pair{12, ':'}, {10, ':'}, {8, 'T'}, {6, '-'}, {4, '-'}})
        text.insert(text.begin() + at, mark);
    const auto moment = read_utc_time(text + "Z");
    return moment && serial_of(*moment) == serial ? moment : std::nullopt; // no leap second
}

std::string comment_of(const SignedNote& note) {
    std::string comment = std::string(begins_with) + " " + std::string(words_of(note.kind).word) + " " +
                          std::to_string(note.serial) + " for";
    for (const std::string& kiosk : note.kiosks)
        comment += " " + kiosk;
    return note.kiosks.empty() ? comment + " " + everybody : comment;
}

std::optional<SignedNote> note_in(const std::string& comment) {
    const std::vector<std::string> words = words_in(comment);
    constexpr std::size_t first_kiosk = 4;
    if (words.size() <= first_kiosk || words[0] != begins_with || words[3] != "for")
        return std::nullopt;
    const auto kind = kind_named(words[1]);
    const auto serial = serial_in(words[2]);
    if (!kind || !serial)
        return std::nullopt;
    SignedNote note{.kind = *kind, .serial = *serial, .kiosks = {words.begin() + first_kiosk, words.end()}};
    if (note.kiosks == std::vector<std::string>{everybody})
        note.kiosks.clear();
    // Nothing but what comment_of() writes: else two programs might read two things in it.
    return comment_of(note) == comment ? std::optional(std::move(note)) : std::nullopt;
}

bool is_for(const SignedNote& note, const std::string& kiosk) {
    return note.kiosks.empty() ||
           std::any_of(note.kiosks.begin(), note.kiosks.end(),
                       [&](const std::string& one) { return is_same_but_for_capitals(one, kiosk); });
}

} // namespace signpost
