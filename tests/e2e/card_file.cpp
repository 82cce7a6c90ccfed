#include "card_file.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <thread>

#include "base/espeak_voices.h"
#include "process.h"
#include "support/temporary_folder.h"

namespace signpost::e2e {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::milliseconds between_looks{20};
constexpr std::size_t half_a_second = 22'050 / 2; // samples

Sound samples_of(const std::string& bytes) {
    Sound samples(bytes.size() / sizeof(std::int16_t));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t)); // both little-endian
    return samples;
}

template <class Holds> bool comes_true(Holds holds) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(between_looks);
    }
    return true;
}

// Silence at the ends of what is said may be there or not.
Sound without_silence(const Sound& sound) {
    const auto is_heard = [](std::int16_t sample) { return sample != 0; };
    const auto from = std::find_if(sound.begin(), sound.end(), is_heard);
    const auto to = std::find_if(sound.rbegin(), sound.rend(), is_heard).base();
    return from < to ? Sound(from, to) : Sound();
}

} // namespace

fs::path kiosk_with_card(const fs::path& folder) {
    const fs::path programs = folder / "bin";
    fs::create_directory(programs);
    fs::copy_file(E2E_KIOSK, programs / "kiosk"); // it looks for kiosk-voice beside itself
    std::ofstream(folder / "asound.conf") << "pcm.nothing { type null }\npcm.card { type file slave.pcm "
                                             "nothing truncate false format raw file \""
                                          << (folder / "heard.raw").string() << "\" }\n";
    const fs::path voice = programs / "kiosk-voice";
    std::ofstream(voice) << "#!/bin/sh\nALSA_CONFIG_PATH='" << (folder / "asound.conf").string() << "' exec '"
                         << E2E_VOICE << "' --pcm card \"$@\"\n";
    fs::permissions(voice, fs::perms::owner_all);
    return programs / "kiosk";
}

CardFile::CardFile(fs::path folder) : folder_(std::move(folder)) {}

// ALSA begins another one each time the card is opened: heard.raw, heard.raw.0001, and so on.
std::vector<fs::path> CardFile::files() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder_))
        if (entry.path().filename().string().starts_with("heard.raw"))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

Sound CardFile::heard() const {
    std::string bytes;
    for (const fs::path& file : files())
        bytes += test::bytes_of_file(file);
    return samples_of(bytes);
}

std::uintmax_t CardFile::bytes() const {
    std::uintmax_t all = 0;
    for (const fs::path& file : files())
        all += fs::file_size(file);
    return all;
}

bool CardFile::comes(const Sound& wanted) {
    return !wanted.empty() && comes_true([&] {
        const Sound all = heard();
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at_, all.size()));
        const auto at = std::search(from, all.end(), wanted.begin(), wanted.end());
        if (at == all.end())
            return false;
        looked_at_ = static_cast<std::size_t>(at - all.begin()) + wanted.size();
        return true;
    });
}

bool CardFile::says(const std::string& words) { return comes(without_silence(spoken(words))); }

bool CardFile::begins_to_say(const std::string& words) {
    Sound wanted = without_silence(spoken(words));
    wanted.resize(std::min(wanted.size(), half_a_second));
    return comes(wanted);
}

bool CardFile::goes_on_after(std::uintmax_t bytes) const {
    return comes_true([&] { return this->bytes() > bytes; });
}

Sound spoken(const std::string& words) {
    constexpr const char* usual_speed = "112"; // as kiosk-voice has it
    const test::TemporaryFolder folder;
    const fs::path wave = folder.path() / "words.wav";
    const std::string voice = espeak_voice("en", {1, 51});
    Process espeak(
        {{"/usr/bin/espeak-ng", "-v", voice, "-s", usual_speed, "-w", wave.string(), words}, {}, "", -1});
    constexpr std::size_t head = 44;
    if (espeak.wait(patience) != 0)
        return {};
    const std::string bytes = test::bytes_of_file(wave);
    return bytes.size() > head ? samples_of(bytes.substr(head)) : Sound();
}

} // namespace signpost::e2e
