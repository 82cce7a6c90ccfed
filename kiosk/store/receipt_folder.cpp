#include "store/receipt_folder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "store/folder_work.h"

namespace signpost {

namespace {

constexpr std::size_t largest_receipt = std::size_t{64} * 1024;
constexpr std::size_t most_receipts = 10'000;
constexpr int deepest_folder = 4;

Problem not_read(const std::string& path, const FileError& error) {
    return problem_of(path, "This cannot be read: " + error.text + ".",
                      "Copy it again, or leave it out if it is no receipt.");
}

// Where computers put what was deleted, and what they keep on a stick for themselves.
bool is_a_computers_own(const std::string& name) {
    constexpr std::array<std::string_view, 5> names{"$recycle.bin", "recycler", "trash",
                                                    "system volume information", "lost+found"};
    std::string small = name;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name.starts_with('.') || std::find(names.begin(), names.end(), small) != names.end();
}

// Of the file; one that cannot be read as a receipt may be written over, as it is of no use to anybody.
bool is_of_another_machine(Files& files, const std::string& path, const std::string& machine) {
    const FileResult<std::string> text = files.read(path, largest_receipt);
    const Result<Receipt> there = text ? read_receipt(*text, path) : Receipt{};
    return there && !there->machine.empty() && there->machine != machine;
}

std::string name_of_file(Files& files, const std::string& folder, const Receipt& receipt) {
    std::string name = receipt.kiosk_id + ".toml";
    if (receipt.machine.empty() || !is_of_another_machine(files, folder + "/" + name, receipt.machine))
        return name;
    return receipt.kiosk_id + "-" + receipt.machine.substr(0, 6) + ".toml";
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
        const FileResult<FileLook> look = files_.look(path);
        if (look && look->kind == FileLook::Kind::folder)
            depth < deepest_folder ? look_in(path, depth + 1) : pass_over(path);
        else if (name.ends_with(".toml"))
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

FileDone put_receipt(Files& files, const std::string& folder, const Receipt& receipt) {
    if (!is_kiosk_id(receipt.kiosk_id))
        return tl::unexpected(FileError{FileError::Kind::other, "The kiosk has no name for its receipt"});
    return replace_file(files, folder, name_of_file(files, folder, receipt), write_receipt(receipt));
}

FileDone leave_receipt(const Stick& stick, const Receipt& receipt) {
    Files& files = stick.files();
    const std::string signpost = stick.folder() + "/signpost";
    const std::string folder = signpost + "/receipts";
    return ensure_folder(files, signpost)
        .and_then([&] { return ensure_folder(files, folder); })
        .and_then([&] { return put_receipt(files, folder, receipt); });
}

Receipts collect_receipts(Files& files, const std::string& folder) {
    Collecting collecting(files);
    collecting.look_in(folder, 0);
    return std::move(collecting.collected);
}

} // namespace signpost
