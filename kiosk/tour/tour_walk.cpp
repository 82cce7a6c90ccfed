#include "tour/tour_walk.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include <SDL.h>

#include "speech/spoken_item.h"
#include "tour/tour_stops_internal.h"
#include "visit/state.h"

namespace signpost {

namespace {

// 10:42 on a Monday: the same in every tour, so that two can be compared.
constexpr WallTime tour_time{.year = 2026, .month = 11, .day = 23, .hour = 10, .minute = 42, .weekday = 1};

// Made-up lines of the doctor, the same on whatever computer the tour is drawn.
HealthChecks tour_health() {
    using Is = HealthCheck::State;
    return {{"settings", Is::ok, "/etc/signpost/kiosk.toml", ""},
            {"display", Is::ok, "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as it says itself", ""},
            {"letters", Is::ok, "A capital H is 30 px, 7.44 mm; 7.33 mm are needed at 600 mm", ""},
            {"clock", Is::mend,
             "1970-01-01 00:04 UTC, before this kiosk and its content were made (2026-11-22).",
             "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'."},
            {"file system", Is::note, "Not seen from here; kioskctl doctor tells", ""},
            {"sound", Is::ok, "PCH", ""}};
}

std::size_t leaves_of(const Frame& frame) {
    std::size_t most = 1;
    for (const ScrollingColumn& column : frame.columns)
        most = std::max(most, column.leaves.size());
    return most;
}

void put_voice_on(TourStop& stop, Word button) {
    Visit& visit = stop.state.visit;
    const Words& words = stop.bundle->words.in(visit.language);
    visit.listening = Listening{.at = Focus{.label = words[static_cast<std::size_t>(button)]}};
}

} // namespace

const char* theme_name(Theme theme) {
    constexpr std::array names{"light", "dark", "yellow"};
    return names.at(static_cast<std::size_t>(theme));
}

std::string TourSetting::name() const {
    return language + "-" + theme_name(theme) + "-" + std::to_string(text_size + 1);
}

std::vector<TourSetting> all_tour_settings(const Bundle& bundle) {
    std::vector<TourSetting> all;
    for (const Language& language : bundle.languages)
        for (const Theme theme : all_themes)
            for (int size = 0; size < text_size_steps; ++size)
                all.push_back({language.code, theme, size});
    return all;
}

TourWalk::TourWalk(BundlePtr bundle, TourKiosk kiosk, FileBytes& fonts)
    : bundle_(std::move(bundle)), kiosk_(std::move(kiosk)), fonts_(fonts), stops_(tour_stops(bundle_)),
      surface_(SDL_CreateRGBSurfaceWithFormat(0, kiosk_.panel.w, kiosk_.panel.h, 32, SDL_PIXELFORMAT_RGB888),
               SDL_FreeSurface) {}

TourWalk::~TourWalk() = default;

bool TourWalk::draw(const TourSetting& setting, const TakePicture& take) {
    if (!can_draw())
        return false;
    Stage stage(*surface_, fonts_, std::size_t{64} << 20U, kiosk_.rotation);
    int number = 0;
    for (TourStop stop : stops_) {
        stop.state.visit.language = setting.language;
        if (stop.on_voice_button)
            put_voice_on(stop, *stop.on_voice_button);
        stop.state.visit.theme = setting.theme;
        stop.state.visit.text_size = setting.text_size;
        std::array<char, 16> prefix{};
        std::snprintf(prefix.data(), prefix.size(), "%02d-", ++number);
        if (!draw_leaves(stage, stop, prefix.data() + stop.name, take))
            return false;
    }
    return true;
}

// The second leaf is called as the first and "-2".
bool TourWalk::draw_leaves(Stage& stage, TourStop stop, const std::string& name, const TakePicture& take) {
    const Metrics metrics = make_metrics(fonts_, kiosk_.glass, shown_text_size(stop.state.visit));
    const Frame first = draw_one(stage, stop, metrics);
    bool taken = take(name, first, *surface_);
    for (std::size_t leaf = 1; taken && leaf < leaves_of(first); ++leaf) {
        for (const ScrollingColumn& column : first.columns)
            stop.state.visit.scroll_em[column.column] =
                column.leaves[std::min(leaf, column.leaves.size() - 1)];
        taken = take(name + "-" + std::to_string(leaf + 1), draw_one(stage, stop, metrics), *surface_);
    }
    return taken;
}

Frame TourWalk::draw_one(Stage& stage, const TourStop& stop, const Metrics& metrics) {
    const StaffFacts staff{
        .version = kiosk_.version, .has_pin = kiosk_.rules.has_pin, .health = tour_health()};
    Rules rules = kiosk_.rules;
    if (!stop.site.empty())
        rules.site = stop.site;
    rules.hearers = stop.hearers;
    const View view{.state = stop.state,
                    .bundle = *stop.bundle,
                    .rules = rules,
                    .staff = staff,
                    .metrics = metrics,
                    .wall = tour_time,
                    .now = tour_now,
                    .cover_has_rested = stop.cover_has_rested,
                    .hide_at_left = kiosk_.hide_at_left,
                    .notice = stop.notice};
    Frame frame = stage.draw(view);
    const ItemReader reader(*stop.bundle, stop.state.visit, rules.site);
    for (std::size_t i = 0; i < frame.items.size() && !is_for_staff(stop.state.visit.here.screen); ++i)
        if (frame.items[i].role != Role::mark)
            frame.items[i].said = in_short(reader.said(frame.items, i));
    return frame;
}

} // namespace signpost
