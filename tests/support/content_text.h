// What a visitor reads of a bundle, as plain text, and what must stand in it.
#pragma once

#include <initializer_list>
#include <map>
#include <string>

#include "content/bundle.h"

namespace signpost::test {

// "page report", "contact galop": everything a visitor reads there in the default language.
using Texts = std::map<std::string, std::string>;
[[nodiscard]] Texts texts_of(const Bundle& bundle);

// One block a line, without marks.
[[nodiscard]] std::string body_of(const Page& page);
// The same; fails the test where there is no such page.
[[nodiscard]] std::string body_of(const Bundle& bundle, const std::string& page);
[[nodiscard]] std::string text_of(const Page& page);
[[nodiscard]] std::string text_of(const Contact& contact);

[[nodiscard]] bool has_any(const std::string& text, std::initializer_list<const char*> words);
// The first line of the text that has these words; "" where none has.
[[nodiscard]] std::string line_with(const std::string& text, const std::string& words);
void check_says(const std::string& text, std::initializer_list<const char*> words);

} // namespace signpost::test
