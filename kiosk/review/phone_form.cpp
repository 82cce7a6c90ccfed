#include "review/phone_form_internal.h"

#include <algorithm>
#include <array>

#include "content/numbers.h"

namespace signpost {

namespace {

// The 0 with them. Some of 0800, and of the towns below, have one less.
constexpr std::size_t usual_length = 11;

// How the numbers in use begin; none is the beginning of another. 04, 06, 010 and the rest are not in use.
constexpr std::array<std::string_view, 43> starts{
    "011",  "012",  "013",  "014",  "015",  "016",  "017",  "018", "019",  "020",  "023",
    "024",  "028",  "029",  "030",  "033",  "034",  "037",  "055", "056",  "070",  "071",
    "072",  "073",  "074",  "075",  "076",  "077",  "078",  "079", "0800", "0808", "0842",
    "0843", "0844", "0845", "0870", "0871", "0872", "0873", "090", "091",  "098"};

// Towns where numbers of ten digits are left beside those of eleven.
constexpr std::array<std::string_view, 41> mixed_towns{
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386", "01404",
    "01420", "01460", "01461", "01480", "01488", "01524", "01527", "01562", "01566", "01606", "01629",
    "01635", "01647", "01659", "01695", "01697", "01726", "01744", "01750", "01768", "01827", "01837",
    "01884", "01900", "01905", "01935", "01946", "01949", "01963", "01995"};

// What is dialled as it stands. 118 and 116 are followed by three digits.
constexpr std::array<std::string_view, 13> short_numbers{
    "100", "101", "105", "111", "112", "119", "123", "155", "159", "195", "999", "18000", "08001111"};

// All but the last three digits.
constexpr std::array<std::string_view, 20> drama{"01134960", "01144960", "01154960", "01164960", "01174960",
                                                 "01184960", "01214960", "01314960", "01414960", "01514960",
                                                 "01614960", "01632960", "01914980", "02079460", "02896496",
                                                 "02920180", "03069990", "07700900", "08081570", "09098790"};

template <class List> bool contains(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

PhoneForm impossible(std::string why) { return {PhoneForm::Kind::impossible, std::move(why)}; }

bool begins_with_any(std::string_view digits, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view start) { return digits.starts_with(start); });
}

// The beginning that decides how long the number is; "" when no number begins so.
std::string_view start_of(std::string_view digits) {
    if (contains(mixed_towns, digits.substr(0, 5)))
        return digits.substr(0, 5);
    const auto found = std::find_if(starts.begin(), starts.end(),
                                    [&](std::string_view start) { return digits.starts_with(start); });
    return found == starts.end() ? "" : *found;
}

PhoneForm national(const std::string& digits) {
    if (digits.size() == usual_length && begins_with_any(digits, drama))
        return {PhoneForm::Kind::drama, ""};
    const std::string start(start_of(digits));
    if (start.empty())
        return impossible("No number in the United Kingdom begins with " + digits.substr(0, 4) + ".");
    const bool may_be_shorter = start.size() == 5 || start == "0800";
    if (digits.size() == usual_length || (may_be_shorter && digits.size() == usual_length - 1))
        return {};
    return impossible("A number that begins with " + start + " has " + (may_be_shorter ? "10 or 11" : "11") +
                      " digits, and this one has " + std::to_string(digits.size()) + ".");
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
    PhoneForm form = telephone_form(number);
    if (form.kind != PhoneForm::Kind::impossible || digits.starts_with('0'))
        return form;
    return impossible(
        "A number for texts has 5 to 8 digits and begins with 6, 7 or 8, or is a telephone number.");
}

} // namespace signpost
