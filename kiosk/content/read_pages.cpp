// pages/ID.toml and their translations.
#include <algorithm>
#include <utility>

#include "content/bundle_reading_internal.h"
#include "content/markdown.h"
#include "content/near_marks_internal.h"

namespace signpost {

namespace {

void note_links(BundleReading& reading, const TomlDocument& document, const TomlValue& body,
                const Markdown& markdown) {
    const Result<FileName> name = read_file_name(document.file);
    for (const Markdown::Target& link : markdown.links) {
        const bool to_page = link.link.to == Link::To::page;
        if (to_page && name && link.link.id == name->id)
            note_once(reading, document, document.place_in(body, link.at),
                      "This link leads to the page that it stands on.",
                      "Name another page, or write its words without the link.");
        reading.references.push_back({to_page ? Reference::To::page : Reference::To::contact, link.link.id,
                                      document.file, document.place_in(body, link.at), true});
    }
}

// A fourth mark beside """: visitors would read it.
void refuse_stray_quotation(Fields& fields, const TomlValue& body) {
    const std::string_view text = body.text;
    const std::string_view first = text.substr(0, text.find('\n'));
    const std::size_t last_line = text.rfind('\n') == text.npos ? 0 : text.rfind('\n') + 1;
    const auto is_marks = [](std::string_view line) {
        return !line.empty() && line.find_first_not_of("\"'") == line.npos;
    };
    const bool at_first = is_marks(trimmed(first));
    if (at_first || is_marks(trimmed(text.substr(last_line))))
        fields.note(
            fields.document().place_in(body, at_first ? 0 : last_line),
            "There is a quotation mark more than the three that the text needs, and visitors would read it.",
            "Write three, \"\"\", before the text and three after it.");
}

RichText read_body(BundleReading& reading, Fields& fields) {
    const TomlValue* body = fields.text(field(page_fields, "body"));
    if (body == nullptr)
        return {};
    check_numbers(reading, fields.document(), *body);
    Markdown markdown = read_markdown(body->text);
    const auto place = [&](std::size_t at) { return fields.document().place_in(*body, at); };
    refuse_stray_quotation(fields, *body);
    for (const Markdown::Mistake& refusal : markdown.refusals)
        note_once(reading, fields.document(), place(refusal.at), refusal.cause, refusal.remedy);
    for (const NearMark& mark : near_marks_in_body(body->text))
        note_once(reading, fields.document(), place(mark.at), mark.cause, mark.remedy);
    note_links(reading, fields.document(), *body, markdown);
    for (Block& block : markdown.text)
        for (Span& span : block.spans)
            span.text = reading.numbers.fill(span.text);
    return std::move(markdown.text);
}

// The tables that begin with a heading [[figures]], or [figures] by mistake; not those of figures = [{ … }],
// where what stands between the brackets is meant to.
std::vector<const TomlValue*> figures_with_heading(const TomlDocument& document) {
    std::vector<const TomlValue*> tables;
    const auto add = [&](const TomlValue& value) {
        const bool heading = document.source.compare(offset_of(document.source, value.place), 1, "[") == 0;
        if (value.kind == TomlValue::Kind::table && heading)
            tables.push_back(&value);
    };
    for (const TomlEntry& entry : document.root.entries) {
        if (entry.key != "figures")
            continue;
        add(entry.value);
        for (const TomlValue& item : entry.value.items)
            add(item);
    }
    return tables;
}

// The page's own keys that stand below a [[figures]], where TOML counts them as the figure's; those that the
// page has in their right place too are not among them. Told once, for the first of them.
std::vector<std::string> read_misplaced(Fields& page, bool original) {
    const auto belongs_to_page = [&](const std::string& key) {
        return std::any_of(page_specs.begin(), page_specs.end(), [&](const FieldSpec& one) {
            return one.key == key && one.kind != FieldKind::parts && (original || one.translated);
        });
    };
    std::vector<std::string> misplaced;
    const std::vector<const TomlValue*> figures = figures_with_heading(page.document());
    for (const TomlValue* figure : figures) {
        for (const TomlEntry& entry : figure->entries) {
            if (page.has(entry.key) || !belongs_to_page(entry.key))
                continue;
            if (misplaced.empty())
                page.note(entry.place,
                          in_quotes(entry.key) + " stands below [[figures]], and so belongs to the figure.",
                          "Move it, and all that is not the figure's, above line " +
                              std::to_string(figures.front()->place.line) + ", where [[figures]] stands.");
            page.excuse(entry.key);
            misplaced.push_back(entry.key);
        }
    }
    return misplaced;
}

void refuse_in_translation(Fields& figure) {
    refuse_untranslated(
        figure, figure_fields, " cannot be translated.",
        "Delete it here: it stands in the page's own file, so that each fact is checked once.");
    refuse_untranslated(figure, page_specs, " is the same in every language.",
                        "Delete it here: it stands in the page's own file.");
}

std::vector<Figure> read_figures(BundleReading& reading, Fields& fields, bool original,
                                 const std::vector<std::string>& misplaced) {
    std::vector<Figure> figures;
    for (const TomlValue* table : fields.tables(field(page_fields, "figures"))) {
        Fields of_figure(fields.document(), *table, reading.problems);
        for (const std::string& key : misplaced)
            of_figure.excuse(key);
        Figure figure;
        read_texts(reading, of_figure, figure_texts, figure, true);
        if (original)
            figure.provenance = read_provenance(of_figure);
        else
            refuse_in_translation(of_figure);
        of_figure.finish();
        figures.push_back(std::move(figure));
    }
    return figures;
}

PageText read_page_text(BundleReading& reading, Fields& fields, bool original) {
    PageText text;
    const std::vector<std::string> misplaced = read_misplaced(fields, original);
    read_texts(reading, fields, page_fields, text, true);
    text.body = read_body(reading, fields);
    text.figures = read_figures(reading, fields, original, misplaced);
    return text;
}

std::string read_icon(Fields& fields) {
    const TomlValue* value = fields.text(field(page_fields, "icon"));
    if (value == nullptr || value->text.empty())
        return "";
    const auto& icons = icon_names();
    if (std::find(icons.begin(), icons.end(), value->text) != icons.end())
        return value->text;
    fields.note(value->place, "There is no icon called " + in_quotes(value->text) + ".",
                suggestion(value->text, icons, "The icons are: " + in_a_row(icons) + "."));
    return "";
}

std::vector<std::string> read_next(BundleReading& reading, Fields& fields, const std::string& own_id) {
    const std::size_t first = reading.references.size();
    std::vector<std::string> next =
        read_references(reading, fields, field(page_fields, "next"), Reference::To::page);
    for (std::size_t i = first; i < reading.references.size(); ++i)
        if (reading.references[i].id == own_id)
            fields.note(reading.references[i].place, "The page names itself as the page to read next.",
                        "Delete it from the list.");
    return next;
}

// The page as it was, if its file is; without translations, which have files of their own.
bool take_over(BundleReading& reading, const std::string& file, const std::string& id) {
    const Page* known = is_unchanged(reading, file) ? reading.before->known.bundle->page(id) : nullptr;
    if (known == nullptr)
        return false;
    reading.bundle->pages.emplace(
        id, Page{id, known->icon, {known->text.original, {}}, known->contacts, known->next});
    return true;
}

bool take_over_translation(BundleReading& reading, const std::string& file, Page& page,
                           const LanguageCode& language) {
    if (!is_unchanged(reading, file) || !is_unchanged(reading, "pages/" + page.id + ".toml"))
        return false;
    const Page* known = reading.before->known.bundle->page(page.id);
    if (known == nullptr || !known->text.has(language))
        return false;
    page.text.in_others[language] = known->text.in(language);
    return true;
}

void read_page(BundleReading& reading, const std::string& file, const std::string& id) {
    if (take_over(reading, file, id))
        return;
    Page page;
    page.id = id;
    if (const auto document = open_document(reading, file)) {
        Fields fields(*document, document->root, reading.problems);
        page.text.original = read_page_text(reading, fields, true);
        page.icon = read_icon(fields);
        page.contacts =
            read_references(reading, fields, field(page_fields, "contacts"), Reference::To::contact);
        page.next = read_next(reading, fields, id);
        fields.finish();
    }
    // A page that cannot be read is there all the same: nobody is to be told that it is missing.
    reading.bundle->pages.emplace(id, std::move(page));
}

// A figure is a fact that was checked in the page's own file: another one beside it is a mistake in one of
// them. Where one of the two has no digits ("one in five") nothing is compared.
void compare_figures(Fields& fields, const std::vector<Figure>& originals,
                     const std::vector<Figure>& translated) {
    const std::vector<const TomlValue*> tables = fields.tables(field(page_fields, "figures"));
    for (std::size_t i = 0; i < translated.size(); ++i) {
        const std::string wanted = digits_of(originals[i].value);
        const std::string digits = digits_of(translated[i].value);
        if (!wanted.empty() && !digits.empty() && digits != wanted)
            fields.note(tables[i]->place,
                        "The figure here is " + in_quotes(translated[i].value) +
                            ", and in the page's own file it is " + in_quotes(originals[i].value) + ".",
                        "Write the same figure in both.");
    }
}

// Nothing of it is shown yet: the tools for translators keep there what is not whole.
bool is_waiting(const TomlDocument& document) {
    const auto& entries = document.root.entries;
    return value_of(document.root, waiting_heading) != nullptr &&
           std::all_of(entries.begin(), entries.end(), [](const TomlEntry& entry) {
               return entry.key == waiting_heading || entry.key == origins_heading;
           });
}

} // namespace

void read_pages(BundleReading& reading) {
    for (const auto& [path, bytes] : reading.files)
        if (const auto name = read_file_name(path);
            name && name->kind == FileName::Kind::page && name->language.empty())
            read_page(reading, path, name->id);
}

void translate_page(BundleReading& reading, const std::string& file, const std::string& page,
                    const LanguageCode& language) {
    const auto found = reading.bundle->pages.find(page);
    if (found == reading.bundle->pages.end()) {
        std::vector<std::string> pages;
        for (const auto& [id, unused] : reading.bundle->pages)
            if (!reading.files.contains(std::string("pages/").append(id).append(".").append(language).append(
                    ".toml"))) // whose name is taken
                pages.push_back(id);
        reading.problems.push_back(
            {file, 0, 0, "This translates a page that is not there: " + in_quotes(page) + ".",
             suggestion(page, pages,
                        "Add pages/" + page + ".toml, or keep this file outside of the folder.")});
        return;
    }
    if (take_over_translation(reading, file, found->second, language))
        return;
    const auto document = open_document(reading, file);
    if (!document)
        return;
    if (is_waiting(*document))
        return;
    const std::string original = "pages/" + page + ".toml";
    Fields fields(*document, document->root, reading.problems);
    refuse_untranslated(fields, page_specs, " is the same in every language.",
                        "Delete it here: it stands in " + original + ".");
    pass_over_origins(fields);
    PageText text = read_page_text(reading, fields, false);
    const std::size_t wanted = found->second.text.original.figures.size();
    // Then visitors read the original, and nobody has to mend the translation first.
    const bool is_old = !overtaken(reading, *document, original).empty() ||
                        (text.figures.size() != wanted && !origins_in(*document).empty());
    if (text.figures.size() == wanted && !is_old)
        compare_figures(fields, found->second.text.original.figures, text.figures);
    else if (!is_old)
        fields.note("The page has " + std::to_string(wanted) + " [[figures]], and this translation has " +
                        std::to_string(text.figures.size()) + ".",
                    "Translate each of them, in the same order.");
    fields.finish();
    if (!is_old)
        found->second.text.in_others[language] = std::move(text);
}

} // namespace signpost
