#include "doctor/system_files_internal.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace signpost {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most = std::size_t{64} * 1024; // bytes that are looked at

} // namespace

std::optional<std::string> file_text(const fs::path& path) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) // a pipe would make us wait
        return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::string text(most, '\0');
    file.read(text.data(), static_cast<std::streamsize>(most));
    if (file.bad())
        return std::nullopt;
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

std::vector<std::string> last_lines(const fs::path& path) {
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    if (failed || !file)
        return {};
    std::string piece;
    if (size > most) {
        file.seekg(-static_cast<std::streamoff>(most), std::ios::end);
        std::getline(file, piece);
    }
    std::ostringstream rest;
    rest << file.rdbuf();
    return lines_of(rest.str());
}

std::string first_line(const fs::path& path) {
    const std::string text = file_text(path).value_or("");
    return text.substr(0, text.find('\n'));
}

std::string link_target(const fs::path& path) {
    std::error_code failed;
    return fs::read_symlink(path, failed).string();
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::error_code failed;
    std::vector<std::string> names;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed))
        names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    std::string word;
    while (stream >> word)
        words.push_back(word);
    return words;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    std::string line;
    while (std::getline(stream, line))
        lines.push_back(line);
    return lines;
}

} // namespace signpost
