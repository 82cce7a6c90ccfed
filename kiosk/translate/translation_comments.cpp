#include "translate/translation_file_internal.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/origin.h"
#include "content/translatable.h"

namespace signpost {

namespace {

// From the first byte of a value to the one behind it: what stands there is no comment.
struct ByteRange {
    std::string place; // "" for a part that the tools write anew
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::size_t begin_of(const TomlDocument& document, const TomlValue& value) {
    return offset_of(document.source, value.place);
}

std::size_t end_of(const TomlDocument& document, const TomlValue& text) {
    const std::size_t start = begin_of(document, text);
    const std::string_view source = document.source;
    const bool is_long = source.substr(start, 3) == std::string(3, source[start]);
    return offset_of(source, document.place_in(text, text.text.size())) + (is_long ? 3 : 1);
}

// Of the texts from `at` on that are of one list: the first that is not.
std::size_t end_of_list(const std::vector<Translatable>& texts, std::size_t at) {
    const auto list_of = [&](std::size_t i) { return texts[i].key.substr(0, texts[i].key.rfind('.')); };
    std::size_t end = at + 1;
    while (texts[at].field->kind == FieldKind::texts && end < texts.size() && list_of(end) == list_of(at))
        ++end;
    return end;
}

class CommentSearch {
public:
    explicit CommentSearch(const TomlDocument& document) : document_(document), source_(document.source) {}

    Result<TranslationComments> run() {
        const std::vector<Translatable> texts = translatables_of(document_);
        for (std::size_t first = 0; first < texts.size(); first = end_of_list(texts, first))
            add_texts(texts, first, end_of_list(texts, first));
        for (const std::string_view heading : {origins_heading, waiting_heading})
            if (const TomlValue* part = value_of(document_.root, heading))
                add_part(*part);
        std::size_t at = 0;
        while (at < source_.size())
            at = take_line(at);
        found_.at_end += pending_;
        if (problem_)
            return failed_by(std::move(*problem_));
        return std::move(found_);
    }

private:
    void add_texts(const std::vector<Translatable>& texts, std::size_t first, std::size_t behind) {
        ByteRange range{texts[first].key, begin_of(document_, *texts[first].text),
                        end_of(document_, *texts[behind - 1].text)};
        if (texts[first].field->kind == FieldKind::texts) {
            range.begin = source_.rfind('[', range.begin);
            range.end = source_.find_first_of("]#", range.end) + 1;
            refuse_inside(texts, first, behind, range);
        }
        ranges_.push_back(range);
    }

    void refuse_inside(const std::vector<Translatable>& texts, std::size_t first, std::size_t behind,
                       const ByteRange& list) {
        std::size_t from = list.begin;
        for (std::size_t i = first; i <= behind; ++i) {
            const std::size_t to = i == behind ? list.end : begin_of(document_, *texts[i].text);
            const std::size_t at = source_.substr(from, to - from).find('#');
            if (at != source_.npos && !problem_) {
                const FilePlace place = place_of(source_, from + at);
                problem_ = Problem{.file = document_.file,
                                   .line = place.line,
                                   .column = place.column,
                                   .cause = "A comment stands inside of this list.",
                                   .remedy = "Move it to a line of its own above the list, then try again."};
            }
            if (i < behind)
                from = end_of(document_, *texts[i].text);
        }
    }

    void add_part(const TomlValue& part) {
        ByteRange range{"", begin_of(document_, part), begin_of(document_, part) + 1};
        for (const TomlEntry& entry : part.entries)
            range.end = std::max(range.end, end_of(document_, entry.value));
        ranges_.push_back(range);
    }

    // The byte at which the next line begins that is to be looked at.
    std::size_t take_line(std::size_t at) {
        const std::string_view line = line_at(source_, at);
        const std::size_t end = at + line.size();
        const auto range = std::find_if(ranges_.begin(), ranges_.end(), [&](const ByteRange& one) {
            return one.begin >= at && one.begin < end;
        });
        if (range != ranges_.end())
            return take_range(*range);
        const std::string_view text = trimmed(line);
        if (text.starts_with('#'))
            pending_.append(text).append("\n");
        else if (text.starts_with('['))
            take_heading(text);
        return end + 1;
    }

    std::size_t take_range(const ByteRange& range) {
        const std::size_t line_end = std::min(source_.find('\n', range.end), source_.size());
        if (range.place.empty()) {
            found_.at_end += without_own(std::exchange(pending_, ""));
        } else {
            keep(range.place, trimmed(source_.substr(range.end, line_end - range.end)));
        }
        return line_end + 1;
    }

    // Of several tables of one heading, which one it is follows from how often that stood before.
    void take_heading(std::string_view line) {
        const std::size_t end = std::min(line.find('#'), line.size());
        const std::string heading(trimmed(line.substr(0, end)));
        const std::string name(heading.substr(0, heading.find(']')).substr(heading.find_first_not_of('[')));
        const int which = ++times_[heading];
        const bool one_of_several = heading.starts_with("[[");
        keep(heading + name + (one_of_several ? "." + std::to_string(which) : ""), line.substr(end));
    }

    void keep(const std::string& place, std::string_view behind) {
        if (!pending_.empty())
            found_.above[place] += std::exchange(pending_, "");
        if (behind.starts_with('#'))
            found_.behind[place] = std::string(behind);
    }

    static std::string without_own(std::string lines) {
        for (const std::string_view own : {origins_comment, waiting_comment})
            if (const std::size_t at = lines.find(own); at != lines.npos)
                lines.erase(at, own.size() + 1);
        return lines;
    }

    const TomlDocument& document_;
    const std::string_view source_;
    std::vector<ByteRange> ranges_{};
    std::string pending_{};
    std::map<std::string, int> times_{};
    TranslationComments found_{};
    std::optional<Problem> problem_{};
};

} // namespace

Result<TranslationComments> comments_of(const TomlDocument& translation) {
    return CommentSearch(translation).run();
}

} // namespace signpost
