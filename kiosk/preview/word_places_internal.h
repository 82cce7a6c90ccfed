// Which file and line the words on the screen come from. Nothing on a screen says so by itself: its words are
// looked for in every text of the files.
#pragma once

#include <string>
#include <vector>

#include "base/characters.h"
#include "content/read_bundle.h"

namespace signpost::preview {

struct WordPlace {
    std::string file;  // "pages/stalking.toml"
    FilePlace place{}; // where the words begin; 0 and 0 where `own`
    std::string key;   // "title", "start.button", "police-999.telephone"
    bool own = false;  // the program has these words itself; `key` in words.toml changes them
};

// "pages/stalking.toml:3:9 (title)"; of the program's own words how to change them.
[[nodiscard]] std::string to_text(const WordPlace& place);

// A text of a file, as screens show it.
struct ShownText {
    std::string words;    // as_shown(), with word_gap for each placeholder
    std::string language; // of its file; "" for the original
    WordPlace at;
};

// What was asked for, and where: of several places the nearest comes first.
struct WordsInSight {
    std::string label;    // as the item has it
    std::string language; // that the screen is in; "": the original's
    std::string file;     // that the screen is mostly made of; "" for none
};

// A value: what it was made of may go. Any thread.
class WordPlaces {
public:
    WordPlaces() = default;
    // A file that cannot be read as TOML is left out.
    explicit WordPlaces(const BundleFiles& files);

    // The nearest first, four at most; none for words that the program makes, such as today's hours. Texts
    // that are the whole label go before those that it is a part of, and these before parts of the label.
    [[nodiscard]] std::vector<WordPlace> of(const WordsInSight& words) const;

private:
    std::vector<ShownText> texts_;
};

} // namespace signpost::preview
