#include "content/file_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/characters.h"
#include "content/recordings.h"
#include "toml/toml_document.h"

namespace signpost {

namespace {

constexpr std::string_view toml_ending = ".toml";

tl::unexpected<Problems> misnamed(const std::string& path, std::string cause, std::string remedy) {
    return failed_by(problem_of(path, std::move(cause), std::move(remedy)));
}

// "My Page (1)" as "my-page-1"; "" where it holds letters that ids cannot hold.
std::string with_hyphens(const std::string& text) {
    std::string id;
    for (const char c : ascii_small(text)) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return "";
        const bool may_stand = is_id_character(c) && c != '-';
        if (may_stand || (!id.empty() && id.back() != '-'))
            id += may_stand ? c : '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id;
}

// Without what computers add to the name of a copy: "record" of "record-1", "record-copy", "copy-of-record".
std::string without_copy(std::string id) {
    constexpr std::string_view before = "copy-of-";
    constexpr std::string_view after = "-copy";
    if (id.starts_with(before))
        id.erase(0, before.size());
    const std::size_t last = id.find_last_not_of("0123456789");
    if (last != id.npos && last > 0 && last + 1 < id.size() && id[last] == '-')
        id.resize(last);
    if (id.ends_with(after))
        id.resize(id.size() - after.size());
    return id;
}

// What shared folders name a file that two computers changed: "deaf-desktop-7f3k2" (OneDrive),
// "deaf-sync-conflict-…", "deaf-anna-s-conflicted-copy-…". The longest name before that which is there; ""
// where it is no such name.
std::string original_of_conflict(const std::string& id, const IsThere& is_id_there) {
    const std::array marks{"-conflict", "-sync-conflict", "-desktop-", "-laptop-"};
    if (std::none_of(marks.begin(), marks.end(), [&](const char* mark) { return id.find(mark) != id.npos; }))
        return "";
    for (std::size_t end = id.rfind('-'); end != id.npos && end > 0; end = id.rfind('-', end - 1))
        if (const std::string name = id.substr(0, end); is_id(name) && is_id_there(name))
            return name;
    return "";
}

// The file that another is a copy of, whose name a computer made of it: "words.pl.toml" of "words.pl -
// Copy.toml". `stem`: of the path, before the first dot; "" where it is no such name.
std::string original_of_translation(const std::string& stem, const std::string& language,
                                    const IsThere& is_there) {
    const auto file_of = [&](const std::string& code) {
        return stem + "." + code + std::string(toml_ending);
    };
    const auto is_code_there = [&](const std::string& code) { return is_there(file_of(code)); };
    const std::string meant = with_hyphens(language);
    if (meant.starts_with("sync-conflict") && is_there(stem + std::string(toml_ending)))
        return stem + std::string(toml_ending);
    for (const std::string& code : {without_copy(meant), original_of_conflict(meant, is_code_there)})
        if (!code.empty() && code != meant && is_code_there(code))
            return file_of(code);
    return "";
}

std::string remedy_for_language(const std::string& stem, const std::string& language,
                                const IsThere& is_there) {
    if (const std::string original = original_of_translation(stem, language, is_there); !original.empty())
        return choose_one_of_both(original);
    if (const std::size_t slash = stem.find('/') + 1; is_language_code(stem.substr(slash)) && is_id(language))
        return give_it_the_name(
            stem.substr(0, slash) + language + "." + stem.substr(slash) + std::string(toml_ending), is_there);
    if (is_language_code(ascii_small(language)))
        return give_it_the_name(stem + "." + ascii_small(language) + std::string(toml_ending), is_there);
    return "Name a translation with its language's code in small letters: NAME.pl.toml, for Polish.";
}

// Of a file in one of the folders, which is "page" or "site".
std::string remedy_in_folder(std::string_view folder, const std::string& stem, const std::string& language,
                             const IsThere& is_there) {
    const std::string called = folder == pages_folder ? "page" : "site";
    const std::string last = (language.empty() ? "" : "." + language) + std::string(toml_ending);
    const auto path_of = [&](const std::string& id) { return std::string(folder) + "/" + id + last; };
    const std::string rule = "at most 40 of the small letters a to z, digits and hyphens.";
    const std::string id = id_meant(stem, [&](const std::string& name) { return is_there(path_of(name)); });
    if (id.empty())
        return "Give it a name of " + rule;
    if (is_there(path_of(id)))
        return "If it is another " + called + ", give it a name that no other has, of " + rule +
               " If not: " + choose_one_of_both(path_of(id));
    return "Give it the name " + path_of(id) + ": " + rule;
}

// Of a file beside bundle.toml.
std::string remedy_for_name(const std::string& path, const std::string& stem, const IsThere& is_there,
                            bool is_like_site) {
    const std::string meant = with_hyphens(stem);
    const std::string conflict = original_of_conflict(meant, [](const std::string& name) {
        return name == "bundle" || name == "contacts" || name == "words";
    });
    const std::string near =
        conflict.empty() ? nearest(without_copy(meant), {"bundle", "contacts", "words"}) : conflict;
    if (!near.empty() && is_there(near + std::string(toml_ending)))
        return choose_one_of_both(near + std::string(toml_ending));
    if (!near.empty())
        return "Did you mean " + in_quotes(near + std::string(toml_ending)) + "?";
    for (const std::string_view folder : bundle_folders)
        if (const std::string moved = std::string(folder) + "/" + path; is_there(moved))
            return choose_one_of_both(moved);
    if (is_like_site)
        return is_id(stem) ? "Move it into the folder sites."
                           : remedy_in_folder(sites_folder, stem, "", is_there);
    return "Move it into the folder pages if it is a page. If not, keep it outside of this folder.";
}

// "pl/1f2e3d4c5b6a7988.opus" in the folder of recordings.
Result<FileName> read_recording_name(const std::string& path) {
    const std::string name = path.substr(speech_folder.size() + 1);
    const std::size_t slash = name.find('/');
    FileName read{.kind = FileName::Kind::recording, .id = {}, .language = name.substr(0, slash)};
    if (slash != name.npos && is_language_code(read.language) && name.ends_with(recording_ending))
        read.id = name.substr(slash + 1, name.size() - slash - 1 - recording_ending.size());
    if (!is_recording_key(read.id))
        return misnamed(path, "No recording is called so.",
                        "Let kioskctl voice make it, which gives it its name, or keep it outside of this "
                        "folder.");
    return read;
}

bool is_in_speech(std::string_view path) {
    return path.starts_with(speech_folder) && path.substr(speech_folder.size()).starts_with('/');
}

} // namespace

bool is_bundle_folder(std::string_view path) {
    return path == speech_folder ||
           std::find(bundle_folders.begin(), bundle_folders.end(), path) != bundle_folders.end() ||
           (is_in_speech(path) && is_language_code(std::string(path.substr(speech_folder.size() + 1))));
}

bool has_texts(std::string_view path) { return !path.ends_with(recording_ending); }

std::size_t largest_file(std::string_view path) { return has_texts(path) ? largest_toml : largest_recording; }

std::string_view folder_of(std::string_view path) {
    for (const std::string_view folder : bundle_folders)
        if (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'))
            return folder;
    return {};
}

bool is_like_site(const std::string& path, const std::string& bytes) {
    if (read_file_name(path))
        return false;
    const auto document = read_toml(bytes, path);
    const auto has = [&](const char* key) { return value_of(document->root, key) != nullptr; };
    return document && (has("cover") || has("kind")) && !has("id") && !has("topics") && !has("languages");
}

std::string one_in_own_folder(const std::string& path) {
    const std::string_view folder = folder_of(path);
    const std::size_t last = path.rfind('/');
    if (folder.empty() || last <= folder.size() || !path.ends_with(toml_ending))
        return "";
    const std::string id = path.substr(folder.size() + 1, last - folder.size() - 1);
    const std::string stem = path.substr(last + 1, path.size() - last - 1 - toml_ending.size());
    const bool is_meant = stem == id || stem == (folder == sites_folder ? "site" : "page");
    return is_id(id) && is_meant ? std::string(folder) + "/" + id + std::string(toml_ending) : "";
}

std::string choose_one_of_both(const std::string& taken) {
    return in_one_line(taken) + " is there too. Look at both, and choose which text stays in it. Keep the "
                                "other outside of this folder.";
}

std::string give_it_the_name(const std::string& name, const IsThere& is_there) {
    return is_there(name) ? choose_one_of_both(name) : "Give it the name " + in_one_line(name) + ".";
}

std::string id_meant(const std::string& text, const IsThere& is_id_there) {
    std::string name = ascii_small(text);
    if (const std::string_view folder = folder_of(name); !folder.empty())
        name.erase(0, folder.size() + 1);
    if (name.ends_with(toml_ending))
        name.resize(name.size() - toml_ending.size());
    const std::string whole = with_hyphens(name);
    std::string original = without_copy(whole);
    if (!is_id_there(whole) && is_id(original) && is_id_there(original))
        return original;
    if (const std::string conflict = original_of_conflict(whole, is_id_there); !conflict.empty())
        return conflict;
    return is_id(whole) ? whole : "";
}

bool is_language_code(const std::string& text) {
    const std::size_t main = std::min(text.find('-'), text.size());
    return text.size() <= 20 && (main == 2 || main == 3) && text.back() != '-' &&
           text.find("--") == text.npos && std::all_of(text.begin(), text.end(), is_id_character) &&
           std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(main),
                        [](char c) { return c < 'a'; });
}

Result<FileName> read_file_name(const std::string& path, const IsThere& whether_there, bool is_like_site) {
    const IsThere is_there = whether_there ? whether_there : [](const std::string&) { return false; };
    if (is_in_speech(path))
        return read_recording_name(path);
    const std::string_view folder = folder_of(path);
    std::string name = folder.empty() ? path : path.substr(folder.size() + 1);
    if (!name.ends_with(toml_ending) || name.find('/') != name.npos)
        return misnamed(path, "A bundle has no such file.",
                        "Keep it outside of the bundle, or give it a name that ends in .toml and that no "
                        "other file has.");
    name.resize(name.size() - toml_ending.size());

    FileName read;
    const std::size_t dot = name.find('.');
    const std::string stem = name.substr(0, dot);
    if (dot != name.npos) {
        read.language = name.substr(dot + 1);
        if (!is_language_code(read.language))
            return misnamed(
                path, in_quotes(read.language) + " is no language code.",
                remedy_for_language(path.substr(0, path.size() - name.size() - toml_ending.size()) + stem,
                                    read.language, is_there));
    }
    if (!folder.empty()) {
        const bool is_page = folder == pages_folder;
        read.kind = is_page ? FileName::Kind::page : FileName::Kind::site;
        read.id = stem;
        if (!is_id(stem))
            return misnamed(path,
                            std::string("The name of this ") + (is_page ? "page" : "site") +
                                "'s file cannot be used.",
                            remedy_in_folder(folder, stem, read.language, is_there));
        return read;
    }
    if (stem == "bundle" || stem == "contacts" || stem == "words") {
        read.kind = stem == "bundle"     ? FileName::Kind::bundle
                    : stem == "contacts" ? FileName::Kind::contacts
                                         : FileName::Kind::words;
        return read;
    }
    return misnamed(path, "A bundle has no file of this name.",
                    remedy_for_name(path, stem, is_there, is_like_site));
}

} // namespace signpost
