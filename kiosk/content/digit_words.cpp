// Numbers said digit by digit in other languages than English: "dziewięć dziewięć dziewięć". A translation
// has them, and no library names digits without a table of all languages that is larger than the kiosk.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "content/number_text_internal.h"

namespace signpost {

namespace {

// From 0 to 9, small; other forms of one behind a space.
using DigitsOfLanguage = std::array<std::u32string_view, 10>;

constexpr auto languages = std::to_array<DigitsOfLanguage>({
    // Polish, Romanian, Lithuanian
    {U"zero", U"jeden jedna jedynka", U"dwa dwie", U"trzy", U"cztery", U"pięć", U"sześć", U"siedem", U"osiem",
     U"dziewięć"},
    {U"zero", U"unu una", U"doi două", U"trei", U"patru", U"cinci", U"șase şase", U"șapte şapte", U"opt",
     U"nouă"},
    {U"nulis", U"vienas", U"du", U"trys", U"keturi", U"penki", U"šeši", U"septyni", U"aštuoni", U"devyni"},
    // Russian, Ukrainian, Greek
    {U"ноль нуль", U"один одна", U"два две", U"три", U"четыре", U"пять", U"шесть", U"семь", U"восемь",
     U"девять"},
    {U"нуль", U"один", U"два", U"три", U"чотири", U"п'ять п’ять", U"шість", U"сім", U"вісім",
     U"дев'ять дев’ять"},
    {U"μηδέν", U"ένα", U"δύο", U"τρία", U"τέσσερα", U"πέντε", U"έξι", U"επτά εφτά", U"οκτώ οχτώ",
     U"εννέα εννιά"},
    // Arabic, Urdu, Persian, Hebrew
    {U"صفر", U"واحد", U"اثنان اثنين", U"ثلاثة", U"أربعة", U"خمسة", U"ستة", U"سبعة", U"ثمانية", U"تسعة"},
    {U"صفر زیرو", U"ایک", U"دو", U"تین", U"چار", U"پانچ", U"چھ چھے", U"سات", U"آٹھ", U"نو"},
    {U"صفر", U"یک", U"دو", U"سه", U"چهار", U"پنج", U"شش", U"هفت", U"هشت", U"نه"},
    {U"אפס", U"אחת אחד", U"שתיים שניים", U"שלוש", U"ארבע", U"חמש", U"שש", U"שבע", U"שמונה", U"תשע"},
    // Panjabi, Hindi, Bengali, Gujarati, Tamil
    {U"ਸਿਫ਼ਰ ਜ਼ੀਰੋ ਸਿਫਰ", U"ਇੱਕ ਇਕ", U"ਦੋ", U"ਤਿੰਨ", U"ਚਾਰ", U"ਪੰਜ", U"ਛੇ", U"ਸੱਤ", U"ਅੱਠ", U"ਨੌਂ ਨੌ"},
    {U"शून्य ज़ीरो जीरो", U"एक", U"दो", U"तीन", U"चार", U"पाँच पांच", U"छह छः छ", U"सात", U"आठ", U"नौ"},
    {U"শূন্য", U"এক", U"দুই", U"তিন", U"চার", U"পাঁচ", U"ছয়", U"সাত", U"আট", U"নয়"},
    {U"શૂન્ય", U"એક", U"બે", U"ત્રણ", U"ચાર", U"પાંચ", U"છ", U"સાત", U"આઠ", U"નવ"},
    {U"பூஜ்ஜியம் பூஜ்யம் சுழியம்", U"ஒன்று", U"இரண்டு", U"மூன்று", U"நான்கு", U"ஐந்து", U"ஆறு", U"ஏழு", U"எட்டு",
     U"ஒன்பது"},
    // Welsh, German, French, Spanish, Italian, Portuguese, Turkish, Somali
    {U"sero", U"un", U"dau dwy", U"tri tair", U"pedwar pedair", U"pump", U"chwech", U"saith", U"wyth",
     U"naw"},
    {U"null", U"eins", U"zwei zwo", U"drei", U"vier", U"fünf", U"sechs", U"sieben", U"acht", U"neun"},
    {U"zéro", U"un une", U"deux", U"trois", U"quatre", U"cinq", U"six", U"sept", U"huit", U"neuf"},
    {U"cero", U"uno", U"dos", U"tres", U"cuatro", U"cinco", U"seis", U"siete", U"ocho", U"nueve"},
    {U"zero", U"uno", U"due", U"tre", U"quattro", U"cinque", U"sei", U"sette", U"otto", U"nove"},
    {U"zero", U"um", U"dois", U"três", U"quatro", U"cinco", U"seis", U"sete", U"oito", U"nove"},
    {U"sıfır", U"bir", U"iki", U"üç", U"dört", U"beş", U"altı", U"yedi", U"sekiz", U"dokuz"},
    {U"eber", U"kow", U"laba", U"saddex", U"afar", U"shan", U"lix", U"toddoba", U"sideed", U"sagaal"},
});

struct DigitWord {
    std::u32string_view letters;
    char digit;
};

std::vector<DigitWord> by_first_letter() {
    std::vector<DigitWord> words;
    for (const DigitsOfLanguage& language : languages)
        for (std::size_t digit = 0; digit < language.size(); ++digit)
            for (std::u32string_view forms = language[digit]; !forms.empty();) {
                const std::size_t end = std::min(forms.find(U' '), forms.size());
                words.push_back({forms.substr(0, end), static_cast<char>('0' + digit)});
                forms.remove_prefix(std::min(end + 1, forms.size()));
            }
    std::sort(words.begin(), words.end(),
              [](const DigitWord& a, const DigitWord& b) { return a.letters < b.letters; });
    return words;
}

bool has_word_at(const std::vector<Positioned>& text, std::size_t begin, std::u32string_view letters) {
    const std::size_t end = begin + letters.size();
    if (end > text.size() || (end < text.size() && is_any_letter(text[end].value)))
        return false;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (small_letter(text[begin + i].value) != letters[i])
            return false;
    return true;
}

// nullptr: no such word begins there.
const DigitWord* digit_word_at(const std::vector<Positioned>& text, std::size_t begin) {
    static const std::vector<DigitWord> words = by_first_letter(); // every word of a text is looked up
    if (begin >= text.size())
        return nullptr;
    const char32_t first = small_letter(text[begin].value);
    auto word = std::lower_bound(words.begin(), words.end(), first,
                                 [](const DigitWord& one, char32_t c) { return one.letters[0] < c; });
    for (; word != words.end() && word->letters[0] == first; ++word)
        if (has_word_at(text, begin, word->letters))
            return &*word;
    return nullptr;
}

std::size_t past_joint(const std::vector<Positioned>& text, std::size_t at) {
    while (at < text.size() && (is_any_space(text[at].value) || is_any_dash(text[at].value) ||
                                text[at].value == U',' || text[at].value == U'\n'))
        ++at;
    return at;
}

} // namespace

SpelledNumber digit_words_at(const std::vector<Positioned>& text, std::size_t begin) {
    constexpr std::size_t shortest = 3;
    if (begin > 0 && is_any_letter(text[begin - 1].value))
        return {};
    SpelledNumber number;
    for (std::size_t at = begin; const DigitWord* word = digit_word_at(text, at);
         at = past_joint(text, number.end)) {
        number.digits += word->digit;
        number.end = at + word->letters.size();
    }
    return number.digits.size() >= shortest ? number : SpelledNumber{};
}

} // namespace signpost
