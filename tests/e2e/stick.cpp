#include "stick.h"

#include <fstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "kiosk_session.h"
#include "process.h"
#include "support/temporary_folder.h"

namespace signpost::e2e {

namespace fs = std::filesystem;

int kioskctl(std::vector<std::string> words, const fs::path& output) {
    words.insert(words.begin(), E2E_KIOSKCTL);
    return Process({std::move(words), {}, output}).wait(patience).value_or(-1);
}

namespace {

// Nobody signs a sample, nor what is left of one.
void without_samples(const fs::path& folder) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        std::string text = entry.is_regular_file() ? test::bytes_of_file(entry.path()) : "";
        const auto sample = text.find("\nsample = true");
        if (sample == std::string::npos)
            continue;
        text.erase(sample, text.find('\n', sample + 1) - sample);
        for (const auto& [made_up, own] :
             {std::pair{"\"Sample ", "\"Our "}, {"09:30", "09:15"}, {"08:00", "08:15"}})
            for (auto at = text.find(made_up); at != std::string::npos; at = text.find(made_up, at + 1))
                text.replace(at, std::string(made_up).size(), own);
        std::ofstream(entry.path(), std::ios::binary) << text;
    }
}

void set_serial(const fs::path& bundle, int serial) {
    std::string text = test::bytes_of_file(bundle / "bundle.toml");
    const auto at = text.find("serial = ");
    REQUIRE(at != std::string::npos);
    text.replace(at, text.find_first_of(" \n", at + 9) - at, "serial = " + std::to_string(serial));
    std::ofstream(bundle / "bundle.toml", std::ios::binary) << text;
    without_samples(bundle);
}

} // namespace

void make_key(const fs::path& folder) {
    REQUIRE(kioskctl({"keygen", (folder / "office").string(), "--no-password"}) == 0);
    fs::create_directories(folder / "keys");
    fs::copy_file(folder / "office.pub", folder / "keys/office.pub");
}

fs::path make_stick(const fs::path& folder, const fs::path& bundle, int serial) {
    set_serial(bundle, serial);
    const fs::path stick = folder / ("stick-" + std::to_string(serial));
    fs::create_directories(stick);
    const std::string zip = (stick / "site.zip").string();
    REQUIRE(kioskctl({"pack", bundle.string(), "-o", zip}) == 0);
    REQUIRE(kioskctl({"sign", zip, "-k", (folder / "office.key").string()}) == 0);
    return stick;
}

} // namespace signpost::e2e
