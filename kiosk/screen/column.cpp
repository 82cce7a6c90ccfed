#include "screen/column.h"

#include <algorithm>

namespace signpost {

namespace {

constexpr TextLook body{.factor = 1.0F, .line_height = 1.4F};
constexpr TextLook heading{.factor = 1.19F, .weight = Weight::bold, .line_height = 1.25F};

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

} // namespace

float longest_line(const Metrics& metrics) { return static_cast<float>(metrics.em()) * 33; }

void Column::text(const std::string& words, TextLook look, Colour colour, Role role) {
    y_ += put_text(canvas_, words, look, rest(0), colour, role);
}

void Column::rich(const RichText& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool items = i > 0 && is_list(blocks[i]) && is_list(blocks[i - 1]);
        const bool tight = items && links_in(blocks[i]) + links_in(blocks[i - 1]) == 0;
        const float em = static_cast<float>(canvas_.metrics().em());
        if (i > 0)
            y_ += em * (blocks[i].kind == Block::Kind::heading ? 0.7F : tight ? 0.15F : items ? 0.42F : 0.5F);
        block(blocks[i]);
    }
}

void Column::block(const Block& b) {
    const bool is_heading = b.kind == Block::Kind::heading;
    const TextLook look = is_heading ? heading : body;
    const Palette& p = canvas_.colours();
    const float indent = is_list(b) ? static_cast<float>(canvas_.metrics().em(1.15F)) : 0;
    const TextLayout& layout = canvas_.layout(runs_of(b, is_heading), look, at_.w - indent);
    const Rect r{at_.x + indent, y_, at_.w - indent, layout.height()};
    const std::string mark = b.kind == Block::Kind::bullet ? "\u2022" : std::to_string(b.number) + ".";
    if (is_list(b)) {
        const TextLook bold{.factor = 1.0F, .weight = Weight::bold, .line_height = 1.4F};
        const TextLayout& point = canvas_.layout(mark, bold, indent * 2);
        canvas_.text(point, bold, {at_.x, y_, indent, point.height()}, p.accent);
    }
    std::vector<Colour> colours;
    for (const Span& span : b.spans)
        colours.push_back(is_heading || span.link ? p.accent : p.ink);
    if (!colours.empty())
        canvas_.text_by_tag(layout, look, r, colours);
    const std::string before = b.kind == Block::Kind::numbered ? mark + " " : "";
    canvas_.list(is_heading ? Role::heading : Role::text, before + plain_text(b), r);
    links(b, layout, look, r);
    y_ += layout.height();
    arms_of_links(b);
}

// A link inside a line is too low for a finger: where a block has one link the whole block is its target,
// and where it has more each gets an arm below.
void Column::links(const Block& b, const TextLayout& layout, TextLook look, Rect r) {
    for (std::size_t i = 0; i < b.spans.size(); ++i) {
        if (!b.spans[i].link)
            continue;
        const float thick = canvas_.metrics().line();
        for (const Rect& box : canvas_.tagged(layout, look, r, static_cast<int>(i)))
            canvas_.fill_placed({box.x, box.bottom() - 0.2F * box.h, box.w, thick}, canvas_.colours().accent);
    }
    const float grown = canvas_.metrics().px(Mm{0.4F});
    if (links_in(b) == 1)
        for (const Span& span : b.spans)
            if (span.link)
                canvas_.list(Role::link, span.text, {r.x, r.y - grown, r.w, r.h + 2 * grown},
                             action::Open{target_of(*span.link)});
}

void Column::arms_of_links(const Block& b) {
    if (links_in(b) < 2)
        return;
    for (const Span& span : b.spans)
        if (span.link) {
            y_ += canvas_.metrics().px(Mm{4});
            arm({span.text, {}, {}, action::Open{target_of(*span.link)}});
        }
}

void Column::arm(const Choice& choice) {
    const float height = arm_height(canvas_, choice, at_.w);
    put_arm(canvas_, choice, rest(height));
    y_ += height;
}

void Column::figure(const Figure& f) {
    const Metrics& m = canvas_.metrics();
    const Palette& p = canvas_.colours();
    const float bar = m.px(Mm{1.75F});
    const float indent = bar + m.px(Mm{5});
    const float top = y_;
    const TextLook large{.factor = 1.8F, .weight = Weight::bold, .line_height = 1.2F};
    const TextLook small{.factor = 1.0F, .line_height = 1.3F};
    const Rect column{at_.x + indent, y_, at_.w - indent, 0};
    const TextLayout& value = canvas_.layout(f.value, large, column.w);
    const TextLayout& label = canvas_.layout(f.label, small, column.w);
    canvas_.text(value, large, {column.x, y_, column.w, value.height()}, p.accent);
    y_ += value.height();
    canvas_.text(label, small, {column.x, y_, column.w, label.height()}, p.ink);
    y_ += label.height();
    canvas_.fill({at_.x, top, bar, y_ - top}, p.sun);
    canvas_.list(Role::figure, f.value + " " + f.label, {at_.x, top, at_.w, y_ - top});
}

} // namespace signpost
