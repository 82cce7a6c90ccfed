// Reading the small files that the kernel and systemd keep.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace signpost {

// The whole of a file, at most 64 KiB of it; std::nullopt where it cannot be read. The kernel's files have no
// size.
[[nodiscard]] std::optional<std::string> file_text(const std::filesystem::path& path);

// The lines in the last 64 KiB of a file, but for the first of them, which may be a piece of one, where the
// file is longer; none where it cannot be read.
[[nodiscard]] std::vector<std::string> last_lines(const std::filesystem::path& path);

// Its first line, without the line's end; "" where it cannot be read.
[[nodiscard]] std::string first_line(const std::filesystem::path& path);

// What a link leads to, as it is written there; "" where it is none.
[[nodiscard]] std::string link_target(const std::filesystem::path& path);

// The names in a folder, sorted; none where it cannot be read.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);

// The parts of a line between blanks.
[[nodiscard]] std::vector<std::string> words_of(const std::string& line);
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

} // namespace signpost
