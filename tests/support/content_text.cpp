#include "support/content_text.h"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "support/text.h"

namespace signpost::test {

std::string body_of(const Page& page) {
    std::string text;
    for (const Block& block : page.text.original.body) {
        for (const Span& span : block.spans)
            text += span.text;
        text += '\n';
    }
    return text;
}

std::string body_of(const Bundle& bundle, const std::string& page) {
    const Page* found = bundle.page(page);
    REQUIRE_MESSAGE(found != nullptr, page);
    return body_of(*found);
}

std::string text_of(const Page& page) {
    return page.text.original.title + '\n' + page.text.original.summary + '\n' + body_of(page);
}

std::string text_of(const Contact& contact) {
    const ContactText& t = contact.text.original;
    std::string all;
    for (const std::string* field : {&t.name, &t.what_for, &t.hours, &t.cost, &t.bill, &t.who, &t.languages,
                                     &t.expect, &t.how, &t.text_note})
        all += *field + '\n';
    return all;
}

Texts texts_of(const Bundle& bundle) {
    Texts texts;
    for (const auto& [id, page] : bundle.pages)
        texts["page " + id] = text_of(page);
    for (const auto& [id, contact] : bundle.contacts)
        texts["contact " + id] = text_of(contact);
    return texts;
}

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::ranges::any_of(words, [&](const char* each) { return has(text, each); });
}

std::string line_with(const std::string& text, const std::string& words) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (has(line, words))
            return line;
    return "";
}

void check_says(const std::string& text, std::initializer_list<const char*> words) {
    for (const char* each : words)
        CHECK_MESSAGE(has(text, each), "\"" << std::string(each) << "\" is not in: " << text);
}

} // namespace signpost::test
