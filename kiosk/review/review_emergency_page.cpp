// The page for who is in danger and cannot speak: which number it names, and which keys it says to press.
#include "base/characters.h"
#include "content/said_facts.h"
#include "review/danger_words_internal.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr std::string_view keys_to_press = "55";

class EmergencyPageReview {
public:
    EmergencyPageReview(Reviewing& reviewing, const TomlDocument& page, const TomlValue& body)
        : reviewing_(reviewing), page_(page), body_(body) {}

    void run() {
        if (!says_what_can_wait(body_.text))
            for (const Sentence& sentence : sentences_of(body_.text, Markup::markdown))
                look_for_number(sentence);
        look_for_keys();
    }

private:
    // Anywhere: then the page has a part for that, too.
    [[nodiscard]] static bool says_what_can_wait(const std::string& text) {
        return speaks_of_what_can_wait(ascii_small(text));
    }

    void note(std::size_t at, std::string cause, std::string remedy) {
        reviewing_.note(Finding::Kind::contradiction, page_.file, page_.place_in(body_, at), std::move(cause),
                        std::move(remedy));
    }

    void look_for_number(const Sentence& sentence) {
        for (const std::string& name : said_facts(sentence.text).names)
            if (urgency_of(reviewing_.bundle, name) == Urgency::can_wait)
                note(sentence.at,
                     "This page is for who is in danger, and names " + name + ", which is for what can wait.",
                     "Write {" + reviewing_.bundle.emergency_contact +
                         "} in its place; or say that it is no emergency.");
    }

    // "Press **55**"
    void look_for_keys() {
        const std::string small = ascii_small(body_.text);
        for (std::size_t at = small.find("press"); at != small.npos; at = small.find("press", at + 1)) {
            const std::size_t digits =
                small.find_first_not_of("ing *", at + std::string_view("press").size());
            const std::size_t end = std::min(small.find_first_not_of("0123456789", digits), small.size());
            const std::string keys = digits == small.npos ? "" : small.substr(digits, end - digits);
            if (!keys.empty() && keys != keys_to_press)
                note(digits, "Who calls without a voice presses 55, and this says " + keys + ".",
                     "Write 55 in its place.");
        }
    }

    Reviewing& reviewing_;
    const TomlDocument& page_;
    const TomlValue& body_;
};

} // namespace

void review_emergency_page(Reviewing& reviewing) {
    const TomlDocument* page = reviewing.documents.find(page_file(reviewing.bundle.emergency_page));
    const TomlValue* body = page == nullptr ? nullptr : value_of(page->root, "body");
    if (body != nullptr && body->kind == TomlValue::Kind::text &&
        is_english(reviewing.bundle.default_language))
        EmergencyPageReview(reviewing, *page, *body).run();
}

} // namespace signpost
