// A contact's number, and beside it or under it the buttons that show it larger and let it be taken along.
#include <algorithm>
#include <utility>
#include <vector>

#include "screen/contact_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

constexpr Mm usual_figures{15}; // for arm's length: higher ones can be read across the room
constexpr float number_line_height = 1.15F;
constexpr float hair_of_row = 2;        // px, so that no rounding breaks a number
constexpr float least_over_text = 1.1F; // a number's em to the em of the text round it

TextLook number_look_at(int em_px) {
    return {.weight = Weight::bold, .line_height = number_line_height, .em_px = em_px};
}

class ContactNumber {
public:
    ContactNumber(Canvas& canvas, const Contact& contact, const ContactForm& form)
        : canvas_(canvas), m_(canvas.metrics()), p_(canvas.colours()), contact_(contact), form_(form) {}

    // Buttons stand beside the number where both have room, if need be in smaller letters; else under it.
    [[nodiscard]] float put(Rect at) const {
        const float wanted = form_.number * usual_number_em();
        const int alone = em_in_one_line(canvas_, contact_.telephone, wanted, at.w - 2 * beside_number(m_));
        for (const std::vector<Choice>& buttons : {ways(), std::vector<Choice>{ways().back()}})
            for (const int button_em : {m_.em(form_.letters), m_.base_em}) {
                const NumberRow row = row_with(buttons, button_em, at.w);
                const int beside = em_in_one_line(canvas_, contact_.telephone, wanted, row.room);
                if (static_cast<float>(beside) >= least_beside(alone) && width_of_number(beside) <= row.room)
                    return put_beside(at, widened(row, row.room - width_of_number(beside) - hair_of_row),
                                      beside);
            }
        return put_under(at, alone);
    }

private:
    [[nodiscard]] float usual_number_em() const {
        const float least = 1.5F * static_cast<float>(form_.head_as_normal ? m_.base_em : m_.em());
        return std::max({em_of_figures(m_, usual_figures), 2.0F * static_cast<float>(m_.base_em), least});
    }
    // What can be done with the number.
    [[nodiscard]] std::vector<Choice> ways() const {
        return {
            {word(canvas_, Word::show_larger), icon::larger, {}, action::Open{{Screen::number, contact_.id}}},
            {word(canvas_, Word::take_number), icon::take, {}, action::Open{{Screen::take, contact_.id}}}};
    }

    // Buttons beside a number: both ways, else the last, which leads to the other as well.
    struct NumberRow {
        std::vector<Choice> buttons{};
        int button_em = 0;
        std::vector<float> widths{}; // px, of each button
        float room = 0;              // px for the number beside them
    };
    [[nodiscard]] NumberRow row_with(std::vector<Choice> buttons, int button_em, float width) const {
        NumberRow row{std::move(buttons), button_em, {}, width - 2 * beside_number(m_)};
        for (const Choice& button : row.buttons) {
            row.widths.push_back(row.buttons.size() > 1
                                     ? width_in_two_lines(canvas_, button, button_em)
                                     : std::max(button_width(canvas_, button, button_em), 0.3F * width));
            row.room -= row.widths.back() + m_.gap();
        }
        row.room = std::max(1.0F, row.room);
        return row;
    }
    // Beside buttons a number may be set a fifth smaller for it, yet is never lower than the text round it.
    [[nodiscard]] float least_beside(int alone) const {
        const float of_text = least_over_text * static_cast<float>(m_.em(form_.letters));
        return std::min(static_cast<float>(alone), std::max(0.8F * static_cast<float>(alone), of_text));
    }
    // Two buttons share the room that is left, until their words have one line each.
    [[nodiscard]] NumberRow widened(NumberRow row, float left) const {
        if (row.buttons.size() < 2)
            return row;
        const float share = std::max(0.0F, left) / static_cast<float>(row.buttons.size());
        for (std::size_t i = 0; i < row.buttons.size(); ++i) {
            const float in_one_line = button_width(canvas_, row.buttons[i], row.button_em);
            row.widths[i] = std::max(row.widths[i], std::min(in_one_line, row.widths[i] + share));
        }
        return row;
    }

    [[nodiscard]] float put_beside(Rect at, const NumberRow& row, int em_px) const {
        float height = std::max(at.h, number_height(em_px));
        for (std::size_t i = 0; i < row.buttons.size(); ++i)
            height = std::max(height, lowest_button(canvas_, row.buttons[i], row.widths[i], row.button_em));
        float number = at.w;
        for (const float width : row.widths)
            number -= width + m_.gap();
        put_number_in(canvas_, contact_, {at.x, at.y, number, height}, em_px);
        float x = at.x + number + m_.gap();
        for (std::size_t i = 0; i < row.buttons.size(); ++i) {
            put_way(row.buttons[i], {x, at.y, row.widths[i], height}, row.button_em);
            x += row.widths[i] + m_.gap();
        }
        return at.y + height;
    }

    // Buttons of one width under a number.
    struct UnderRow {
        std::vector<Choice> buttons{};
        int button_em = 0;
        float width = 0; // px, of each button
    };
    // Both ways abreast, else the last alone, each in large letters; in the smallest where these have no
    // room.
    [[nodiscard]] UnderRow row_under(float width) const {
        const float half = (width - m_.gap()) / 2;
        const std::vector<Choice> both = ways();
        const std::vector<Choice> last{both.back()};
        const auto fit_abreast = [&](int em) {
            return std::all_of(both.begin(), both.end(), [&](const Choice& button) {
                return width_in_two_lines(canvas_, button, em) <= half;
            });
        };
        const int em = m_.em(form_.letters);
        if (fit_abreast(em))
            return {both, em, half};
        if (narrowest_button(canvas_, last.front(), em) <= width)
            return {last, em, width};
        return fit_abreast(m_.base_em) ? UnderRow{both, m_.base_em, half} : UnderRow{last, m_.base_em, width};
    }
    [[nodiscard]] float height_of(const UnderRow& row) const {
        const bool abreast = row.buttons.size() > 1;
        const float lines = (abreast ? 2.4F : 1.2F) * static_cast<float>(row.button_em);
        float height = std::max(m_.target(), lines + m_.px(Mm{abreast ? 2.0F : 6.0F}));
        for (const Choice& button : row.buttons)
            height = std::max(height, lowest_button(canvas_, button, row.width, row.button_em));
        return height;
    }
    [[nodiscard]] float put_under(Rect at, int em_px) const {
        const float height = number_height(em_px);
        put_number_in(canvas_, contact_, {at.x, at.y, at.w, height}, em_px);
        const UnderRow row = row_under(at.w);
        Rect button{at.x, at.y + height + m_.gap(), row.width, height_of(row)};
        for (const Choice& way : row.buttons) {
            put_way(way, button, row.button_em);
            button.x += row.width + m_.gap();
        }
        return button.bottom();
    }

    [[nodiscard]] float width_of_number(int em_px) const {
        return canvas_.layout(contact_.telephone, number_look_at(em_px), 1e6F).width;
    }
    [[nodiscard]] float number_height(int em_px) const {
        return std::max(m_.target(), (number_line_height + 0.7F * form_.air) * static_cast<float>(em_px));
    }

    void put_way(const Choice& way, Rect r, int em_px) const {
        if (canvas_.shows_whole(r))
            put_button(canvas_, way, r, em_px, paper_button(canvas_));
        else
            canvas_.list(Role::button, way.label, r, way.action);
        if (form_.everything)
            canvas_.must_be_seen();
    }

    Canvas& canvas_;
    const Metrics& m_;
    const Palette& p_;
    const Contact& contact_;
    const ContactForm& form_;
};

} // namespace

float beside_number(const Metrics& metrics) { return metrics.px(Mm{metrics.compact() ? 5.0F : 9.0F}); }

void put_number_in(Canvas& canvas, const Contact& contact, Rect box, int em_px) {
    const float beside = beside_number(canvas.metrics());
    const TextLayout& words = canvas.layout(contact.telephone, number_look_at(em_px), box.w - 2 * beside);
    put_number_ground(canvas, box);
    canvas.text(words, number_look_at(em_px),
                {box.x + beside, box.y + (box.h - words.height()) / 2, words.width, words.height()},
                canvas.colours().ink);
    canvas.list(Role::number, contact.telephone, box);
    canvas.must_be_seen();
}

float put_contact_number(Canvas& canvas, const Contact& contact, const ContactForm& form, Rect at) {
    return ContactNumber(canvas, contact, form).put(at);
}

} // namespace signpost
