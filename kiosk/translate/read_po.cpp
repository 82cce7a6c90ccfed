#include "translate/po.h"

#include <map>
#include <optional>
#include <string_view>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr const char* save_again = "Open the file in the program for translators that wrote it, and save it "
                                   "again. If that does not help, put "
                                   "this file aside, export a new one, and copy what was translated into it.";

// What the backslash and this character stand for; '\0' where they stand for nothing.
char unescaped(char c) {
    switch (c) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case '"':
    case '\\':
        return c;
    default:
        return '\0';
    }
}

// The text between the quotation marks; std::nullopt where that is not what stands there.
std::optional<std::string> unquoted(std::string_view written) {
    if (written.size() < 2 || written.front() != '"' || written.back() != '"')
        return std::nullopt;
    written = written.substr(1, written.size() - 2);
    std::string text;
    for (std::size_t at = 0; at < written.size(); ++at) {
        char c = written[at];
        if (c == '"')
            return std::nullopt;
        if (c == '\\') {
            c = at + 1 < written.size() ? unescaped(written[++at]) : '\0';
            if (c == '\0')
                return std::nullopt;
        }
        text += c;
    }
    return text;
}

// "pl" of "Language: pl" in the header.
std::string in_header(const std::string& header, const std::string& name) {
    const std::size_t at = ("\n" + header).find("\n" + name + ":");
    if (at == std::string::npos)
        return "";
    const std::size_t from = at + name.size() + 1;
    return std::string(trimmed(header.substr(from, header.find('\n', from) - from)));
}

class PoReader {
public:
    explicit PoReader(const std::string& file) : file_(file) {}

    Result<PoFile> read(std::string_view text) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (text.starts_with(byte_order_mark))
            text.remove_prefix(byte_order_mark.size());
        if (!is_utf8(text))
            return failed_by(not_utf8());
        while (!text.empty() && !problem_) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++line_;
            take(trimmed(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        finish_entry();
        if (!problem_ && !has_header_)
            problem_ = problem_of(file_, "The file has no header.", save_again);
        if (problem_)
            return failed_by(std::move(*problem_));
        return std::move(po_);
    }

private:
    void refuse(std::string cause, std::string remedy, int line = 0) {
        if (!problem_)
            problem_ = Problem{.file = file_,
                               .line = line > 0 ? line : line_,
                               .column = 1,
                               .cause = std::move(cause),
                               .remedy = std::move(remedy)};
    }

    [[nodiscard]] Problem not_utf8() const {
        return problem_of(
            file_, "The file is not written in UTF-8.",
            "In the program for translators, choose UTF-8 as the file's character set (charset), "
            "and save it again.");
    }

    // Nobody sees them, and no text of a bundle may hold any.
    void refuse_unseen(std::string_view line) {
        for (std::size_t at = 0; at < line.size() && !problem_;) {
            const Utf8Character c = character_at(line, at);
            if (turning_name(c.value) != nullptr)
                refuse(turning_cause(c.value), "Delete it in the translation. " + turning_reason());
            else if (is_control(c.value) && c.value != '\t')
                refuse("An invisible control character stands in this line.",
                       "Delete the text of this line in the program for translators, and type it again.");
            at += c.bytes;
        }
    }

    void take(std::string_view line) {
        refuse_unseen(line);
        if (line.starts_with('#'))
            take_comment(line);
        else if (line.starts_with('"'))
            take_text(line);
        else if (!line.empty())
            take_keyword(line);
    }

    void take_comment(std::string_view line) {
        if (into_ != nullptr) // the entry before has ended
            finish_entry();
        if (line.starts_with("#~")) // of an entry that is no longer there
            entry_ = {};
        else if (line.starts_with("#,") && line.find("fuzzy") != line.npos)
            entry_.fuzzy = true;
    }

    void take_text(std::string_view line) {
        const auto text = unquoted(line);
        if (into_ == nullptr || !text)
            return refuse("This line is not as a PO file has it.", save_again);
        *into_ += *text;
    }

    void take_keyword(std::string_view line) {
        const std::string_view name = line.substr(0, line.find_first_of(" \t\""));
        if (name == "msgid_plural" || name.starts_with("msgstr["))
            return refuse("This entry has plural forms, which no text of a bundle has.",
                          "Export a new file, and copy what was translated into it.");
        if (into_ != nullptr && (name == "msgctxt" || (name == "msgid" && into_ != &entry_.context)))
            finish_entry();
        into_ = place_of_keyword(name);
        if (into_ == nullptr)
            return refuse("This line is not as a PO file has it.", save_again);
        if (name == "msgid")
            entry_.line = line_;
        take_text(trimmed(line.substr(name.size())));
    }

    std::string* place_of_keyword(std::string_view name) {
        if (name == "msgctxt")
            return &entry_.context;
        if (name == "msgid")
            return &entry_.original;
        return name == "msgstr" && entry_.line > 0 ? &entry_.translation : nullptr;
    }

    void finish_entry() {
        const bool is_whole = into_ == &entry_.translation;
        if (into_ != nullptr && !is_whole)
            refuse("This entry has no msgstr.", save_again);
        else if (is_whole && entry_.original.empty() && entry_.context.empty())
            take_header();
        else if (is_whole)
            keep();
        entry_ = {};
        into_ = nullptr;
    }

    void take_header() {
        const std::string type = in_header(entry_.translation, "Content-Type");
        const std::size_t at = type.find("charset=");
        const std::string charset = at == type.npos ? "" : type.substr(at + 8);
        if (charset != "UTF-8" && charset != "utf-8" && charset != "CHARSET")
            problem_ = not_utf8();
        po_.project = in_header(entry_.translation, "Project-Id-Version");
        po_.language = in_header(entry_.translation, "Language");
        has_header_ = true;
    }

    void keep() {
        if (entry_.context.empty())
            return refuse("This entry has no msgctxt, so nobody knows which text it translates.",
                          "Use a program that keeps msgctxt, such as Poedit, OmegaT or Weblate. Export a new "
                          "file, and copy what was translated into it.",
                          entry_.line);
        const auto [first, is_new] = contexts_.emplace(entry_.context, entry_.line);
        if (!is_new)
            return refuse("The text " + in_quotes(entry_.context) +
                              " stands here for the second time. The first " + "is on line " +
                              std::to_string(first->second) + ".",
                          "Look at both, and keep the one whose translation is right.", entry_.line);
        po_.entries.push_back(std::move(entry_));
    }

    const std::string& file_;
    PoFile po_{};
    PoEntry entry_{};
    std::string* into_ = nullptr; // the text of entry_ that further lines belong to
    bool has_header_ = false;
    int line_ = 0;
    std::map<std::string, int> contexts_{};
    std::optional<Problem> problem_{};
};

} // namespace

Result<PoFile> read_po(const std::string& text, const std::string& file) { return PoReader(file).read(text); }

} // namespace signpost
