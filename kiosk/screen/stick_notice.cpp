// What became of the stick. Staff who put it in read it; a visitor learns nothing from it.
#include <string>

#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// A reason of a newer program has a code alone.
Word why(Reason reason) {
    switch (reason) {
    case Reason::nothing_found:
        return Word::stick_nothing;
    case Reason::unreadable:
    case Reason::too_large:
        return Word::stick_unreadable;
    case Reason::wrong_format:
        return Word::stick_format;
    case Reason::no_signature:
    case Reason::wrong_signature:
    case Reason::no_keys:
        return Word::stick_unsigned;
    case Reason::damaged_archive:
    case Reason::broken_content:
        return Word::stick_damaged;
    case Reason::other_bundle:
        return Word::stick_other;
    case Reason::older:
    case Reason::changed_twin:
        return Word::stick_older;
    case Reason::not_allowed:
        return Word::stick_not_allowed;
    case Reason::by_hand_alone:
        return Word::stick_by_hand;
    case Reason::wrong_settings:
        return Word::stick_mistake;
    case Reason::did_not_start:
        return Word::stick_not_started;
    case Reason::no_space:
    case Reason::storage:
    case Reason::busy:
        break;
    }
    return Word::stick_kiosk;
}

std::string refusal_line(const Canvas& canvas, Word begins, Word why, std::optional<Reason> reason) {
    return word(canvas, begins) + " " + word(canvas, why) + " " + word(canvas, Word::stick_code) + " " +
           std::to_string(code_of(reason)) + ".";
}

// Of settings and keys; a bundle's words speak of information.
Word why_not_also(Reason reason) {
    return reason == Reason::older || reason == Reason::changed_twin ? Word::stick_newer_here : why(reason);
}

struct BroughtWords {
    Word offered;
    Word taken;
    Word current;
};

BroughtWords brought_words_of(NoteKind kind) {
    switch (kind) {
    case NoteKind::settings:
        break;
    case NoteKind::key:
        return {.offered = Word::stick_offered,
                .taken = Word::stick_key_taken,
                .current = Word::stick_key_current};
    case NoteKind::program:
        return {.offered = Word::stick_program_offered,
                .taken = Word::stick_program_taken,
                .current = Word::stick_program_taken};
    }
    return {.offered = Word::stick_offered,
            .taken = Word::stick_settings_taken,
            .current = Word::stick_settings_current};
}

std::string line_of(const Canvas& canvas, const AlsoBrought& brought) {
    const BroughtWords words = brought_words_of(brought.kind);
    switch (brought.state) {
    case AlsoBrought::State::offered:
        return word(canvas, words.offered);
    case AlsoBrought::State::taken:
        return word(canvas, words.taken);
    case AlsoBrought::State::current:
        return word(canvas, words.current);
    case AlsoBrought::State::refused:
        break;
    }
    return refusal_line(canvas, Word::stick_also_refused,
                        brought.reason ? why_not_also(*brought.reason) : Word::stick_kiosk, brought.reason);
}

std::string line_of_content(const Canvas& canvas, const StickNotice& notice) {
    if (notice.kind == StickNotice::Kind::updated)
        return word(canvas, Word::stick_updated);
    if (notice.kind == StickNotice::Kind::current)
        return word(canvas, Word::stick_current);
    return refusal_line(canvas, Word::stick_refused, notice.reason ? why(*notice.reason) : Word::stick_kiosk,
                        notice.reason);
}

// That a stick without content has none is no news where it brought something else.
std::string line_of(const Canvas& canvas, const StickNotice& notice) {
    const bool only_else = !notice.also.empty() && notice.kind == StickNotice::Kind::refused &&
                           notice.reason == Reason::nothing_found;
    std::string line = only_else ? "" : line_of_content(canvas, notice);
    for (const AlsoBrought& brought : notice.also)
        line += (line.empty() ? "" : " ") + line_of(canvas, brought);
    return line;
}

TextLook notice_look(const Metrics& m) {
    return {.weight = Weight::bold, .line_height = 1.25F, .em_px = m.base_em};
}

constexpr Mm over_notice{5};

float notice_height(Canvas& canvas, const std::string& line) {
    const Metrics& m = canvas.metrics();
    return canvas.layout(line, notice_look(m), m.width() - 2 * m.margin()).height() + 2 * m.px(over_notice);
}

} // namespace

float stick_notice_height(Canvas& canvas) {
    const View& view = canvas.view();
    return view.notice && !view.state.visit.warned ? notice_height(canvas, line_of(canvas, *view.notice)) : 0;
}

bool is_other_part(const std::optional<StickNotice>& shown, const StickNotice& next) {
    return shown && next.also.empty() && shown->kind != StickNotice::Kind::refused &&
           next.kind == StickNotice::Kind::refused &&
           (next.reason == Reason::nothing_found || next.reason == Reason::unreadable ||
            next.reason == Reason::wrong_format);
}

void put_stick_notice(Canvas& canvas, const StickNotice& notice) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const std::string line = line_of(canvas, notice);
    const float width = m.width() - 2 * m.margin();
    const float height = notice_height(canvas, line);
    // At the top: what can be touched stands below it.
    canvas.fill({0, 0, m.width(), height}, p.card);
    canvas.fill({0, height - m.line(), m.width(), m.line()}, p.accent);
    put_text(canvas, line, notice_look(m), {m.margin(), m.px(over_notice), width, 0}, p.ink);
}

} // namespace signpost
