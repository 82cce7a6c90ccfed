// Numbers in the figures of Chinese and Japanese: 九九九. A row of them may be a year, a house or an amount.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "content/number_text_internal.h"

namespace signpost {

namespace {

// 10 for what is none. 幺 is how a one is said on the telephone.
unsigned han_digit(char32_t c) {
    constexpr char32_t lowest = 0x25CB; // of all of them: every character of a text is asked
    if (c < lowest)
        return 10;
    constexpr std::array<std::u32string_view, 10> figures{U"\u96F6\u3007\u25CB",
                                                          U"\u4E00\u5E7A",
                                                          U"\u4E8C",
                                                          U"\u4E09",
                                                          U"\u56DB",
                                                          U"\u4E94",
                                                          U"\u516D",
                                                          U"\u4E03",
                                                          U"\u516B",
                                                          U"\u4E5D"};
    const auto found = std::find_if(figures.begin(), figures.end(), [&](std::u32string_view figure) {
        return figure.find(c) != figure.npos;
    });
    return static_cast<unsigned>(found - figures.begin());
}

bool is_in(std::u32string_view characters, char32_t c) { return characters.find(c) != characters.npos; }

// Ask for a call: 打 拨 撥 电话 電話 致 呼 叫 信 号码 線.
constexpr std::u32string_view calling =
    U"\u6253\u62E8\u64A5\u8BDD\u8A71\u7535\u96FB\u81F4\u547C\u53EB\u4FE1\u7801"
    U"\u78BC\u7EBF\u7DDA";
// May stand between: 是 为 為 ： :
constexpr std::u32string_view between = U"\u662F\u4E3A\u70BA\uFF1A:";
// Say what such a row counts: 年 号 號 室 楼 樓 层 层 路 个 個 人 岁 歲 页 頁 月 日 元 章 条 條.
constexpr std::u32string_view counting =
    U"\u5E74\u53F7\u865F\u5BA4\u697C\u6A13\u5C42\u5C64\u8DEF\u4E2A\u500B\u4EBA"
    U"\u5C81\u6B72\u9875\u9801\u6708\u65E5\u5143\u7AE0\u6761\u689D";

bool is_asked_for(const std::vector<Positioned>& text, std::size_t begin) {
    constexpr std::size_t furthest = 4;
    for (std::size_t back = 1; back <= std::min(begin, furthest); ++back) {
        const char32_t c = text[begin - back].value;
        if (is_in(calling, c))
            return true;
        if (!is_any_space(c) && !is_in(between, c))
            return false;
    }
    return false;
}

} // namespace

bool begins_han_number(const std::vector<Positioned>& text, std::size_t at) {
    return han_digit(text[at].value) < 10 && (at == 0 || han_digit(text[at - 1].value) == 10);
}

SpelledNumber han_number_at(const std::vector<Positioned>& text, std::size_t begin,
                            const std::vector<std::string>& known) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t whole = 7;
    SpelledNumber number{begin, {}};
    for (; number.end < text.size() && han_digit(text[number.end].value) < 10; ++number.end)
        number.digits += static_cast<char>('0' + han_digit(text[number.end].value));
    const bool counts = number.end < text.size() && is_in(counting, text[number.end].value);
    const bool is_called = number.digits.size() >= whole || is_asked_for(text, begin) ||
                           std::find(known.begin(), known.end(), number.digits) != known.end();
    return number.digits.size() < shortest || counts || !is_called ? SpelledNumber{} : number;
}

} // namespace signpost
