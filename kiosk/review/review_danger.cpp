// What is said of danger: that it does not send anybody to the number for what can wait, nor the other way
// round.
#include <algorithm>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/said_facts.h"
#include "review/danger_words_internal.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// One text of the original language.
class DangerReview {
public:
    DangerReview(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text)
        : reviewing_(reviewing), bundle_(reviewing.bundle), document_(document), text_(text),
          right_("{" + bundle_.emergency_contact + "}") {}

    void run(Markup markup) {
        const std::vector<Sentence> sentences = sentences_of(text_.text, markup);
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const std::size_t at = sentences[i].at;
            const std::size_t end = i + 1 < sentences.size() ? sentences[i + 1].at : text_.text.size();
            if (!look_at(sentences[i]))
                look_at_parts(at, std::string_view(text_.text).substr(at, end - at));
        }
        if (markup == Markup::markdown)
            for (const DangerPart& part : parts_below_headings(text_.text))
                look_below_heading(part);
    }

private:
    [[nodiscard]] bool can_wait(const std::string& name) const {
        return urgency_of(bundle_, name) == Urgency::can_wait;
    }

    [[nodiscard]] bool is_for_danger(const std::string& name) const {
        return urgency_of(bundle_, name) == Urgency::danger;
    }

    void tell_of_danger(std::size_t at, const std::string& name) {
        reviewing_.note(Finding::Kind::contradiction, document_.file, document_.place_in(text_, at),
                        "This speaks of danger and names " + name + ", which is for what can wait.",
                        "Write " + right_ + " in its place; or say that it is no emergency.");
    }

    void tell_of_waiting(std::size_t at) {
        const auto other = std::find_if(bundle_.contacts.begin(), bundle_.contacts.end(),
                                        [](const auto& one) { return one.second.telephone == "101"; });
        reviewing_.note(
            Finding::Kind::contradiction, document_.file, document_.place_in(text_, at),
            "This speaks of what can wait and names " + right_ + ", which is for danger.",
            (other == bundle_.contacts.end() ? "Take it out" : "Write {" + other->first + "} in its place") +
                std::string("; or say that it is an emergency."));
    }

    // True where it is told.
    bool look_at(const Sentence& sentence) {
        if (!speaks_of_danger(ascii_small(sentence.text)))
            return false;
        const std::vector<std::string> names = said_facts(sentence.text).names;
        const auto wrong =
            std::find_if(names.begin(), names.end(), [&](const auto& name) { return can_wait(name); });
        if (wrong == names.end() || std::find(names.begin(), names.end(), right_) != names.end())
            return false;
        tell_of_danger(sentence.at, *wrong);
        return true;
    }

    // 999 and 101 exchanged within one sentence.
    void look_at_parts(std::size_t at, std::string_view sentence) {
        for (const DangerPart& part : parts_beside_names(sentence))
            if (can_wait(part.name) && speaks_of_danger(part.words))
                tell_of_danger(at + part.at, part.name);
            else if (is_for_danger(part.name) && speaks_of_what_can_wait(part.words))
                tell_of_waiting(at + part.at);
    }

    // "## In danger now", and 101 alone below it.
    void look_below_heading(const DangerPart& part) {
        const std::vector<std::string> names = said_facts(part.name).names;
        const bool has_right =
            std::any_of(names.begin(), names.end(), [&](const auto& name) { return is_for_danger(name); });
        const auto waits =
            std::find_if(names.begin(), names.end(), [&](const auto& name) { return can_wait(name); });
        if (speaks_of_danger(part.words) && waits != names.end() && !has_right)
            tell_of_danger(part.at, *waits);
        else if (speaks_of_what_can_wait(part.words) && waits == names.end() && has_right &&
                 !has_one_of(ascii_small(part.name), {"danger", "emergency", "urgent"}))
            tell_of_waiting(part.at);
    }

    Reviewing& reviewing_;
    const Bundle& bundle_;
    const TomlDocument& document_;
    const TomlValue& text_;
    std::string right_;
};

} // namespace

void review_danger(Reviewing& reviewing) {
    if (!is_english(reviewing.bundle.default_language))
        return;
    for (const auto& entry : reviewing.documents.all())
        if (const auto name = read_file_name(entry.first); name && name->language.empty())
            for_each_visitor_text(entry.second, [&](const TomlValue& text, Markup markup) {
                DangerReview(reviewing, entry.second, text).run(markup);
            });
}

} // namespace signpost
