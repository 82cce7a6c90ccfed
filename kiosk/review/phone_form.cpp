#include "review/phone_form.h"

#include <algorithm>
#include <array>

#include "content/numbers.h"

namespace signpost {

namespace {

using Verdict = PhoneForm::Verdict;

// Numbers that begin with `start` have `length` digits, the 0 with them; some have `other`.
struct PhoneRange {
    std::string_view start;
    std::size_t length;
    std::size_t other = 0;
};

// The longest start that fits decides. 04, 06, 010, and what else is missing here is not in use.
constexpr std::array<PhoneRange, 37> ranges{{
    {"011", 11}, {"012", 11}, {"013", 11},      {"014", 11},  {"015", 11}, {"016", 11}, {"017", 11},
    {"018", 11}, {"019", 11}, {"020", 11},      {"023", 11},  {"024", 11}, {"028", 11}, {"029", 11},
    {"030", 11}, {"033", 11}, {"034", 11},      {"037", 11},  {"055", 11}, {"056", 11}, {"070", 11},
    {"071", 11}, {"072", 11}, {"073", 11},      {"074", 11},  {"075", 11}, {"076", 11}, {"077", 11},
    {"078", 11}, {"079", 11}, {"0800", 11, 10}, {"0808", 11}, {"084", 11}, {"087", 11}, {"090", 11},
    {"091", 11}, {"098", 11},
}};

// Towns where numbers of ten digits are left beside those of eleven.
constexpr std::array<std::string_view, 42> mixed_towns{
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386", "01404",
    "01420", "01460", "01461", "01480", "01488", "01524", "01527", "01539", "01562", "01566", "01606",
    "01629", "01635", "01647", "01659", "01695", "01697", "01726", "01744", "01750", "01768", "01827",
    "01837", "01884", "01900", "01905", "01935", "01946", "01949", "01963", "01995"};

// What is dialled as it stands. 118 and 116 are followed by three digits.
constexpr std::array<std::string_view, 13> short_numbers{
    "100", "101", "105", "111", "112", "119", "123", "155", "159", "195", "999", "18000", "08001111"};

struct DramaRange {
    std::string_view start;
    std::size_t length; // of the whole number
};

constexpr std::array<DramaRange, 19> drama{{
    {"01134960", 11}, {"01144960", 11}, {"01154960", 11}, {"01164960", 11}, {"01174960", 11},
    {"01184960", 11}, {"01214960", 11}, {"01314960", 11}, {"01414960", 11}, {"01514960", 11},
    {"01614960", 11}, {"01632960", 11}, {"01914980", 11}, {"02079460", 11}, {"02896496", 11},
    {"02920180", 11}, {"03069990", 11}, {"07700900", 11}, {"08081570", 11},
}};
constexpr DramaRange drama_premium{"09098790", 11};

template <class List> bool contains(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

PhoneForm impossible(std::string why) { return {Verdict::impossible, std::move(why)}; }

std::string digits_in_words(std::size_t count) { return std::to_string(count) + " digits"; }

bool is_drama(std::string_view digits) {
    const auto fits = [&](const DramaRange& range) {
        return digits.size() == range.length && digits.starts_with(range.start);
    };
    return fits(drama_premium) || std::any_of(drama.begin(), drama.end(), fits);
}

const PhoneRange* range_of(std::string_view digits) {
    const auto found = std::find_if(ranges.begin(), ranges.end(),
                                    [&](const PhoneRange& range) { return digits.starts_with(range.start); });
    return found == ranges.end() ? nullptr : &*found;
}

PhoneForm national(const std::string& digits) {
    if (is_drama(digits))
        return {Verdict::drama, ""};
    const PhoneRange* range = range_of(digits);
    if (range == nullptr)
        return impossible("No number in the United Kingdom begins with " + digits.substr(0, 4) + ".");
    const bool mixed = contains(mixed_towns, std::string_view(digits).substr(0, 5));
    const std::size_t other = mixed ? 10 : range->other;
    if (digits.size() == range->length || digits.size() == other)
        return {};
    return impossible("A number that begins with " + std::string(mixed ? digits.substr(0, 5) : range->start) +
                      " has " + (other > 0 ? std::to_string(other) + " or " : "") +
                      digits_in_words(range->length) + ", and this one has " + std::to_string(digits.size()) +
                      ".");
}

bool is_short_number(std::string_view digits) {
    const bool followed_by_three = digits.starts_with("116") || digits.starts_with("118");
    return contains(short_numbers, digits) || (followed_by_three && digits.size() == 6);
}

// 18001 and 18002 go before the number that a text phone calls through the relay service.
bool begins_relay(std::string_view digits) {
    return digits.size() > 5 && (digits.starts_with("18001") || digits.starts_with("18002"));
}

} // namespace

PhoneForm telephone_form(std::string_view number) {
    const std::string digits = digits_of(number);
    const bool plus = number.starts_with('+');
    if (is_short_number(digits))
        return {};
    if (begins_relay(digits))
        return telephone_form(std::string_view(digits).substr(5));
    if ((plus && digits.starts_with("44")) || digits.starts_with("0044"))
        return national("0" + digits.substr(plus ? 2 : 4));
    if (plus || digits.starts_with("00")) // abroad: eight digits at least, fifteen at most (ITU-T E.164)
        return digits.size() >= 8 && digits.size() <= 17
                   ? PhoneForm{}
                   : impossible("A number in another country has 8 to 15 digits after its 00.");
    if (digits.starts_with('0'))
        return national(digits);
    return impossible(
        "It is none of the short numbers, such as 999, 101 or 111, and all others begin with 0.");
}

PhoneForm text_number_form(std::string_view number) {
    const std::string digits = digits_of(number);
    const bool short_code = digits.size() >= 5 && digits.size() <= 8 && digits[0] >= '6' && digits[0] <= '8';
    if (short_code)
        return {};
    const PhoneForm form = telephone_form(number);
    if (form.verdict != Verdict::impossible || digits.starts_with('0'))
        return form;
    return impossible(
        "A number for texts has 5 to 8 digits and begins with 6, 7 or 8, or is a telephone number.");
}

} // namespace signpost
