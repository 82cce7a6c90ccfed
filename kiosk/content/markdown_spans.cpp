#include "content/markdown_spans_internal.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

std::optional<Link> link_from(const std::string& href) {
    if (href.starts_with("page:"))
        return Link{Link::To::page, href.substr(5)};
    if (href.starts_with("contact:"))
        return Link{Link::To::contact, href.substr(8)};
    return std::nullopt;
}

// "page:report" of "Page:report", "page: report" and "page/report"; "" where that is not clear.
std::string target_meant(const std::string& href) {
    std::string target;
    for (const char c : href)
        if (c != ' ')
            target += ascii_small(c);
    const std::string_view folder = "pages/"; // as files are called
    const std::string_view ending = ".toml";
    if (target.starts_with(folder) && target.ends_with(ending)) {
        const std::size_t name = target.size() - folder.size() - ending.size();
        target = "page:" + target.substr(folder.size(), name);
    }
    for (const std::string_view kind : {"page", "contact"})
        if (target.starts_with(kind) && target.size() > kind.size() + 1 &&
            std::string_view(":/.;=").find(target[kind.size()]) != std::string_view::npos) {
            target[kind.size()] = ':';
            return is_id(std::string_view(target).substr(kind.size() + 1)) ? target : "";
        }
    return "";
}

} // namespace

void MarkdownSpans::enter_refused(std::string_view wanted, std::string_view marks,
                                  const refusal::Message& why) {
    soon_.emplace_back([=, this, &why](std::size_t at) { refuse(places_.start_of(at, wanted, marks), why); });
}

void MarkdownSpans::enter_picture(const char* source) {
    ++pictures_;
    fallback_ = places_.offset(source);
    soon_.emplace_back([this](std::size_t at) {
        const std::size_t mark = source_.rfind("![", at);
        refuse(mark == source_.npos ? at : mark, refusal::picture);
    });
}

void MarkdownSpans::enter_link(const char* target, std::size_t size, bool has_title) {
    const std::string href = target == nullptr ? "" : std::string(target, size);
    const std::optional<std::size_t> place = places_.offset(target);
    fallback_ = place;
    link_has_words_ = false;
    link_ = link_from(href);
    soon_.emplace_back([this, href, place, has_title](std::size_t at) {
        link_at_ = places_.start_of(at, "[<", "*_`~![<](");
        check_link(href, place, has_title);
    });
}

void MarkdownSpans::leave_link() {
    if (!link_has_words_)
        refuse(link_at_, refusal::empty_link);
    link_.reset();
}

void MarkdownSpans::check_link(const std::string& href, std::optional<std::size_t> target, bool has_title) {
    if (href.starts_with("mailto:"))
        return refuse(link_at_, refusal::email);
    if (href.starts_with("http:") || href.starts_with("https:") || href.starts_with("www."))
        return refuse(link_at_, "The kiosk is not on the internet and cannot open " + in_quotes(href) + ".",
                      refusal::link_remedy);
    const std::string meant = target_meant(href);
    if (!link_ && !meant.empty())
        return refuse(link_at_,
                      "The link leads to " + in_quotes(href) + ", which is not written like a target.",
                      "Write (" + meant + ") behind its words.");
    if (!link_)
        return refuse(link_at_, "The link leads to " + in_quotes(href) + ", which is no page and no contact.",
                      is_id(href) ? "Write (page:" + href + ") if that is a page, or (contact:" + href +
                                        ") if it is a contact."
                                  : refusal::link_remedy);
    if (target && *target > 0 && source_[*target - 1] == '<')
        return refuse(*target - 1, "This looks like a link, but is not written like one.",
                      meant.empty() ? refusal::link_remedy
                                    : "A link has words to touch: write [words](" + meant + ").");
    if (!stands_in_place(target))
        return refuse(link_at_, refusal::reference);
    if (has_title)
        return refuse(link_at_, refusal::link_title);
    read_.links.push_back({link_at_, *link_});
}

// Whether the target stands in [words](target), and not in a definition elsewhere.
bool MarkdownSpans::stands_in_place(std::optional<std::size_t> target) const {
    if (!target || *target == 0)
        return false;
    const std::size_t before = source_.find_last_not_of(" \t\n<", *target - 1);
    return before != source_.npos && source_[before] == '(';
}

void MarkdownSpans::settle_without_text() { settle(fallback_.value_or(places_.last())); }

void MarkdownSpans::settle(std::size_t at) {
    fallback_.reset();
    for (const auto& note : std::exchange(soon_, {}))
        note(at);
}

void MarkdownSpans::refuse_leftovers(std::string_view said, std::size_t at) {
    for (const std::string_view mark : {"](", "][", "(page:", "(contact:"})
        if (const std::size_t found = said.find(mark); found != said.npos)
            return refuse(at + found, refusal::broken_link);
    if (const std::size_t found = said.find("**"); found != said.npos)
        refuse(at + found, refusal::lone_stars);
}

void MarkdownSpans::append(std::string_view said) {
    link_has_words_ = link_has_words_ || !trimmed(said).empty();
    std::string plain(said);
    std::replace(plain.begin(), plain.end(), '\t', ' ');
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    std::vector<Span>& spans = read_.text.back().spans;
    if (spans.empty() || spans.back().strong != (strong_ > 0) || spans.back().link != link_)
        spans.push_back({"", strong_ > 0, link_});
    spans.back().text += plain;
}

void MarkdownSpans::refuse_definitions() {
    for (std::size_t at = 0; at < source_.size(); at = std::min(source_.find('\n', at), source_.size()) + 1) {
        const std::string_view line = trimmed(line_at(source_, at));
        const std::size_t close = line.find("]:");
        if (line.starts_with("[") && close != line.npos && line.find(']') == close)
            refuse(static_cast<std::size_t>(line.data() - source_.data()), refusal::reference);
    }
}

void MarkdownSpans::refuse(std::size_t at, std::string cause, std::string remedy) {
    read_.refusals.push_back({at, std::move(cause), std::move(remedy)});
}

} // namespace signpost
