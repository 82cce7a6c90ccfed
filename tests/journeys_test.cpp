// Plays every tests/cases/NAME/journey.txt on the bundle that ships. A bug becomes such a folder.
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::PretendKiosk;
namespace fs = std::filesystem;

namespace {

// "home", "page", "contact": the words that journeys have for screens are the beginnings of places' names.
std::string screen_name(Screen screen) {
    std::string name = name_of({screen, {}});
    if (name.ends_with('-'))
        name.pop_back();
    return name;
}

const std::map<std::string, Key> key_names{
    {"hide", Key::hide},          {"shift", Key::shift},   {"up", Key::up},
    {"down", Key::down},          {"back", Key::back},     {"next", Key::next},
    {"previous", Key::previous},  {"select", Key::select}, {"speak", Key::speak},
    {"help", Key::help},          {"louder", Key::louder}, {"quieter", Key::quieter},
    {"faster", Key::faster},      {"slower", Key::slower}, {"pause", Key::pause},
    {"emergency", Key::emergency}};

std::string lower(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

class Journey {
public:
    Journey() : kiosk_(std::make_unique<PretendKiosk>(test::shipped_bundle())) {}

    // One line of a journey; throws where its words are not of the form that tests/cases/README.md tells.
    void play(const std::string& verb, const std::string& rest) {
        if (verb == "bundle" && rest == "built-in")
            kiosk_ = std::make_unique<PretendKiosk>(built_in_bundle());
        else if (verb == "tap")
            kiosk_->tap(rest);
        else if (verb == "press")
            kiosk_->down(test::middle(kiosk_->item(rest)));
        else if (verb == "drag")
            drag(std::stof(rest));
        else if (verb == "wait")
            kiosk_->wait(Ms{static_cast<Ms::rep>(std::stof(rest) * 1000)});
        else if (verb == "key")
            kiosk_->key(key_names.at(rest));
        else if (verb == "headphones")
            rest == "in" ? kiosk_->plug_in() : kiosk_->pull_out();
        else if (verb == "listen")
            kiosk_->heard();
        else
            look(verb, rest);
    }

private:
    void look(const std::string& verb, const std::string& rest) {
        const std::string items = describe(kiosk_->items());
        if (verb == "screen")
            CHECK(screen_name(kiosk_->screen()) == rest);
        else if (verb == "see")
            CHECK_MESSAGE(items.find(rest) != std::string::npos, items);
        else if (verb == "never")
            CHECK_MESSAGE(lower(items).find(lower(rest)) == std::string::npos, items);
        else if (verb == "focus")
            CHECK(kiosk_->session().focus().value_or(Focus{}).label == rest);
        else if (verb == "hear")
            CHECK_MESSAGE(kiosk_->voice().words().find(rest) != std::string::npos, kiosk_->voice().words());
        else if (verb == "silence")
            CHECK(kiosk_->voice().words().empty());
        else if (verb == "remember")
            pictures_[rest] = kiosk_->picture();
        else if (verb == "same")
            CHECK(kiosk_->picture() == pictures_.at(rest));
        else if (verb == "differs")
            CHECK(kiosk_->picture() != pictures_.at(rest));
        else
            throw std::runtime_error("no journey knows \"" + verb + " " + rest + "\"");
    }

    void drag(float dy) {
        kiosk_->wait(test::settled);
        kiosk_->down({300, 400});
        kiosk_->move({300, 400 + dy});
        kiosk_->wait(Ms{300});
        kiosk_->up({300, 400 + dy});
    }

    std::unique_ptr<PretendKiosk> kiosk_;
    std::map<std::string, std::uint64_t> pictures_;
};

void play_file(const fs::path& file) {
    std::ifstream lines(file);
    REQUIRE(lines.good());
    Journey journey;
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.starts_with('#'))
            continue;
        INFO(file.string() << ":" << number << ": " << line);
        const auto space = line.find(' ');
        journey.play(line.substr(0, space), space == std::string::npos ? "" : line.substr(space + 1));
    }
}

} // namespace

TEST_CASE("every journey in tests/cases") {
    int played = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(SIGNPOST_SOURCE_DIR "/tests/cases"))
        if (entry.is_directory()) {
            play_file(entry.path() / "journey.txt");
            ++played;
        }
    CHECK(played >= 6);
}
