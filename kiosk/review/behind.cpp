#include "review/behind.h"

#include "content/translatable.h"
#include "toml/fields.h"

namespace signpost {

std::string original_of(const std::string& path, const std::string& language) {
    return path.substr(0, path.size() - (language + ".toml").size()) + "toml";
}

std::vector<TextBehind> texts_behind(const TomlDocument& original, const TomlDocument& translation) {
    const std::map<std::string, Origin> now = origins_of(original);
    std::vector<TextBehind> found;
    for (const auto& [key, then] : origins_in(translation)) {
        const auto there = now.find(key);
        const Behind how = there == now.end() ? Behind::gone : behind(then, there->second);
        if (how != Behind::nothing)
            found.push_back({key, how});
    }
    return found;
}

std::string words_of_behind(const std::vector<std::string>& keys, Behind how) {
    if (how == Behind::gone)
        return "There is no original of " + in_a_row(keys) + " any more: visitors do not see it.";
    return "The original of " + in_a_row(keys) + " has changed since this was translated" +
           (how == Behind::facts
                ? ", and a number, a placeholder or a link is another: visitors read the original."
                : ".");
}

} // namespace signpost
