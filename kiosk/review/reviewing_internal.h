// What the families of warnings share while one bundle is reviewed.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/bundle.h"
#include "content/read_bundle.h"
#include "review/sentences_internal.h"
#include "review/warnings.h"
#include "toml/toml_document.h"

namespace signpost {

// A bundle's files as TOML, for whoever needs the places of things; and the texts in them.
class Documents {
public:
    // A file that cannot be read is left out: read_bundle() has told about it.
    explicit Documents(const BundleFiles& files);

    // nullptr where there is no such file. Lives as long as this does.
    [[nodiscard]] const TomlDocument* find(const std::string& file) const;
    [[nodiscard]] const std::map<std::string, TomlDocument>& all() const { return documents_; }

private:
    std::map<std::string, TomlDocument> documents_;
};

// The tables of [[figures]], in the order of the file.
[[nodiscard]] std::vector<const TomlValue*> figure_tables(const TomlDocument& page);

// The tables that a schema's table stands for in a document with this root.
[[nodiscard]] std::vector<const TomlValue*> tables_of(const TomlValue& root, const TableSpec& spec);

// "pages/stalking.toml"; with a language, "pages/stalking.pl.toml".
[[nodiscard]] std::string page_file(const std::string& page, const LanguageCode& language = "");

// --- The texts that visitors read ---

using UseText = std::function<void(const TomlValue& text, Markup markup)>;

// Every text longer than a title, which is what a schema calls prose: of pages, contacts, words, Start and
// the cover. In no particular order.
void for_each_text(const TomlDocument& document, const UseText& use);

// Titles and names, too.
void for_each_visitor_text(const TomlDocument& document, const UseText& use);

struct Reviewing {
    const Bundle& bundle;
    const Documents& documents;
    Date today;
    Findings findings{};

    void note(Finding::Kind kind, const std::string& file, FilePlace place, std::string cause,
              std::string remedy);
};

// Each contact whose table is there to be pointed at, with contacts.toml.
using UseContact =
    std::function<void(const TomlDocument& contacts, const TomlValue& table, const Contact& contact)>;
void for_each_contact(const Reviewing& reviewing, const UseContact& use);

// Whether one of the phrases stands in the text, be it in the middle of a word.
[[nodiscard]] bool has_one_of(std::string_view text, std::initializer_list<std::string_view> phrases);

// Whether this is no person's name: left to be filled in, the guide's own example, or a machine.
[[nodiscard]] bool names_nobody(std::string_view name);
// Whether such a text was to be replaced: review_leftovers() tells of it.
[[nodiscard]] bool is_leftover(std::string_view text);

// The places that ship, which are made up: each as TOML, the text of a site's file.
[[nodiscard]] const std::vector<std::string>& sample_places();

// A family each.
void review_sentences(Reviewing& reviewing);
void review_reading_level(Reviewing& reviewing);
void review_titles(Reviewing& reviewing);
void review_translations(Reviewing& reviewing);
void review_drafts(Reviewing& reviewing);
void review_origins(Reviewing& reviewing);
void review_emergency_page(Reviewing& reviewing);
void review_wrong_language(Reviewing& reviewing);
void review_empty_files(Reviewing& reviewing);
void review_figures(Reviewing& reviewing);
void review_one_line_texts(Reviewing& reviewing);
void review_doubled_words(Reviewing& reviewing);
void review_danger(Reviewing& reviewing);
void review_languages(Reviewing& reviewing);
void review_weekdays(Reviewing& reviewing);
void review_words(Reviewing& reviewing);
void review_links(Reviewing& reviewing);
void review_numbers(Reviewing& reviewing);
void review_text_numbers(Reviewing& reviewing);
void review_facts(Reviewing& reviewing);
void review_lines(Reviewing& reviewing);
void review_characters(Reviewing& reviewing);
void review_leftovers(Reviewing& reviewing);
void review_neutral_screens(Reviewing& reviewing);
void review_limits(Reviewing& reviewing);
void review_contradictions(Reviewing& reviewing);
void review_costs(Reviewing& reviewing);
void review_samples(Reviewing& reviewing);
void review_sameness(Reviewing& reviewing);
void review_hours(Reviewing& reviewing);
void review_night_hours(Reviewing& reviewing);
void review_contact_hours(Reviewing& reviewing);

} // namespace signpost
