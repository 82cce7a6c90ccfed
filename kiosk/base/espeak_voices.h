// Which voice of espeak-ng reads which language. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost {

// A version of espeak-ng: {1, 51}; {} where it did not tell.
struct EspeakVersion {
    int major = 0;
    int minor = 0;
    friend auto operator<=>(const EspeakVersion&, const EspeakVersion&) = default;
};

// Of the first line of `espeak-ng --version`: "eSpeak NG text-to-speech: 1.51  Data at: ...".
[[nodiscard]] EspeakVersion espeak_version(std::string_view text);

// The voice that reads a language (BCP 47, in any case: "en", "zh-Hans", "pt-BR"). "": there is none that
// anybody would understand.
[[nodiscard]] std::string espeak_voice(std::string_view language, EspeakVersion version);

// Whether it depends on the version whether there is one.
[[nodiscard]] bool wants_version(std::string_view language);

} // namespace signpost
