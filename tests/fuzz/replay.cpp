// Feeds kept inputs to a fuzz target that was built without libFuzzer: NAME_fuzz FOLDER. Prints each
// file's name before its turn, so that the last one is the one that ended the program.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz.h"

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void replay(const std::string& bytes) {
    const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    (void)LLVMFuzzerTestOneInput(input.data(), input.size());
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<fs::path> files =
        count == 2 ? files_in(static_cast<const char*>(arguments[1])) : std::vector<fs::path>();
    if (files.empty()) {
        std::fprintf(stderr, "usage: %s FOLDER, with inputs in it\n", arguments[0]);
        return 2;
    }
    replay("");
    for (const fs::path& file : files) {
        std::printf("%s\n", file.filename().c_str());
        std::fflush(stdout);
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        if (!stream) {
            std::fprintf(stderr, "replay: %s cannot be read\n", file.c_str());
            return 1;
        }
        replay(bytes);
    }
    std::printf("%zu inputs\n", files.size() + 1);
    return 0;
}
