#include "content/markdown.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include <md4c.h>

#include "content/characters.h"
#include "content/markdown_places.h"
#include "content/markdown_refusals.h"

namespace signpost {

namespace {

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

class Reader {
public:
    explicit Reader(std::string_view source) : source_(source), places_(source) {}

    Markdown run() {
        MD_PARSER parser{};
        // Extensions are switched on to be recognised, so that they can be refused in words.
        parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                       MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Reader*>(self)->enter_block(type, detail), 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Reader*>(self)->leave_block(type), 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<Reader*>(self)->enter_span(type, detail), 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<Reader*>(self)->leave_span(type), 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<Reader*>(self)->text(type, {text, size}), 0;
        };
        md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
        refuse_definitions();
        std::stable_sort(read_.refusals.begin(), read_.refusals.end(),
                         [](const auto& a, const auto& b) { return a.at < b.at; });
        return std::move(read_);
    }

private:
    // --- Blocks. The library tells no place for them, but a block begins on a line that nothing was read
    // from.

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        if (skipped_ > 0) {
            ++skipped_;
            return;
        }
        switch (type) {
        case MD_BLOCK_QUOTE:
            return skip_block(refusal::quotation);
        case MD_BLOCK_CODE:
            return skip_block(refusal::code_block);
        case MD_BLOCK_HTML:
            return skip_block(refusal::html);
        case MD_BLOCK_TABLE:
            return skip_block(refusal::table);
        case MD_BLOCK_HR:
            return skip_block(refusal::rule);
        case MD_BLOCK_UL:
            return enter_list(Block::Kind::bullet, 0);
        case MD_BLOCK_OL:
            return enter_list(Block::Kind::numbered, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
        case MD_BLOCK_LI:
            return enter_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        case MD_BLOCK_H:
            return in_item_ ? skip_block(refusal::block_in_item) : begin(Block::Kind::heading);
        case MD_BLOCK_P:
            return enter_paragraph();
        default:
            return;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (skipped_ > 0) {
            --skipped_;
            if (skipped_ == 0 && type == MD_BLOCK_CODE)
                places_.pass_line_of("`~");
            return;
        }
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            list_.reset();
        else if (type == MD_BLOCK_LI)
            leave_item();
        else if (type == MD_BLOCK_H)
            leave_heading();
    }

    void enter_list(Block::Kind kind, unsigned first) {
        if (list_)
            return skip_block(refusal::nested_list);
        list_ = kind;
        next_number_ = static_cast<int>(std::min(first, 999'999'999U));
    }

    void enter_item(const MD_BLOCK_LI_DETAIL& detail) {
        in_item_ = true;
        paragraphs_in_item_ = 0;
        item_has_more_ = false;
        if (detail.is_task != 0)
            refuse(detail.task_mark_offset - 1, refusal::tick_box);
        begin(*list_);
        if (*list_ == Block::Kind::numbered)
            read_.text.back().number = next_number_++;
    }

    void leave_item() {
        in_item_ = false;
        if (item_has_more_ || !read_.text.back().spans.empty())
            return;
        refuse(places_.next_block(), refusal::empty_item);
        places_.pass_line();
    }

    void enter_paragraph() {
        if (!in_item_)
            begin(Block::Kind::paragraph);
        else if (++paragraphs_in_item_ > 1 || !read_.text.back().spans.empty())
            skip_block(refusal::block_in_item);
    }

    void leave_heading() {
        if (read_.text.back().spans.empty()) {
            refuse(places_.next_block(), refusal::empty_heading);
            places_.pass_line();
        } else if (!starts_with(trimmed(places_.passed_line()), "#")) {
            places_.pass_line_of("=-"); // the line under it
        }
    }

    void begin(Block::Kind kind) { read_.text.push_back({kind, 0, {}}); }

    void skip_block(const refusal::Words& why) {
        refuse(places_.next_block(), why);
        places_.pass_line();
        skipped_ = 1;
        item_has_more_ = in_item_;
    }

    // --- Spans. Their marks stand before the first text that the library tells after them.

    void enter_span(MD_SPANTYPE type, void* detail) {
        switch (type) {
        case MD_SPAN_STRONG:
            ++strong_;
            return;
        case MD_SPAN_EM:
            return refuse_soon("*_", "*_[", refusal::italics);
        case MD_SPAN_CODE:
            return refuse_soon("`", "` ", refusal::code);
        case MD_SPAN_DEL:
            return refuse_soon("~", "~*_[", refusal::crossed_out);
        case MD_SPAN_IMG:
            return enter_picture(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
        case MD_SPAN_A:
            return enter_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
        default:
            return;
        }
    }

    void leave_span(MD_SPANTYPE type) {
        settle(fallback_.value_or(places_.last())); // a span without any text
        if (type == MD_SPAN_STRONG)
            --strong_;
        else if (type == MD_SPAN_IMG)
            --pictures_;
        else if (type == MD_SPAN_A)
            leave_link();
    }

    void enter_picture(const MD_SPAN_IMG_DETAIL& detail) {
        ++pictures_;
        fallback_ = places_.offset(detail.src.text);
        soon_.emplace_back([this](std::size_t at) {
            const std::size_t mark = source_.rfind("![", at);
            refuse(mark == source_.npos ? at : mark, refusal::picture);
        });
    }

    void enter_link(const MD_SPAN_A_DETAIL& detail) {
        const std::string href =
            detail.href.text == nullptr ? "" : std::string(detail.href.text, detail.href.size);
        const std::optional<std::size_t> target = places_.offset(detail.href.text);
        const bool has_title = detail.title.size > 0;
        fallback_ = target;
        link_has_words_ = false;
        link_ = link_from(href);
        soon_.emplace_back([this, href, target, has_title](std::size_t at) {
            link_at_ = places_.start_of(at, "[<", "*_`~![<](");
            check_link(href, target, has_title);
        });
    }

    void leave_link() {
        if (!link_has_words_)
            refuse(link_at_, refusal::empty_link);
        link_.reset();
    }

    static std::optional<Link> link_from(const std::string& href) {
        if (starts_with(href, "page:"))
            return Link{Link::To::page, href.substr(5)};
        if (starts_with(href, "contact:"))
            return Link{Link::To::contact, href.substr(8)};
        return std::nullopt;
    }

    void check_link(const std::string& href, std::optional<std::size_t> target, bool has_title) {
        if (starts_with(href, "mailto:"))
            return refuse(link_at_, refusal::email);
        if (starts_with(href, "http:") || starts_with(href, "https:") || starts_with(href, "www."))
            return refuse(link_at_,
                          "The kiosk is not on the internet and cannot open " + in_quotes(href) + ".",
                          refusal::link_remedy);
        if (!link_)
            return refuse(link_at_,
                          "The link leads to " + in_quotes(href) + ", which is no page and no contact.",
                          refusal::link_remedy);
        if (!stands_in_place(target))
            return refuse(link_at_, refusal::reference);
        if (has_title)
            return refuse(link_at_, refusal::link_title);
        read_.links.push_back({link_at_, *link_});
    }

    // Whether the target stands in [words](target), and not in a definition elsewhere.
    [[nodiscard]] bool stands_in_place(std::optional<std::size_t> target) const {
        if (!target || *target == 0)
            return false;
        const std::size_t before = source_.find_last_not_of(" \t\n<", *target - 1);
        return before != source_.npos && source_[before] == '(';
    }

    // --- Text

    void text(MD_TEXTTYPE type, std::string_view said) {
        const std::optional<std::size_t> at = places_.offset(said.data());
        if (at && !said.empty()) {
            settle(*at);
            places_.pass_text(*at, said.size());
        }
        if (skipped_ > 0 || pictures_ > 0 || read_.text.empty())
            return;
        if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
            return append(" ");
        if (type == MD_TEXT_ENTITY)
            return refuse(at.value_or(places_.last()), refusal::entity);
        if (type == MD_TEXT_HTML)
            return refuse_html(said, at.value_or(places_.last()));
        if (type == MD_TEXT_NORMAL)
            refuse_leftovers(said, at.value_or(places_.last()));
        append(said);
    }

    // A pair of tags is refused once, at its first.
    void refuse_html(std::string_view said, std::size_t at) {
        const bool closes = starts_with(said, "</");
        if (!closes || open_tags_ == 0)
            refuse(at, refusal::html);
        if (!closes)
            ++open_tags_;
        else if (open_tags_ > 0)
            --open_tags_;
    }

    // Marks that the library took for text, since they were not written as it wants them.
    void refuse_leftovers(std::string_view said, std::size_t at) {
        for (const std::string_view mark : {"](", "][", "(page:", "(contact:"})
            if (const std::size_t found = said.find(mark); found != said.npos)
                return refuse(at + found, refusal::broken_link);
        if (const std::size_t found = said.find("**"); found != said.npos)
            refuse(at + found, refusal::lone_stars);
    }

    void append(std::string_view said) {
        link_has_words_ = link_has_words_ || !trimmed(said).empty();
        std::string plain(said);
        std::replace(plain.begin(), plain.end(), '\t', ' ');
        std::replace(plain.begin(), plain.end(), '\n', ' ');
        std::vector<Span>& spans = read_.text.back().spans;
        if (spans.empty() || spans.back().strong != (strong_ > 0) || spans.back().link != link_)
            spans.push_back({"", strong_ > 0, link_});
        spans.back().text += plain;
    }

    // `[id]: target` leaves no trace in what the library tells.
    void refuse_definitions() {
        for (std::size_t at = 0; at < source_.size();
             at = std::min(source_.find('\n', at), source_.size()) + 1) {
            const std::string_view line = trimmed(line_at(source_, at));
            const std::size_t close = line.find("]:");
            if (starts_with(line, "[") && close != line.npos && line.find(']') == close)
                refuse(static_cast<std::size_t>(line.data() - source_.data()), refusal::reference);
        }
    }

    void refuse_soon(std::string_view wanted, std::string_view marks, const refusal::Words& why) {
        soon_.emplace_back(
            [=, this, &why](std::size_t at) { refuse(places_.start_of(at, wanted, marks), why); });
    }

    void settle(std::size_t at) {
        fallback_.reset();
        for (const auto& note : std::exchange(soon_, {}))
            note(at);
    }

    void refuse(std::size_t at, const refusal::Words& why) { refuse(at, why.cause, why.remedy); }
    void refuse(std::size_t at, std::string cause, std::string remedy) {
        read_.refusals.push_back({at, std::move(cause), std::move(remedy)});
    }

    std::string_view source_;
    MarkdownPlaces places_;
    Markdown read_;
    int skipped_ = 0; // blocks open inside a refused one, with it
    std::optional<Block::Kind> list_;
    bool in_item_ = false;
    int paragraphs_in_item_ = 0;
    bool item_has_more_ = false; // something that was refused
    int next_number_ = 0;
    int strong_ = 0;
    int pictures_ = 0;
    int open_tags_ = 0;
    std::optional<Link> link_;
    std::size_t link_at_ = 0;
    bool link_has_words_ = false;
    std::optional<std::size_t> fallback_;
    std::vector<std::function<void(std::size_t)>> soon_; // what waits for a place
};

} // namespace

Markdown read_markdown(std::string_view source) { return Reader(source).run(); }

} // namespace signpost
