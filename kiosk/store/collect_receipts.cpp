#include "store/receipt.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr std::size_t most_receipts = 10'000;
constexpr int deepest_folder = 4;

Problem not_read(const std::string& path, const FileError& error) {
    return problem_of(path, "This cannot be read: " + error.text + ".",
                      "Copy it again, or leave it out if it is no receipt.");
}

// Where computers put what was deleted, and what they keep on a stick for themselves.
bool is_a_computers_own(const std::string& name) {
    constexpr std::array<std::string_view, 6> names{
        "$recycle.bin", "recycler", "recycled", "trash", "system volume information", "lost+found"};
    const std::string small = ascii_small(name);
    return name.starts_with('.') || std::find(names.begin(), names.end(), small) != names.end();
}

class Collecting {
public:
    explicit Collecting(Files& files) : files_(files) {}

    void look_in(const std::string& folder, int depth) {
        const FileResult<FolderList> list = files_.list(folder, most_receipts);
        if (!list)
            return collected.problems.push_back(not_read(folder, list.error()));
        if (list->more)
            collected.problems.push_back(
                problem_of(folder, "The folder holds more than 10,000 files.",
                           "Some of its receipts are missing here: move them to others."));
        for (const std::string& name : list->names)
            if (!is_a_computers_own(name))
                look_at(std::string(folder).append("/").append(name), name, depth);
    }

    Receipts collected;

private:
    void look_at(const std::string& path, const std::string& name, int depth) {
        const FileResult<FileStamp> look = files_.look(path);
        if (look && look->kind == FileStamp::Kind::folder)
            depth < deepest_folder ? look_in(path, depth + 1) : pass_over(path);
        else if (ascii_small(name).ends_with(".toml")) // FAT's short names are in capitals
            read(path);
    }

    // Told once: a stick with somebody's pictures on it may have hundreds.
    void pass_over(const std::string& folder) {
        if (std::exchange(has_passed_over_, true))
            return;
        collected.notes.push_back(problem_of(
            folder, "This folder lies too deep, and was not looked at, nor was any other so deep.",
            "If receipts are in it, copy them to a folder nearer to the top: four folders deep at most."));
    }

    void read(const std::string& path) {
        const FileResult<std::string> text = files_.read(path, largest_receipt);
        if (!text)
            return collected.problems.push_back(not_read(path, text.error()));
        Result<Receipt> receipt = read_receipt(*text, path);
        if (receipt)
            return collected.receipts.push_back(std::move(*receipt));
        Problems& problems = collected.problems;
        problems.insert(problems.end(), receipt.error().begin(), receipt.error().end());
    }

    Files& files_;
    bool has_passed_over_ = false;
};

} // namespace

Receipts collect_receipts(Files& files, const std::string& folder) {
    Collecting collecting(files);
    collecting.look_in(folder, 0);
    return std::move(collecting.collected);
}

} // namespace signpost
