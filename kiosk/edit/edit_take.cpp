#include "edit/edit_take.h"

#include <vector>

#include "edit/edit_file.h"
#include "edit/form.h"
#include "edit/source_text_internal.h"
#include "toml/toml_edit.h"

namespace signpost {

namespace {

bool is_called(const FormTable& table, const std::string& heading) {
    return table.written != nullptr &&
           (table.spec->times == TableSpec::Times::several
                ? table.spec->heading == heading
                : table.spec->times == TableSpec::Times::named && table.path == heading);
}

Result<std::vector<TextBlock>> blocks_called(const SourceText& text, const std::vector<FormTable>& form,
                                             const std::string& heading) {
    std::vector<TextBlock> blocks;
    for (const FormTable& table : form) {
        if (!is_called(table, heading))
            continue;
        if (!text.has_heading(*table.written))
            return failed_by(text.not_for_forms(*table.written));
        blocks.push_back(block_of(text, *table.written));
    }
    return blocks;
}

std::string without_ends(const std::string& block) {
    return block.substr(0, block.find_last_not_of('\n') + 1);
}

// The line ends below a block, as they were.
std::string ends_of(const SourceText& text, const TextBlock& block) {
    const std::string whole = text.source().substr(block.begin, block.end - block.begin);
    const std::string ends = whole.substr(whole.find_last_not_of('\n') + 1);
    return ends.empty() ? "\n" : ends;
}

// `lines` in the first one's place, and no other of them.
std::string replaced(const SourceText& text, const std::vector<TextBlock>& blocks, const std::string& lines) {
    TomlEdit edit(text.text(), text.document());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool first = i == 0 && !lines.empty();
        edit.put(blocks[i].begin, blocks[i].end, first ? lines + ends_of(text, blocks.back()) : "");
    }
    return edit.finish();
}

Result<std::string> with_tables(const std::string& text, const std::string& file, const std::string& heading,
                                const std::string& lines) {
    return in_form(text, file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const auto blocks = blocks_called(source, form, heading);
                       if (!blocks)
                           return tl::unexpected(blocks.error());
                       if (!blocks->empty() || lines.empty())
                           return replaced(source, *blocks, lines);
                       // An empty one has the right place.
                       return with_table(text, file, heading).and_then([&](const std::string& with_one) {
                           return with_tables(with_one, file, heading, lines);
                       });
                   });
}

} // namespace

Result<std::string> tables_as_written(const std::string& text, const std::string& file,
                                      const std::string& heading) {
    return in_form(
        text, file, [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
            const auto blocks = blocks_called(source, form, heading);
            if (!blocks)
                return tl::unexpected(blocks.error());
            std::string lines;
            for (const TextBlock& block : *blocks)
                lines += (lines.empty() ? "" : "\n\n") +
                         without_ends(source.source().substr(block.begin, block.end - block.begin));
            return lines;
        });
}

Result<std::string> with_tables_of(const std::string& theirs, const std::string& text,
                                   const std::string& file, const std::string& heading) {
    return tables_as_written(theirs, file, heading).and_then([&](const std::string& lines) {
        return with_tables(text, file, heading, lines);
    });
}

} // namespace signpost
