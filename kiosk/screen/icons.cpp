#include "screen/icons_internal.h"

#include <array>
#include <utility>

namespace signpost {

std::string icon_character(const std::string& name) {
    static constexpr std::array<std::pair<const char*, const char*>, 18> icons{{
        {"book", "\uEA19"},
        {"call", "\uE0B0"},
        {"eye", "\uE8F4"},
        {"gavel", "\uE90E"},
        {"hand", "\uEA70"},
        {"heart", "\uE87D"},
        {"home", "\uE88A"},
        {"info", "\uE88E"},
        {"list", "\uE85D"},
        {"message", "\uE0B7"},
        {"people", "\uE7FB"},
        {"report", "\uE873"},
        {"shield", "\uE8E8"},
        {"sign_language", "\uEBE5"},
        {"speech", "\uE0B7"},
        {"translate", "\uE8E2"},
        {"walk", "\uE536"},
        {"warning", "\uE002"},
    }};
    for (const auto& [known, character] : icons)
        if (name == known)
            return character;
    return {};
}

} // namespace signpost
