#include "base/script.h"

#include <algorithm>
#include <optional>

namespace signpost {

namespace {

std::string on_one_line(std::string text) {
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
    return text;
}

std::optional<ScriptLine> line_from(std::string_view line) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first == line.npos ? first : first + 1);
    if (second == line.npos)
        return std::nullopt;
    return ScriptLine{.key = std::string(line.substr(0, first)),
                      .text = std::string(line.substr(second + 1)),
                      .seen = std::string(line.substr(first + 1, second - first - 1))};
}

} // namespace

std::string to_lines(const Script& script) {
    std::string lines;
    for (const ScriptLine& line : script)
        lines += line.key + '\t' + on_one_line(line.seen) + '\t' + on_one_line(line.text) + '\n';
    return lines;
}

Script script_from(std::string_view lines) {
    Script script;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        if (auto line = line_from(lines.substr(0, end)))
            script.push_back(std::move(*line));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return script;
}

} // namespace signpost
