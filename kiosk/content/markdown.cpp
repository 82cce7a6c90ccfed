#include "content/markdown.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <md4c.h>

#include "base/characters.h"
#include "content/markdown_places_internal.h"
#include "content/markdown_refusals_internal.h"
#include "content/markdown_spans_internal.h"

namespace signpost {

namespace {

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
        spans_.refuse_definitions();
        for (const MissedMark& missed : missed_marks(source_))
            refuse(missed.at, missed.why);
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
        } else if (!trimmed(places_.passed_line()).starts_with("#")) {
            places_.pass_line_of("=-"); // the line under it
        }
    }

    void begin(Block::Kind kind) { read_.text.push_back({kind, 0, {}}); }

    void skip_block(const refusal::Message& why) {
        refuse(places_.next_block(), why);
        places_.pass_line();
        skipped_ = 1;
        item_has_more_ = in_item_;
    }

    // --- Spans

    void enter_span(MD_SPANTYPE type, void* detail) {
        switch (type) {
        case MD_SPAN_STRONG:
            return spans_.enter_strong();
        case MD_SPAN_EM:
            return spans_.enter_refused("*_", "*_[", refusal::italics);
        case MD_SPAN_CODE:
            return spans_.enter_refused("`", "` ", refusal::code);
        case MD_SPAN_DEL:
            return spans_.enter_refused("~", "~*_[", refusal::crossed_out);
        case MD_SPAN_IMG:
            return spans_.enter_picture(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src.text);
        case MD_SPAN_A:
            return enter_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
        default:
            return;
        }
    }

    void enter_link(const MD_SPAN_A_DETAIL& detail) {
        spans_.enter_link(detail.href.text, detail.href.size, detail.title.size > 0);
    }

    void leave_span(MD_SPANTYPE type) {
        spans_.settle_without_text();
        if (type == MD_SPAN_STRONG)
            spans_.leave_strong();
        else if (type == MD_SPAN_IMG)
            spans_.leave_picture();
        else if (type == MD_SPAN_A)
            spans_.leave_link();
    }

    // --- Text

    void text(MD_TEXTTYPE type, std::string_view said) {
        const std::optional<std::size_t> at = places_.offset(said.data());
        if (at && !said.empty()) {
            spans_.settle(*at);
            places_.pass_text(*at, said.size());
        }
        if (skipped_ > 0 || spans_.in_picture() || read_.text.empty())
            return;
        if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
            return spans_.append(" ");
        if (type == MD_TEXT_ENTITY)
            return spans_.refuse(at.value_or(places_.last()), refusal::entity);
        if (type == MD_TEXT_HTML)
            return refuse_html(said, at.value_or(places_.last()));
        if (type == MD_TEXT_NORMAL)
            spans_.refuse_leftovers(said, at.value_or(places_.last()));
        spans_.append(said);
    }

    // A pair of tags is refused once, at its first.
    void refuse_html(std::string_view said, std::size_t at) {
        const bool closes = said.starts_with("</");
        if (!closes || open_tags_ == 0)
            refuse(at, refusal::html);
        if (!closes)
            ++open_tags_;
        else if (open_tags_ > 0)
            --open_tags_;
    }

    void refuse(std::size_t at, const refusal::Message& why) { spans_.refuse(at, why); }

    std::string_view source_;
    MarkdownPlaces places_;
    Markdown read_;
    MarkdownSpans spans_{source_, places_, read_};
    int skipped_ = 0; // how many blocks deep it is inside a refused one, that one counted
    std::optional<Block::Kind> list_;
    bool in_item_ = false;
    int paragraphs_in_item_ = 0;
    bool item_has_more_ = false; // besides its words, the item held something that was refused
    int next_number_ = 0;
    int open_tags_ = 0;
};

} // namespace

Markdown read_markdown(std::string_view source) { return Reader(source).run(); }

} // namespace signpost
