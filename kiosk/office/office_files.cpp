// Bundle files that the page opens.
#include <filesystem>
#include <fstream>

#include "bundle_file/archive.h"
#include "bundle_file/secret_key.h"
#include "disk/mapped_files.h"
#include "office/office_internal.h"
#include "source/load_files.h"
#include "store/stick.h"

namespace signpost::office {

namespace {

namespace fs = std::filesystem;

Problems as_problems(const Refusal& refusal, const std::string& file) {
    return {problem_of(file, refusal.cause, refusal.remedy)};
}

// What is unpacked is a verified file, always. In the office a file is looked at before anybody has signed
// it: then a key signs it that nobody ever sees.
Result<BundleFiles> files_in(const std::string& bytes, const std::string& name) {
    const auto key = SecretKey::make();
    const auto signature = key ? sign(bytes, *key, "") : tl::unexpected(key.error());
    if (!signature)
        return tl::unexpected(signature.error());
    const PublicKey known = key->public_key("office page");
    const auto verified = verify(bytes, *signature, name, {&known, 1});
    auto files = verified ? unpack(*verified, name) : tl::unexpected(verified.error());
    if (!files)
        return tl::unexpected(as_problems(files.error(), name));
    return std::move(*files);
}

Result<void> write_files(const BundleFiles& files, const fs::path& folder) {
    for (const auto& [name, bytes] : files) {
        std::error_code error;
        fs::create_directories((folder / name).parent_path(), error);
        std::ofstream file(folder / name, std::ios::binary);
        file << bytes << std::flush;
        if (!file)
            return tl::unexpected(Problems{problem_of(name, "There is not enough memory for the bundle.",
                                                      "Close other pages, and open the bundle again.")});
    }
    return {};
}

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// Lays the files of the bundle file `zip` into `folder`, signed or not: nobody is shown what is opened here.
// Returns what is wrong, "" for nothing.
OFFICE_CALL const char* office_unpack(const char* zip, const char* folder) {
    const std::string name = fs::path(zip).filename().string();
    const auto done = load_file(zip, name, largest_bundle_file)
                          .and_then([&](const std::string& bytes) { return files_in(bytes, name); })
                          .and_then([&](const BundleFiles& files) { return write_files(files, folder); });
    return kept(done ? "" : to_text(done.error()));
}

// Packs the files in `folder` as they are, mistakes and all, so that somebody can go on with them later.
// Returns what is wrong, "" for nothing.
OFFICE_CALL const char* office_pack_draft(const char* folder, const char* zip) {
    const std::string name = fs::path(zip).filename().string();
    const auto done = load_files(folder)
                          .and_then([](const BundleFiles& files) { return pack(files); })
                          .and_then([&](const std::string& bytes) {
                              return write_files({{name, bytes}}, fs::path(zip).parent_path());
                          });
    return kept(done ? "" : to_text(done.error()));
}
