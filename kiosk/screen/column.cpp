#include "screen/column_internal.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "screen/leaves.h"

namespace signpost {

float body_line_height(const Metrics& metrics) { return metrics.text_scale >= 2 ? 1.3F : 1.4F; }

int lines_seen_at_first(const Metrics& metrics) {
    constexpr Mm small{330}; // 13 inches
    const bool is_small = std::hypot(metrics.width(), metrics.picture_height()) < metrics.px(small);
    return is_small && metrics.text_scale >= text_scale_of(text_size_steps - 1) ? 3 : 5;
}

float longest_line(const Metrics& metrics) { return static_cast<float>(metrics.em()) * 33; }

void Column::text(const std::string& words, TextLook look, Colour colour, Role role) {
    y_ += put_text(canvas_, words, look, rest(0), colour, role);
}

void Column::arm(const Choice& choice) {
    ArmLook look;
    if (canvas_.metrics().compact())
        look.title = 1.0F;
    const float height = arm_height(canvas_, choice, at_.w, look);
    put_arm(canvas_, choice, rest(height), look);
    y_ += height;
}

void Column::figure(const Figure& f) {
    const Metrics& m = canvas_.metrics();
    const Palette& p = canvas_.colours();
    const float bar = m.px(Mm{1.75F});
    const float indent = bar + m.px(Mm{5});
    const float top = y_;
    const float scale = m.compact() ? m.text_scale : 1; // its words are to stand on the same leaf
    const TextLook large{.factor = std::max(1.0F, 1.8F / scale), .weight = Weight::bold, .line_height = 1.2F};
    const TextLook small{.factor = 1.0F, .line_height = 1.3F, .lines = Lines::without_widow};
    const Rect column{at_.x + indent, y_, at_.w - indent, 0};
    const TextLayout& value = canvas_.layout(f.value, large, column.w);
    const TextLayout& label = canvas_.layout(f.label, small, column.w);
    canvas_.text(value, large, {column.x, y_, column.w, value.height()}, p.accent);
    y_ += value.height();
    canvas_.text(label, small, {column.x, y_, column.w, label.height()}, p.ink);
    y_ += label.height();
    canvas_.fill({at_.x, top, bar, y_ - top}, p.accent);
    canvas_.list(Role::figure, f.value + " " + f.label, {at_.x, top, at_.w, y_ - top});
}

namespace {

constexpr TextLook block_heading{
    .factor = 1.19F, .weight = Weight::bold, .line_height = 1.25F, .lines = Lines::balanced};

std::string plain_text(const Block& block) {
    std::string text;
    for (const Span& span : block.spans)
        text += span.text;
    return text;
}

// The tag of a span is its place in the block; what leads somewhere is set bold and in the accent.
std::vector<TextRun> runs_of(const Block& block, bool all_bold) {
    std::vector<TextRun> runs;
    for (std::size_t i = 0; i < block.spans.size(); ++i) {
        const Span& span = block.spans[i];
        const bool bold = all_bold || span.strong || span.link;
        runs.push_back({span.text, bold ? Weight::bold : Weight::regular, static_cast<int>(i)});
    }
    return runs;
}

Place target_of(const Link& link) {
    return {link.to == Link::To::page ? Screen::page : Screen::contact, link.id};
}

std::ptrdiff_t links_in(const Block& block) {
    return std::count_if(block.spans.begin(), block.spans.end(),
                         [](const Span& span) { return span.link.has_value(); });
}

bool is_list(const Block& block) {
    return block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered;
}

TextLook look_of(const Block& block, const Metrics& metrics) {
    if (block.kind == Block::Kind::heading)
        return block_heading;
    return {.factor = 1.0F, .line_height = body_line_height(metrics), .lines = Lines::without_widow};
}

std::string mark_of(const Block& block) {
    return block.kind == Block::Kind::bullet ? "\u2022" : std::to_string(block.number) + ".";
}

Choice arm_to(const Span& span) { return {span.text, {}, {}, action::Open{target_of(*span.link)}}; }

float over_arm(const Metrics& metrics) { return metrics.px(Mm{4}); }

// In ems.
float space_between(const Block& above, const Block& below) {
    if (below.kind == Block::Kind::heading)
        return 0.7F;
    if (!is_list(above) || !is_list(below))
        return 0.5F;
    return links_in(above) + links_in(below) == 0 ? 0.15F : 0.42F;
}

} // namespace

void Column::rich(const RichText& text, int must_be_seen) {
    const TextRoom room{canvas_.metrics(), canvas_.mirrored(), at_.w};
    const MeasuredText& measured =
        canvas_.type().measured().of(text, room, [this](const RichText& b) { return measure(b); });
    const float top = y_;
    if (canvas_.measuring())
        add_stretches(text, measured);
    else
        for (std::size_t i = 0; i < text.size(); ++i) {
            y_ = top + measured.blocks[i].top;
            draw(text[i], measured.blocks[i]);
        }
    y_ = top;
    if (must_be_seen > 0)
        canvas_.must_be_seen(rest(height_of_lines(text, measured, must_be_seen)),
                             "the first " + std::to_string(must_be_seen) + " lines");
    y_ = top + measured.height;
}

// One stretch for each paragraph and each arm; a paragraph that has arms keeps its first one with it.
void Column::add_stretches(const RichText& text, const MeasuredText& measured) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const MeasuredBlock& block = measured.blocks[i];
        float y = y_ + block.top;
        const bool with_next = text[i].kind == Block::Kind::heading || !block.arms.empty();
        std::vector<float> sentences;
        for (const int lines : block.sentences)
            sentences.push_back(static_cast<float>(lines) * line_of(text[i]));
        canvas_.add_stretch({y, y + block.words, line_of(text[i]), with_next, std::move(sentences)});
        y += block.words;
        for (const float arm : block.arms) {
            y += over_arm(canvas_.metrics());
            canvas_.add_stretch({.top = y, .bottom = y + arm, .sentences = {}, .arm = true});
            y += arm;
        }
    }
}

float Column::line_of(const Block& block) const {
    const TextLook look = look_of(block, canvas_.metrics());
    return look.line_height * static_cast<float>(canvas_.em_of(look));
}

// px of the first `lines` lines, or of fewer where a heading, or words with arms, would begin in between:
// these are not parted.
float Column::height_of_lines(const RichText& text, const MeasuredText& measured, int lines) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_another = text[i].kind == Block::Kind::heading || !measured.blocks[i].arms.empty();
        if (i > 0 && begins_another)
            return measured.blocks[i - 1].top + measured.blocks[i - 1].height;
        const float line = line_of(text[i]);
        const auto here = static_cast<int>(std::lround(measured.blocks[i].words / line));
        if (lines <= here)
            return measured.blocks[i].top + static_cast<float>(lines) * line;
        lines -= here;
    }
    return measured.height;
}

MeasuredText Column::measure(const RichText& blocks) {
    // The largest letters leave room for few lines: none of it is for air.
    const float air = canvas_.metrics().text_scale >= 2 ? 0.4F : 1.0F;
    const float em = air * static_cast<float>(canvas_.metrics().em());
    MeasuredText text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0)
            text.height += em * space_between(blocks[i - 1], blocks[i]);
        MeasuredBlock block = measure(blocks[i]);
        block.top = text.height;
        text.height += block.height;
        text.blocks.push_back(std::move(block));
    }
    return text;
}

MeasuredBlock Column::measure(const Block& b) {
    MeasuredBlock measured;
    const bool bold = b.kind == Block::Kind::heading;
    const TextLayout& layout =
        canvas_.layout(runs_of(b, bold), look_of(b, canvas_.metrics()), at_.w - indent(b));
    measured.words = layout.height();
    measured.height = measured.words;
    measured.sentences = lines_that_end_a_sentence(layout);
    measured.link = lines_of_link(b, layout);
    if (links_in(b) < 2)
        return measured;
    for (const Span& span : b.spans)
        if (span.link) {
            measured.arms.push_back(arm_height(canvas_, arm_to(span), at_.w));
            measured.height += over_arm(canvas_.metrics()) + measured.arms.back();
        }
    return measured;
}

// The rectangles of the block's only link, one a line; empty where it has no link or several.
std::vector<Rect> Column::lines_of_link(const Block& b, const TextLayout& layout) const {
    if (links_in(b) != 1)
        return {};
    const auto with_link =
        std::find_if(b.spans.begin(), b.spans.end(), [](const Span& span) { return span.link.has_value(); });
    const Rect r{at_.x + indent(b), 0, at_.w - indent(b), layout.height()};
    std::vector<Rect> lines = canvas_.tagged(layout, r, static_cast<int>(with_link - b.spans.begin()));
    for (Rect& line : lines)
        line.x -= canvas_.place(r).x;
    return lines;
}

float Column::indent(const Block& b) const {
    return is_list(b) ? static_cast<float>(canvas_.metrics().em(1.15F)) : 0;
}

// What is out of sight is listed where it stands and no more: looking up its layout would cost as much as
// drawing it.
void Column::draw(const Block& b, const MeasuredBlock& measured) {
    // A link reaches a little beyond its block.
    const Rect around = rest(measured.height).inset(-canvas_.metrics().px(Mm{1}));
    const bool in_sight = canvas_.in_sight(around);
    const Rect r{at_.x + indent(b), y_, at_.w - indent(b), measured.words};
    if (in_sight && canvas_.draws())
        draw_text(b, r);
    list_text(b, measured, r);
    y_ += measured.words;
    arms_of_links(b, measured, in_sight);
}

void Column::draw_text(const Block& b, Rect r) {
    const bool is_heading = b.kind == Block::Kind::heading;
    const Palette& p = canvas_.colours();
    if (is_list(b)) {
        const TextLook bold{
            .factor = 1.0F, .weight = Weight::bold, .line_height = body_line_height(canvas_.metrics())};
        const TextLayout& point = canvas_.layout(mark_of(b), bold, indent(b) * 2);
        canvas_.text(point, bold, {at_.x, r.y, indent(b), point.height()}, p.accent);
    }
    std::vector<Colour> colours;
    for (const Span& span : b.spans)
        colours.push_back(is_heading || span.link ? p.accent : p.ink);
    const TextLayout& layout = canvas_.layout(runs_of(b, is_heading), look_of(b, canvas_.metrics()), r.w);
    if (!colours.empty())
        canvas_.text_by_tag(layout, look_of(b, canvas_.metrics()), r, colours);
    underline_links(b, layout, r);
}

void Column::underline_links(const Block& b, const TextLayout& layout, Rect r) {
    const float thick = canvas_.metrics().line();
    for (std::size_t i = 0; i < b.spans.size(); ++i)
        if (b.spans[i].link)
            for (const Rect& box : canvas_.tagged(layout, r, static_cast<int>(i)))
                if (canvas_.draws_line(box))
                    canvas_.fill_placed({box.x, box.bottom() - 0.2F * box.h, box.w, thick},
                                        canvas_.colours().accent);
}

// The words of a link are its target, and what stands beside them is not: that may be a number to call. Where
// a block has more links than one each gets an arm below.
void Column::list_text(const Block& b, const MeasuredBlock& measured, Rect r) {
    const std::string before = b.kind == Block::Kind::numbered ? mark_of(b) + " " : "";
    canvas_.list(b.kind == Block::Kind::heading ? Role::heading : Role::text, before + plain_text(b), r);
    if (measured.link.empty())
        return;
    const Rect corner = canvas_.place(r);
    std::vector<Rect> lines = measured.link;
    for (Rect& line : lines)
        line = {corner.x + line.x, corner.y + line.y, line.w, line.h};
    for (const Span& span : b.spans)
        if (span.link)
            canvas_.list_words(span.text, lines, r, action::Open{target_of(*span.link)});
}

void Column::arms_of_links(const Block& b, const MeasuredBlock& measured, bool in_sight) {
    auto height = measured.arms.begin();
    for (const Span& span : b.spans) {
        if (!span.link || height == measured.arms.end())
            continue;
        y_ += over_arm(canvas_.metrics());
        if (in_sight)
            put_arm(canvas_, arm_to(span), rest(*height));
        else
            canvas_.list(Role::link, span.text, rest(*height), arm_to(span).action);
        y_ += *height++;
    }
}

} // namespace signpost
