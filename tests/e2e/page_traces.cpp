#include "page_traces.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <set>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "fonts/face_files.h"

namespace signpost::e2e {

namespace {

constexpr std::size_t stretch = 12; // bytes: two or three words, so that a line's end parts few of them
constexpr std::size_t two_bytes = 1 << 16;

std::size_t start_of(const char* bytes) {
    return static_cast<unsigned char>(bytes[0]) * std::size_t{256} + static_cast<unsigned char>(bytes[1]);
}

std::vector<char> letters_by_glyph() {
    std::vector<char> letters(two_bytes, '\0');
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    if (FT_Init_FreeType(&library) == 0 && FT_New_Face(library, face_files().front().regular, 0, &face) == 0)
        for (char c = ' '; c < '\x7F'; ++c)
            letters.at(FT_Get_Char_Index(face, static_cast<FT_ULong>(c))) = c;
    FT_Done_FreeType(library);
    return letters;
}

// All but the texts of pages. Home, Start and the cover are drawn ahead, so their glyphs come and go.
std::string shown_elsewhere(const Bundle& bundle, const BundleFiles& files) {
    std::string others;
    for (const auto& [path, bytes] : files)
        if (!path.starts_with("pages/"))
            others += bytes + '\n';
    for (const std::string& word : bundle.words.original)
        others += word + '\n';
    for (const auto& [id, page] : bundle.pages)
        others += page.text.original.title + '\n' + page.text.original.summary + '\n';
    return others;
}

struct Mapping {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

std::vector<Mapping> written_by(const std::string& folder) {
    std::vector<Mapping> mappings;
    std::ifstream maps(folder + "/maps");
    for (std::string line; std::getline(maps, line);) {
        Mapping found;
        char may_write = '-';
        if (std::sscanf(line.c_str(), "%lx-%lx %*c%c", &found.from, &found.to, &may_write) == 3 &&
            may_write == 'w')
            mappings.push_back(found);
    }
    return mappings;
}

// Each stretch of memory that the process may write to.
void for_each_written(int process, const std::function<void(std::string_view bytes)>& look) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream memory(folder + "/mem", std::ios::binary);
    for (const Mapping& mapping : written_by(folder)) {
        std::string bytes(mapping.to - mapping.from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(mapping.from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(memory.gcount()));
        look(bytes);
    }
}

} // namespace

std::size_t times_in_memory(int process, std::string_view words) {
    std::size_t times = 0;
    for_each_written(process, [&](std::string_view bytes) {
        for (std::size_t at = bytes.find(words); at != bytes.npos; at = bytes.find(words, at + 1))
            ++times;
    });
    return times;
}

PageTraces::PageTraces(const Bundle& bundle, const BundleFiles& files)
    : begins_(two_bytes, false), letters_(letters_by_glyph()) {
    for (const auto& [id, page] : bundle.pages)
        for (const Block& block : page.text.original.body)
            for (const Span& span : block.spans)
                add(id, span.text);
    const std::string others = shown_elsewhere(bundle, files);
    std::erase_if(pages_, [&](const auto& entry) {
        return entry.second.empty() || others.find(entry.first) != std::string::npos;
    });
    for (const auto& [words, page] : pages_)
        begins_.at(start_of(words.data())) = true;
}

// What two pages have tells of neither.
void PageTraces::add(const std::string& page, const std::string& words) {
    for (std::size_t at = 0; at + stretch <= words.size(); ++at) {
        if (at > 0 && words[at - 1] != ' ')
            continue;
        const auto [entry, is_new] = pages_.emplace(words.substr(at, stretch), page);
        if (!is_new && entry->second != page)
            entry->second.clear();
    }
}

void PageTraces::count(std::string_view bytes, const std::string& form, Traces& traces) const {
    const char* const end = bytes.data() + bytes.size();
    for (const char* at = bytes.data(); at + stretch <= end; ++at) {
        if (!begins_[start_of(at)])
            continue;
        if (const auto found = pages_.find(std::string_view(at, stretch)); found != pages_.end())
            ++traces[found->second + ", " + form];
    }
}

// Numbers of four bytes that stand in a row, or each at the head of a larger record: HarfBuzz's has 20 bytes,
// SDL2_ttf's 12, the kiosk's own 24.
void PageTraces::count_wide(std::string_view bytes, Traces& traces) const {
    std::vector<std::uint32_t> numbers(bytes.size() / sizeof(std::uint32_t));
    std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(std::uint32_t));
    std::string code_points(numbers.size(), '\0');
    std::string glyphs(numbers.size(), '\0');
    for (const std::size_t apart : {1U, 3U, 5U, 6U}) {
        std::size_t next = 0;
        for (std::size_t first = 0; first < apart; ++first)
            for (std::size_t i = first; i < numbers.size(); i += apart, ++next) {
                code_points[next] = numbers[i] < 0x7F ? static_cast<char>(numbers[i]) : '\0';
                glyphs[next] = numbers[i] < letters_.size() ? letters_[numbers[i]] : '\0';
            }
        const std::string distance = std::to_string(apart * sizeof(std::uint32_t)) + " bytes apart";
        count(code_points, "code points " + distance, traces);
        count(glyphs, "glyphs " + distance, traces);
    }
}

Traces PageTraces::in(int process) const {
    Traces traces;
    for_each_written(process, [&](std::string_view bytes) {
        count(bytes, "UTF-8", traces);
        count_wide(bytes, traces);
    });
    return traces;
}

bool may_look_into(int process) {
    return std::ifstream("/proc/" + std::to_string(process) + "/mem", std::ios::binary).is_open();
}

std::string difference(const Traces& before, const Traces& after) {
    std::set<std::string> keys;
    for (const Traces& traces : {before, after})
        for (const auto& [key, times] : traces)
            keys.insert(key);
    const auto times = [](const Traces& traces, const std::string& key) {
        const auto found = traces.find(key);
        return found == traces.end() ? 0 : found->second;
    };
    std::string told;
    for (const std::string& key : keys)
        if (times(before, key) != times(after, key))
            told += key + ": " + std::to_string(times(before, key)) + ", then " +
                    std::to_string(times(after, key)) + "\n";
    return told;
}

} // namespace signpost::e2e
