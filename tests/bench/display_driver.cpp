// The hand and the eye of the bench: starts programs on a display of its own, touches, and tells to a tenth
// of a millisecond when their pixels came. bench.py talks to it by lines: a word and its arguments, divided
// by tabs. Each line gets one in answer: "ok", perhaps with a number, or "no" and why.
//
// clang-format off
//   spawn NAME=VALUE… WORD…    starts a program, and the clock
//   groups FILE…               the next programs enter these control groups (cgroup.procs) as they start; none: no group
//   stop                       ends it in order, or else by force
//   pid                        of the program
//   server                     process id of the display's server
//   learn SCREEN BEFORE QUIET  waits until the picture has been still for QUIET ms; it then is SCREEN, and told from
//                              BEFORE (a screen that was learnt, or "" for the empty display) by its details
//   await SCREEN PATIENCE      waits for it at most PATIENCE ms; answers with the ms since the clock was started
//   gone SCREEN PATIENCE       waits until it is no longer there
//   still MS PATIENCE          waits until the picture has not changed for so long
//   move X Y · press X Y · release · key escape|shift|NAME      press, release and key start the clock
//   rename FROM TO             as an editor saves a file; starts the clock
//   sleep MS · save FILE.png
// clang-format on
#include <chrono>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <sys/prctl.h>

#include <csignal>

#include "../e2e/x_display.h"
#include "frame_buffer.h"
#include "sight.h"

using namespace signpost;
using namespace signpost::bench;

namespace {

using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;
using std::chrono::milliseconds;

constexpr std::chrono::microseconds between_looks{100};

Words divided(const std::string& line) {
    Words words;
    std::istringstream in(line);
    for (std::string word; std::getline(in, word, '\t');)
        words.push_back(word);
    words.resize(std::max<std::size_t>(words.size(), 1));
    return words;
}

bool same(const Pixels& a, const FrameBuffer& b) {
    for (int y = 0; y < a.h; ++y)
        if (!std::equal(b.row(y), b.row(y) + a.w, a.values.begin() + std::ptrdiff_t{y} * a.w))
            return false;
    return true;
}

class Driver {
public:
    Driver(e2e::XDisplay& display, FrameBuffer& picture) : display_(display), picture_(picture) {
        screens_[""] = picture_.copy();
    }

    std::string answer(const Words& words) {
        const std::string& what = words[0];
        const auto text = [&](std::size_t i) { return i < words.size() ? words[i] : std::string(); };
        const auto number = [&](std::size_t i) { return std::strtol(text(i).c_str(), nullptr, 10); };
        const auto point = [&] {
            return Point{static_cast<float>(number(1)), static_cast<float>(number(2))};
        };
        if (what == "spawn")
            return spawn({words.begin() + 1, words.end()});
        if (what == "groups")
            return groups_.assign(words.begin() + 1, words.end()), "ok";
        if (what == "stop")
            return stop();
        if (what == "pid")
            return program_ ? "ok\t" + std::to_string(program_->id()) : "no\tnothing runs";
        if (what == "server")
            return "ok\t" + std::to_string(display_.server());
        if (what == "learn")
            return learn(text(1), text(2), milliseconds(number(3)));
        if (what == "await")
            return await(text(1), milliseconds(number(2)), true);
        if (what == "gone")
            return await(text(1), milliseconds(number(2)), false);
        if (what == "still")
            return still(milliseconds(number(1)), milliseconds(number(2))) ? "ok" : "no\tit never was still";
        if (what == "press")
            return timed([&] { display_.press(point()); });
        if (what == "release")
            return timed([&] { display_.release(); });
        if (what == "move")
            return display_.move(point()), "ok";
        if (what == "key")
            return timed([&] { display_.type(text(1)); });
        if (what == "rename")
            return timed([&] { std::filesystem::rename(text(1), text(2)); });
        if (what == "sleep")
            return std::this_thread::sleep_for(milliseconds(number(1))), "ok";
        if (what == "save")
            return e2e::write_png(display_.picture(), text(1)) ? "ok" : "no\tit cannot be written";
        return "no\tthere is no command " + what;
    }

private:
    template <class Act> std::string timed(Act act) {
        started_ = Clock::now();
        act();
        return "ok";
    }

    std::string spawn(const Words& words) {
        e2e::Command command;
        command.environment.emplace_back("DISPLAY", display_.name());
        std::size_t i = 0;
        for (; i < words.size() && words[i].find('=') != std::string::npos && words[i][0] != '-'; ++i) {
            const std::size_t equals = words[i].find('=');
            command.environment.emplace_back(words[i].substr(0, equals), words[i].substr(equals + 1));
        }
        command.groups = groups_;
        command.words.assign(words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
        program_ = std::make_unique<e2e::Process>(command);
        started_ = program_->began();
        return "ok";
    }

    std::string stop() {
        if (!program_)
            return "ok";
        program_->signal(SIGTERM);
        const bool in_order = program_->wait(milliseconds(5000)).has_value();
        program_.reset();
        return in_order ? "ok" : "no\tit had to be killed";
    }

    bool still(milliseconds quiet, milliseconds patience) {
        const auto give_up = Clock::now() + patience;
        Pixels last = picture_.copy();
        auto since = Clock::now();
        while (Clock::now() - since < quiet) {
            std::this_thread::sleep_for(milliseconds(10));
            if (same(last, picture_))
                continue;
            last = picture_.copy();
            since = Clock::now();
            if (since > give_up)
                return false;
        }
        return true;
    }

    std::string learn(const std::string& screen, const std::string& before, milliseconds quiet) {
        if (!screens_.contains(before))
            return "no\t" + before + " was not learnt";
        if (!still(quiet, milliseconds(20'000)))
            return "no\tthe picture was never still";
        screens_[screen] = picture_.copy();
        const Sight sight(screens_[screen], screens_[before]);
        if (!sight.usable())
            return "no\tit looks like \"" + before + "\"";
        sights_.insert_or_assign(screen, sight);
        return "ok";
    }

    std::string await(const std::string& screen, milliseconds patience, bool there) {
        const auto sight = sights_.find(screen);
        if (sight == sights_.end())
            return "no\t" + screen + " was not learnt";
        const auto give_up = Clock::now() + patience;
        while (sight->second.is_in(picture_) != there) {
            if (Clock::now() > give_up)
                return "no\ttoo late";
            std::this_thread::sleep_for(between_looks);
        }
        const std::chrono::duration<double, std::milli> took = Clock::now() - started_;
        return "ok\t" + std::to_string(took.count());
    }

    e2e::XDisplay& display_;
    FrameBuffer& picture_;
    std::unique_ptr<e2e::Process> program_;
    Words groups_;
    std::map<std::string, Pixels> screens_;
    std::map<std::string, Sight> sights_;
    Clock::time_point started_ = Clock::now();
};

} // namespace

// display_driver WxH FOLDER: FOLDER takes the display's picture and should be in memory (/dev/shm).
int main(int argc, char** argv) {
    PixelSize size;
    char x = 0;
    if (argc != 3 || !(std::istringstream(argv[1]) >> size.w >> x >> size.h)) {
        std::cerr << "usage: display_driver WxH FOLDER\n";
        return 2;
    }
    prctl(PR_SET_TIMERSLACK, 1000UL, 0UL, 0UL, 0UL); // ns
    e2e::XDisplay display(size, {"-fbdir", argv[2]});
    if (!display.is_open()) {
        std::cerr << "No display could be started. Is xvfb installed?\n";
        return 1;
    }
    auto picture = FrameBuffer::open(std::filesystem::path(argv[2]) / "Xvfb_screen0");
    if (!picture) {
        std::cerr << "The display's picture cannot be read in " << argv[2] << ".\n";
        return 1;
    }
    Driver driver(display, *picture);
    for (std::string line; std::getline(std::cin, line) && line != "quit";)
        std::cout << driver.answer(divided(line)) << '\n' << std::flush;
    return 0;
}
