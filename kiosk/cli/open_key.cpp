#include <string>

#include "base/secret.h"
#include "cli/open_key_internal.h"
#include "disk/mapped_files.h"

namespace signpost {

Result<SecretKey> open_key(const std::filesystem::path& path, const Outside& outside) {
    constexpr std::size_t largest_secret_key = 4096;
    auto text = load_file(path, path.string(), largest_secret_key);
    if (!text)
        return tl::unexpected(text.error());
    std::string password;
    if (needs_password(*text))
        password = outside.ask_password("The password of " + path.filename().string() + ": ").value_or("");
    auto key = read_secret_key(*text, path.string(), password);
    wipe(password);
    wipe(*text);
    return key;
}

} // namespace signpost
