#include "toml/toml_text.h"

#include <algorithm>
#include <cstdio>
#include <iomanip>
#include <limits>
#include <locale>
#include <sstream>

namespace signpost {

namespace {

// What TOML takes in no text as it is, and has no short escape for.
bool needs_code(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

std::string coded(char c) {
    if (c == '\r')
        return "\\r";
    char code[8];
    std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return code;
}

// Where the text that begins at `at` ends, with its marks.
std::size_t end_of_text(std::string_view source, std::size_t at) {
    const char mark = source[at];
    const std::string three(3, mark);
    const bool is_long = source.substr(at, 3) == three;
    for (at += is_long ? 3 : 1; at < source.size(); ++at)
        if (mark == '"' && source[at] == '\\')
            ++at;
        else if (!is_long && (source[at] == mark || source[at] == '\n'))
            return at + 1;
        else if (is_long && source.substr(at, 3) == three) {
            at += 3;
            // Up to two marks more belong to the text.
            for (int more = 0; more < 2 && at < source.size() && source[at] == mark; ++more)
                ++at;
            return at;
        }
    return source.size();
}

bool is_mark(char c) { return c == '"' || c == '\''; }

// Where the list or the table in one line that begins at `at` ends.
std::size_t end_of_brackets(std::string_view source, std::size_t at) {
    for (std::size_t depth = 0; at < source.size();) {
        const char c = source[at];
        if (is_mark(c)) {
            at = end_of_text(source, at);
            continue;
        }
        if (c == '#')
            at = std::min(source.find('\n', at), source.size() - 1);
        depth += c == '[' || c == '{' ? 1U : 0U;
        depth -= c == ']' || c == '}' ? 1U : 0U;
        ++at;
        if (depth == 0)
            return at;
    }
    return source.size();
}

std::string with_decimals(double real, int decimals) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << std::fixed << std::setprecision(decimals) << real;
    return out.str();
}

} // namespace

std::string in_toml_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            quoted.append("\\").append(1, c);
        else if (c == '\n' || c == '\t')
            quoted += c == '\n' ? "\\n" : "\\t";
        else
            quoted += needs_code(c) ? coded(c) : std::string(1, c);
    return quoted + "\"";
}

std::string in_toml_lines(std::string_view text) {
    std::string lines = "\"\"\"\n";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        // Three marks in a row would end the text, and so would one at its end join those that do.
        if (c == '\\' || (c == '"' && (at + 1 == text.size() || text.substr(at, 3) == "\"\"\"")))
            lines += '\\';
        lines += needs_code(c) ? coded(c) : std::string(1, c);
    }
    return lines + "\"\"\"";
}

std::size_t end_of_value(std::string_view source, std::size_t begin) {
    if (begin >= source.size())
        return source.size();
    if (is_mark(source[begin]))
        return end_of_text(source, begin);
    if (source[begin] == '[' || source[begin] == '{')
        return end_of_brackets(source, begin);
    const std::size_t end = std::min(source.find_first_of(",]}#\n", begin), source.size());
    return source.find_last_not_of(" \t", end - 1) + 1;
}

std::optional<double> read_real(std::string_view text) {
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    double real = 0;
    if (text.starts_with('+') || !(in >> real))
        return std::nullopt;
    return real;
}

std::string real_text(double real) {
    constexpr int most =
        std::numeric_limits<double>::max_digits10 - std::numeric_limits<double>::min_exponent10;
    for (int decimals = 0; decimals < most; ++decimals)
        if (const std::string text = with_decimals(real, decimals); read_real(text) == real)
            return text;
    return with_decimals(real, most);
}

} // namespace signpost
