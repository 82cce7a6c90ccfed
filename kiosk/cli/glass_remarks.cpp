#include "cli/glass_remarks.h"

#include <cstdlib>
#include <optional>

#include "cli/bundle_source.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// The files of a bundle in a folder that goes with this.
class LaidOut {
public:
    explicit LaidOut(const BundleFiles& files) {
        std::string name = (fs::temp_directory_path() / "signpost-check-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            return;
        folder_ = name;
        for (const auto& [file, text] : files) {
            std::error_code failed;
            fs::create_directories((folder_ / file).parent_path(), failed);
            whole_ = !failed && write_whole(folder_ / file, text) && whole_;
        }
    }
    ~LaidOut() {
        std::error_code failed;
        if (!folder_.empty())
            fs::remove_all(folder_, failed);
    }
    LaidOut(const LaidOut&) = delete;
    LaidOut& operator=(const LaidOut&) = delete;

    [[nodiscard]] std::optional<fs::path> folder() const {
        return whole_ && !folder_.empty() ? std::optional(folder_) : std::nullopt;
    }

private:
    fs::path folder_;
    bool whole_ = true;
};

std::optional<SeenRoom> room_on(const std::string& glass, const fs::path& folder, const Outside& outside) {
    return outside.check_glass({"--content", folder.string(), "--glass", glass});
}

Problem nobody_looked(const std::string& file) {
    return problem_of(file, "Nobody looked whether every screen has room on the glass.",
                      "Install the program kiosk beside kioskctl: it lays the screens out.");
}

} // namespace

Problems glass_problems(const fs::path& path, const BundleFiles& files,
                        const std::vector<std::string>& glasses, const Outside& outside) {
    std::optional<LaidOut> unpacked;
    std::optional<fs::path> folder = path;
    if (!fs::is_directory(path))
        folder = unpacked.emplace(files).folder();
    Problems problems;
    for (const std::string& glass : glasses) {
        const auto room = folder ? room_on(glass, *folder, outside) : std::nullopt;
        if (!room)
            return {nobody_looked(path.string())};
        if (!room->cut.empty())
            problems.push_back(
                problem_of(path.string(), "The glass " + glass + ", " + to_text(*room), room->remedy));
    }
    return problems;
}

} // namespace signpost
