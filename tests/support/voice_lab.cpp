#include "support/voice_lab.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <unistd.h>

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct SeenProcess {
    int pid = 0;
    std::string name;
    char state = ' ';
    int parent = 0;
    int group = 0;
};

std::optional<SeenProcess> look_at_process(const fs::path& folder) {
    std::ifstream file(folder / "stat");
    std::string line;
    if (!std::getline(file, line) || line.find(')') == line.npos)
        return std::nullopt;
    SeenProcess seen;
    seen.pid = std::atoi(line.c_str());
    const auto open = line.find('(');
    seen.name = line.substr(open + 1, line.rfind(')') - open - 1);
    std::istringstream rest(line.substr(line.rfind(')') + 1));
    rest >> seen.state >> seen.parent >> seen.group;
    return seen;
}

std::vector<SeenProcess> all_processes() {
    std::vector<SeenProcess> all;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator("/proc", failed))
        if (const std::string name = entry.path().filename();
            name.find_first_not_of("0123456789") == name.npos)
            if (auto seen = look_at_process(entry.path()); seen && seen->state != 'Z' && seen->state != 'X')
                all.push_back(std::move(*seen));
    return all;
}

} // namespace

VoiceLab::VoiceLab() {
    std::string name = (fs::temp_directory_path() / "voice-lab-XXXXXX").string();
    folder = mkdtemp(name.data());
    for (const char* part : {"inputs", "snd", "cards"})
        fs::create_directory(folder / part);
    std::ofstream(folder / "asound.conf")
        << "pcm.nothing { type null }\npcm.test { type file slave.pcm nothing file \""
        << (folder / "heard.raw").string() << "\" format raw }\n";
    setenv("ALSA_CONFIG_PATH", (folder / "asound.conf").c_str(), 1);
    settings.may_hear = MayHear::everybody;
    settings.usual_db = 0;
    settings.program = SIGNPOST_VOICE_PROGRAM;
    settings.espeak = SIGNPOST_FAKE_ESPEAK;
    settings.pcm = "test";
    settings.languages = {"en"};
    settings.inputs = folder / "inputs";
    settings.sound_devices = folder / "snd";
    settings.cards = folder / "cards";
    settings.longest_wait = std::chrono::milliseconds(3000);
}

VoiceLab::~VoiceLab() {
    voice.reset();
    std::error_code failed;
    fs::remove_all(folder, failed);
}

void VoiceLab::open() {
    voice = open_voice(settings, [this] { ++wakes; });
    if (voice)
        voice->begin();
}

bool VoiceLab::hears_of(VoiceNews wanted) const {
    return comes_true([&] {
        const std::vector<VoiceNews> news = voice->take_news();
        return std::find(news.begin(), news.end(), wanted) != news.end();
    });
}

bool VoiceLab::may_be_heard() const {
    return comes_true([this] { return voice->may_be_heard(); });
}

std::string VoiceLab::heard_bytes() const {
    std::ifstream file(folder / "heard.raw", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::string halves;
    for (std::size_t i = 1; i < bytes.size(); i += 2)
        halves += bytes[i];
    return halves;
}

std::uintmax_t VoiceLab::heard_size() const {
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(folder / "heard.raw", failed);
    return failed ? 0 : size;
}

bool VoiceLab::hears(std::uintmax_t size) const {
    return comes_true([&] { return heard_size() >= size; });
}

int voice_process() {
    for (const SeenProcess& seen : all_processes())
        if (seen.parent == getpid() && seen.name == "kiosk-voice")
            return seen.pid;
    return 0;
}

int alive_in_group(int group) {
    const std::vector<SeenProcess> all = all_processes();
    return static_cast<int>(std::count_if(all.begin(), all.end(),
                                          [group](const SeenProcess& seen) { return seen.group == group; }));
}

std::string letters_of(const std::string& bytes) {
    std::string letters;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (i == 0 || bytes[i] != bytes[i - 1])
            letters += bytes[i];
    return letters;
}

} // namespace signpost
