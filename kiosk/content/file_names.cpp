#include "content/file_names.h"

#include <algorithm>
#include <string_view>

#include "content/characters.h"

namespace signpost {

namespace {

constexpr std::string_view ending = ".toml";
constexpr std::string_view pages_prefix = "pages/";

tl::unexpected<Problems> misnamed(const std::string& path, std::string cause, std::string remedy) {
    return failed_by(problem_of(path, std::move(cause), std::move(remedy)));
}

} // namespace

bool is_language_code(const std::string& text) {
    const auto may_stand = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    const std::size_t main = std::min(text.find('-'), text.size());
    return text.size() <= 20 && (main == 2 || main == 3) && text.back() != '-' &&
           text.find("--") == text.npos && std::all_of(text.begin(), text.end(), may_stand) &&
           std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(main),
                        [](char c) { return c < 'a'; });
}

Result<FileName> read_file_name(const std::string& path) {
    const bool in_pages = path.starts_with(pages_prefix);
    std::string name = in_pages ? path.substr(pages_prefix.size()) : path;
    if (!name.ends_with(ending) || name.find('/') != name.npos)
        return misnamed(path, "A bundle has no such file.",
                        "Delete it, or give it a name that ends in .toml.");
    name.resize(name.size() - ending.size());

    FileName read;
    const std::size_t dot = name.find('.');
    const std::string stem = name.substr(0, dot);
    if (dot != name.npos) {
        read.language = name.substr(dot + 1);
        if (!is_language_code(read.language))
            return misnamed(path, in_quotes(read.language) + " is no language code.",
                            "Name a translation with its language in small letters: " +
                                std::string(in_pages ? "pages/" : "") + in_one_line(stem) + ".pl.toml.");
    }
    if (in_pages) {
        read.kind = FileName::Kind::page;
        read.page = stem;
        if (!is_id(stem))
            return misnamed(path, "The name of this page's file cannot be used.",
                            "Use at most 40 of the small letters a to z, digits and hyphens, for example "
                            "pages/keep-a-record.toml.");
        return read;
    }
    if (stem == "bundle" || stem == "contacts" || stem == "words") {
        read.kind = stem == "bundle"     ? FileName::Kind::bundle
                    : stem == "contacts" ? FileName::Kind::contacts
                                         : FileName::Kind::words;
        return read;
    }
    const std::string near = nearest(stem, {"bundle", "contacts", "words"});
    return misnamed(path, "A bundle has no file of this name.",
                    near.empty() ? "Move it into the folder pages if it is a page; delete it otherwise."
                                 : "Did you mean " + in_quotes(near + std::string(ending)) + "?");
}

} // namespace signpost
