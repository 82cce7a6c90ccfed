#include "content/read_bundle.h"

#include <algorithm>
#include <tuple>

#include <sodium.h>

#include "content/bundle_reading_internal.h"

namespace signpost {

FileDigests digests_of(const BundleFiles& files) {
    FileDigests digests;
    for (const auto& [path, bytes] : files) {
        auto& digest = digests[path];
        crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                           bytes.size(), nullptr, 0);
    }
    return digests;
}

namespace {

IsThere is_there_in(const BundleFiles& files) {
    return [&files](const std::string& path) { return files.contains(path); };
}

void check_names(BundleReading& reading) {
    for (const auto& [path, bytes] : reading.files)
        if (const auto name = read_file_name(path, is_there_in(reading.files), is_like_site(path, bytes));
            !name)
            reading.problems.insert(reading.problems.end(), name.error().begin(), name.error().end());
}

void read_originals(BundleReading& reading) {
    const auto contacts = open_document(reading, "contacts.toml");
    if (contacts)
        read_numbers(reading, *contacts);
    read_bundle_file(reading);
    if (contacts)
        read_contacts(reading, *contacts);
    read_sites(reading);
    read_pages(reading);
    read_words(reading);
}

// "pages/a.toml" of "pages/a.en.toml".
std::string original_of(const std::string& path, const LanguageCode& language) {
    return path.substr(0, path.size() - (language + ".toml").size()) + "toml";
}

// Whether the bundle has the language, and it is neither the one that the originals are written in nor a
// draft that is left out.
bool is_translation(BundleReading& reading, const std::string& path, const LanguageCode& language) {
    if (language != reading.bundle->default_language)
        return has_language(reading, path, language);
    reading.problems.push_back(
        {path, 0, 0, in_quotes(language) + " is the bundle's default language.",
         "If the other files are in another language, write its code as "
         "default_language in bundle.toml. If not: " +
             give_it_the_name(original_of(path, language), is_there_in(reading.files))});
    return false;
}

void read_translations(BundleReading& reading) {
    for (const auto& [path, bytes] : reading.files) {
        const auto name = read_file_name(path);
        if (!name || name->language.empty() || !has_texts(path) ||
            !is_translation(reading, path, name->language))
            continue;
        switch (name->kind) {
        case FileName::Kind::bundle:
            translate_bundle_file(reading, path, name->language);
            break;
        case FileName::Kind::contacts:
            translate_contacts(reading, path, name->language);
            break;
        case FileName::Kind::words:
            translate_words(reading, path, name->language);
            break;
        case FileName::Kind::site:
            translate_site(reading, path, name->id, name->language);
            break;
        case FileName::Kind::page:
            translate_page(reading, path, name->id, name->language);
            break;
        case FileName::Kind::recording:
            break; // is no text
        }
    }
    read_recordings(reading);
    check_rows_of_hours(reading);
    make_cover_for_anywhere(*reading.bundle);
}

void put_in_order(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

} // namespace

namespace {

PartOfBundle read_all(const BundleFiles& files, Drafts drafts) {
    BundleReading reading{files, drafts};
    check_names(reading);
    read_originals(reading);
    read_translations(reading);
    check_references(reading);
    put_in_order(reading.problems);
    return {std::move(reading.bundle), std::move(reading.problems)};
}

Result<BundlePtr> if_flawless(BundlePtr bundle, Problems problems) {
    if (problems.empty())
        return bundle;
    return tl::unexpected(std::move(problems));
}

Result<BundlePtr> read_flawless(const BundleFiles& files, Drafts drafts) {
    PartOfBundle part = read_all(files, drafts);
    return if_flawless(std::move(part.bundle), std::move(part.problems));
}

} // namespace

PartOfBundle read_part_of_bundle(const BundleFiles& files) { return read_all(files, Drafts::read); }

Result<BundlePtr> read_bundle(const BundleFiles& files) { return read_flawless(files, Drafts::left_out); }

Result<BundlePtr> read_bundle_with_drafts(const BundleFiles& files) {
    return read_flawless(files, Drafts::read);
}

namespace {

// Pages depend on the numbers, which stand in contacts.toml, and on what they name being there: a file that
// has gone may have been named by any of them.
bool may_take_over(const BundleReading& reading) {
    return is_unchanged(reading, "contacts.toml") &&
           std::all_of(reading.before->known.digests.begin(), reading.before->known.digests.end(),
                       [&](const auto& file) { return reading.files.contains(file.first); });
}

} // namespace

Result<BundlePtr> reread_bundle(const BundleFiles& files, const FileDigests& digests,
                                const KnownBundle& before) {
    const Drafts drafts = before.bundle->has_drafts_in ? Drafts::read : Drafts::left_out;
    BundleReading reading{files, drafts, Before{digests, before}};
    if (!may_take_over(reading))
        return read_flawless(files, drafts);
    check_names(reading);
    read_originals(reading);
    read_translations(reading);
    check_references(reading);
    // What was taken over has no problems of its own, but a reader of problems gets all of them, in their
    // order.
    return reading.problems.empty() ? std::move(reading.bundle) : read_flawless(files, drafts);
}

Result<BundlePtr> read_first_content(const BundleFiles& files) {
    BundleReading reading{files};
    reading.is_first_content = true;
    check_names(reading);
    read_originals(reading);
    read_translations(reading);
    put_in_order(reading.problems);
    return if_flawless(std::move(reading.bundle), std::move(reading.problems));
}

} // namespace signpost
