// What a frame costs without a display: the kiosk's own screens, drawn again and again into memory as its
// window has them. Prints a line for each kind of frame: its name, and the milliseconds of each time, divided
// by tabs.
//
//   bench_frames WxH CONTENT ROUNDS [KIND]
//
// With KIND that kind alone is drawn; what leads up to it is not counted. Under callgrind,
// --toggle-collect=counted counts its instructions (counts.py).
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <SDL.h>

#include "base/glass.h"
#include "content/read_bundle.h"
#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "source/load_files.h"

using namespace signpost;

// Not inlined and of a plain name, so that callgrind finds it.
extern "C" __attribute__((noinline)) void counted(const std::function<void()>& work) { work(); }

namespace {

using Clock = std::chrono::steady_clock;

constexpr Mm at_arms_length{600};
constexpr MmSize panel{476, 268};

class Frames {
public:
    Frames(PixelSize size, BundlePtr bundle)
        : bundle_(std::move(bundle)),
          surface_(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface),
          stage_(*surface_, fonts_, std::size_t{64} << 20U),
          metrics_(make_metrics(fonts_, size, choose_scale(size, panel, {}).scale, at_arms_length, 0)) {
        find_longest_page();
    }

    Frame draw(const Place& place) { return stage_.draw(view_of(at(place))); }
    // As it hangs on a finger.
    Frame drag(const Place& place, float scroll_em) {
        State state = at(place);
        state.visit.scroll_em = {scroll_em};
        View view = view_of(state);
        view.dragged = 0;
        return stage_.draw(view);
    }
    void forget_visit() { stage_.forget_visit(); }
    void make_cover_ready() {
        State state;
        state.visit.here.screen = Screen::cover;
        stage_.forget_prepared();
        stage_.make_ready(view_of(state));
    }

    [[nodiscard]] Place topic() const { return {Screen::page, bundle_->topics.front()}; }
    [[nodiscard]] Place longest() const { return longest_; }
    [[nodiscard]] float furthest_em() const { return furthest_em_; }

private:
    [[nodiscard]] static State at(const Place& place) {
        State state;
        state.visit.here = place;
        return state;
    }
    [[nodiscard]] View view_of(const State& state) const {
        return {.state = state,
                .bundle = *bundle_,
                .rules = rules_,
                .staff = staff_,
                .metrics = metrics_,
                .wall = {2026, 11, 23, 10, 42, 1}};
    }
    void find_longest_page() {
        longest_ = topic();
        for (const auto& [id, page] : bundle_->pages) {
            const Place place{Screen::page, id};
            const Frame frame = draw(place);
            if (!frame.columns.empty() && frame.columns[0].leaves.back() > furthest_em_) {
                furthest_em_ = frame.columns[0].leaves.back();
                longest_ = place;
            }
        }
        draw({Screen::cover, {}});
        forget_visit();
    }

    BundlePtr bundle_;
    MappedFiles font_files_;
    TtfFonts fonts_{font_files_};
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
    Stage stage_;
    Metrics metrics_;
    Rules rules_;
    StaffFacts staff_;
    Place longest_;
    float furthest_em_ = 0;
};

struct Kind {
    const char* name;
    std::function<void()> before;
    std::function<void()> drawn;
};

std::vector<Kind> kinds(Frames& frames, int& round) {
    const Place home{Screen::home, {}};
    const Place cover{Screen::cover, {}};
    const auto step = [&] { return 0.35F * static_cast<float>(round % 20); }; // a finger's width in a frame
    return {{"home", [&, home] { frames.draw(home); }, [&, home] { frames.draw(home); }},
            {"page, its text not drawn before",
             [&, home, cover] {
                 frames.draw(cover);
                 frames.forget_visit();
                 frames.draw(home);
             },
             [&] { frames.draw(frames.topic()); }},
            {"page, whole", [&] { frames.draw(frames.topic()); }, [&] { frames.draw(frames.topic()); }},
            {"Hide's cover",
             [&] {
                 frames.make_cover_ready();
                 frames.draw(frames.topic());
             },
             [&, cover] { frames.draw(cover); }},
            {"a scroll step", [&, step] { frames.drag(frames.longest(), step()); },
             [&, step] { frames.drag(frames.longest(), step() + 0.35F); }}};
}

double ms_of(const std::function<void()>& work) {
    const auto start = Clock::now();
    counted(work);
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

} // namespace

int main(int argc, char** argv) {
    PixelSize size;
    char x = 0;
    if (argc < 4 || !(std::istringstream(argv[1]) >> size.w >> x >> size.h)) {
        std::cerr << "usage: bench_frames WxH CONTENT ROUNDS [KIND]\n";
        return 2;
    }
    const auto bundle = load_files(argv[2]).and_then(read_bundle);
    if (!bundle) {
        std::cerr << to_text(bundle.error());
        return 1;
    }
    Frames frames(size, *bundle);
    const int rounds = std::atoi(argv[3]);
    int round = 0;
    for (const Kind& kind : kinds(frames, round)) {
        if (argc > 4 && std::string(argv[4]) != kind.name)
            continue;
        std::printf("%s", kind.name);
        for (round = 0; round < rounds; ++round) {
            kind.before();
            std::printf("\t%.3f", ms_of(kind.drawn));
        }
        std::printf("\n");
    }
    return 0;
}
