// A text between quotation marks on one line, as PO files write it.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

[[nodiscard]] inline std::string quoted_on_one_line(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (c == '\r')
            quoted += "\\r";
        else if (c == '"' || c == '\\')
            quoted.append("\\").append(1, c);
        else
            quoted += c;
    }
    return quoted + "\"";
}

} // namespace signpost
