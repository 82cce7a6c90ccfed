// sites/ID.toml and their translations; and what is shown where a kiosk's place is not known.
#include <algorithm>
#include <array>

#include "base/glass.h"
#include "content/bundle_reading_internal.h"
#include "content/site.h"

namespace signpost {

void read_glass(Fields& fields, const FieldSpec& field, std::string& into) {
    const TomlValue* value = fields.text(field);
    if (value == nullptr)
        return;
    if (glass_called(value->text))
        into = value->text;
    else
        fields.note(value->place, in_quotes(value->text) + " is no glass of the table.",
                    "Choose one of: " + names_of_glasses() + ".");
}

void read_calendar(Fields& fields, const FieldSpec& field, BankCalendar& into) {
    const TomlValue* value = fields.text(field);
    if (value == nullptr)
        return;
    if (const auto calendar = calendar_called(value->text))
        into = *calendar;
    else
        fields.note(value->place, "There is no calendar called " + in_quotes(value->text) + ".",
                    "Choose one of: england-and-wales, scotland, northern-ireland.");
}

namespace {

// Whether the site's own files, and the words that its cover takes from others, have not changed.
bool has_its_files(const BundleReading& reading, const std::string& id) {
    const std::array<std::string, 3> starts{"bundle.", "sites/" + id + ".", "words."};
    return std::all_of(starts.begin(), starts.end(), [&](const std::string& start) {
        for (auto at = reading.files.lower_bound(start);
             at != reading.files.end() && at->first.starts_with(start); ++at)
            if (at->first != "bundle.toml" && !is_unchanged(reading, at->first))
                return false;
        return true;
    });
}

bool same_codes(const std::vector<Language>& some, const std::vector<Language>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Language& one, const Language& other) { return one.code == other.code; });
}

// Whether what a site takes from bundle.toml is the same, whatever else was changed there.
bool gives_sites_the_same(const Bundle& now, const Bundle& then) {
    return now.calendar == then.calendar && now.cover.original.button == then.cover.original.button &&
           now.default_language == then.default_language && now.has_drafts_in == then.has_drafts_in &&
           same_codes(now.languages, then.languages) && same_codes(now.drafts, then.drafts);
}

// With its translations, which translate_site() then passes over.
bool take_over_site(BundleReading& reading, const std::string& id) {
    if (!reading.before || !gives_sites_the_same(*reading.bundle, *reading.before->known.bundle) ||
        !has_its_files(reading, id))
        return false;
    const auto& known = reading.before->known.bundle->sites;
    const auto found = known.find(id);
    return found != known.end() && reading.bundle->sites.insert(*found).second &&
           reading.sites_taken_over.insert(id).second;
}

// The words of the cover's button, where a site has none of its own. What a mistake in bundle.toml has kept
// from being read is not missed in each site as well.
std::string button_for_sites(const BundleReading& reading) {
    const std::string& button = reading.bundle->cover.original.button;
    const bool mistaken = std::any_of(reading.problems.begin(), reading.problems.end(),
                                      [](const Problem& problem) { return problem.file == "bundle.toml"; });
    return button.empty() && mistaken ? "…" : button;
}

void read_site(BundleReading& reading, const std::string& file, const std::string& id) {
    if (take_over_site(reading, id))
        return;
    Site site;
    site.id = id;
    const Bundle& bundle = *reading.bundle;
    site.cover.original.button = button_for_sites(reading);
    if (const auto document = open_document(reading, file)) {
        Fields fields(*document, document->root, reading.problems);
        refuse_keys_of_other_parts(fields, *document, FileName::Kind::site);
        BankCalendar calendar = bundle.calendar;
        read_texts(reading, fields, site_fields, site, true);
        read_glass(fields, field(site_fields, "smallest_glass"), site.smallest_glass);
        read_calendar(fields, field(site_fields, "calendar"), calendar);
        site.cover.original.title = site.name;
        site.contacts =
            read_references(reading, fields, field(site_fields, "contacts"), Reference::To::contact);
        read_cover(reading, fields, field(site_fields, "cover"), calendar, site.cover.original);
        fields.finish();
    }
    // One that cannot be read is there all the same, as a page is.
    reading.bundle->sites.emplace(id, std::move(site));
}

} // namespace

void read_sites(BundleReading& reading) {
    for (const auto& [path, bytes] : reading.files)
        if (const auto name = read_file_name(path);
            name && name->kind == FileName::Kind::site && name->language.empty())
            read_site(reading, path, name->id);
}

void translate_site(BundleReading& reading, const std::string& file, const std::string& id,
                    const LanguageCode& language) {
    const auto found = reading.bundle->sites.find(id);
    if (found == reading.bundle->sites.end()) {
        reading.problems.push_back({file, 0, 0,
                                    "This translates a site that is not there: " + in_quotes(id) + ".",
                                    "Add sites/" + id + ".toml, or keep this file outside of the folder."});
        return;
    }
    if (reading.sites_taken_over.contains(id))
        return;
    const auto document = open_document(reading, file);
    if (!document)
        return;
    Fields fields(*document, document->root, reading.problems);
    refuse_untranslated(fields, specs_of(site_fields), " is the same in every language.",
                        "Delete it here: it stands in sites/" + id + ".toml.");
    pass_over_origins(fields);
    CoverText cover = found->second.cover.original;
    cover.button = reading.bundle->cover.in(language).button;
    translate_cover(reading, fields, field(site_fields, "cover"), cover);
    fields.finish();
    const std::vector<std::string> old = overtaken(reading, *document, "sites/" + id + ".toml");
    Translated<CoverText>& covers = found->second.cover;
    covers.in_others[language] = is_overtaken(old, "cover") ? covers.original : std::move(cover);
}

namespace {

// Of a bundle for one place, not even the title and the notices are true of another.
CoverText true_anywhere(const Bundle& bundle, const CoverText& cover, const StartText& start) {
    CoverText anywhere = cover;
    anywhere.open.reset();
    anywhere.hours.clear();
    if (bundle.sites.empty()) {
        anywhere.title = start.title;
        anywhere.notices.clear();
    }
    return anywhere;
}

} // namespace

void make_cover_for_anywhere(Bundle& bundle) {
    bundle.anywhere.original = true_anywhere(bundle, bundle.cover.original, bundle.start.original);
    for (const auto& [language, cover] : bundle.cover.in_others)
        bundle.anywhere.in_others[language] = true_anywhere(bundle, cover, bundle.start.in(language));
}

} // namespace signpost
