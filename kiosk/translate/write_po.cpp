#include "translate/po.h"

#include <algorithm>
#include <string_view>

namespace signpost {

namespace {

// Between quotation marks on one line.
std::string quoted_on_one_line(std::string_view text) {
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

// A text of several lines has one of each in the file, below an empty one.
std::string keyword(const std::string& name, std::string_view text) {
    if (text.find('\n') == text.npos)
        return name + " " + quoted_on_one_line(text) + "\n";
    std::string lines = name + " \"\"\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines += quoted_on_one_line(text.substr(0, end)) + "\n";
        text.remove_prefix(end);
    }
    return lines;
}

// "2026-05-31T09:30:00Z" as "2026-05-31 09:30+0000".
std::string po_date(const std::string& moment) {
    constexpr std::size_t minutes_end = 16;
    if (moment.size() < minutes_end)
        return "";
    return moment.substr(0, 10) + " " + moment.substr(11, minutes_end - 11) + "+0000";
}

std::string header_of(const PoFile& po) {
    return "Project-Id-Version: " + po.project + "\n" + "Report-Msgid-Bugs-To: \n" +
           "POT-Creation-Date: " + po_date(po.written) + "\n" + "PO-Revision-Date: " + po_date(po.written) +
           "\n" + "Last-Translator: \n" + "Language-Team: \n" + "Language: " + po.language + "\n" +
           "MIME-Version: 1.0\n" + "Content-Type: text/plain; charset=UTF-8\n" +
           "Content-Transfer-Encoding: 8bit\n" + "X-Generator: " + po.tool + "\n";
}

// Weblate holds translators to max-length; other programs pass it over.
std::string flags_of(const PoEntry& entry) {
    std::string flags = entry.fuzzy ? ", fuzzy" : "";
    if (entry.longest > 0)
        flags += ", max-length:" + std::to_string(entry.longest);
    return flags.empty() ? "" : "#" + flags + "\n";
}

std::string written(const PoEntry& entry) {
    std::string lines = "\n";
    for (const std::string& note : entry.notes)
        lines += "#. " + note + "\n";
    if (!entry.place.empty())
        lines += "#: " + entry.place + "\n";
    return lines + flags_of(entry) + keyword("msgctxt", entry.context) + keyword("msgid", entry.original) +
           keyword("msgstr", entry.translation);
}

} // namespace

std::string write_po(const PoFile& po) {
    std::string text = "msgid \"\"\n" + keyword("msgstr", header_of(po));
    for (const PoEntry& entry : po.entries)
        text += written(entry);
    return text;
}

} // namespace signpost
