#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <SDL.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include "disk/descriptor.h"
#include "platform/bare_screen_internal.h"
#include "platform/kms_screen_internal.h"

namespace signpost {

namespace {

// A "dumb buffer": the card's memory for a picture that a program draws itself.
class CardPixels {
public:
    // `card` must stay open for as long as this lives.
    CardPixels(int card, PixelSize size) : card_(card), size_(size) {}
    ~CardPixels() {
        if (mapped_ != nullptr)
            munmap(mapped_, bytes_);
        if (picture_ != 0)
            drmModeRmFB(card_, picture_);
        if (handle_ != 0)
            drmModeDestroyDumbBuffer(card_, handle_);
    }
    CardPixels(const CardPixels&) = delete;
    CardPixels& operator=(const CardPixels&) = delete;

    // False: the card has none to give.
    [[nodiscard]] bool make() {
        const auto w = static_cast<std::uint32_t>(size_.w);
        const auto h = static_cast<std::uint32_t>(size_.h);
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        if (drmModeCreateDumbBuffer(card_, w, h, 32, 0, &handle_, &pitch_, &bytes) != 0 ||
            drmModeAddFB(card_, w, h, 24, 32, pitch_, handle_, &picture_) != 0 ||
            drmModeMapDumbBuffer(card_, handle_, &offset) != 0)
            return false;
        bytes_ = static_cast<std::size_t>(bytes);
        void* const at =
            mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_SHARED, card_, static_cast<off_t>(offset));
        mapped_ = at == MAP_FAILED ? nullptr : at;
        return mapped_ != nullptr;
    }

    [[nodiscard]] std::uint32_t picture() const { return picture_; } // its number
    [[nodiscard]] bool copy(const SDL_Surface& from) {
        return SDL_ConvertPixels(size_.w, size_.h, from.format->format, from.pixels, from.pitch,
                                 SDL_PIXELFORMAT_RGB888, mapped_, static_cast<int>(pitch_)) == 0;
    }

private:
    int card_;
    PixelSize size_;
    std::uint32_t handle_ = 0;
    std::uint32_t pitch_ = 0;
    std::uint32_t picture_ = 0;
    std::size_t bytes_ = 0;
    void* mapped_ = nullptr;
};

class KmsPanel final : public Panel {
public:
    explicit KmsPanel(OpenDescriptor card) : card_(std::move(card)) {}

    // Shows black on this screen, in the best mode that the card takes: a cable may be too poor for the
    // first. False: it takes none.
    [[nodiscard]] bool take(KmsScreen screen) {
        const auto takes = [&](const drmModeModeInfo& mode) {
            auto pixels = std::make_unique<CardPixels>(card_.get(), size_of(mode));
            if (!pixels->make() || !set_mode(screen, mode, pixels->picture()))
                return false;
            mode_ = mode;
            pixels_ = std::move(pixels);
            return true;
        };
        if (std::none_of(screen.modes.begin(), screen.modes.end(), takes))
            return false;
        screen_ = std::move(screen);
        return true;
    }

    [[nodiscard]] PixelSize size() const override { return size_of(mode_); }
    [[nodiscard]] MmSize mm() const override { return screen_.mm; }

    // One buffer, drawn over in place: nothing here moves that could be seen torn.
    [[nodiscard]] bool show(const SDL_Surface& picture) override {
        if (!pixels_->copy(picture) ||
            (std::exchange(must_set_mode_, false) && !set_mode(screen_, mode_, pixels_->picture())))
            return false;
        // A card that shows its memory by itself refuses, and needs no word; one that is gone says so.
        return drmModeDirtyFB(card_.get(), pixels_->picture(), nullptr, 0) != -ENODEV;
    }

    // Once a second: what is asked is what the kernel knows already.
    [[nodiscard]] ScreenNews screen_news(Ms now) override {
        if (now < next_look_)
            return ScreenNews::none;
        next_look_ = now + std::chrono::seconds(1);
        if (is_dark_) // light_up() sets the mode anew, and until then nothing is to be lit
            return ScreenNews::none;
        const auto there = plugged_in(card_.get(), screen_.connector);
        const bool was_there = std::exchange(screen_was_there_, there.has_value());
        const bool is_new = there && (!was_there || *there != screen_.connector);
        return is_new ? take_anew() : ScreenNews::none;
    }

    // A screen that slept may have been another's meanwhile: its mode comes with the next picture.
    [[nodiscard]] bool switch_light(bool on) override {
        is_dark_ = !on;
        must_set_mode_ = must_set_mode_ || on;
        return switch_kms_light(card_.get(), on);
    }

private:
    [[nodiscard]] static PixelSize size_of(const drmModeModeInfo& mode) {
        return {mode.hdisplay, mode.vdisplay};
    }
    [[nodiscard]] ScreenNews take_anew() {
        auto found = find_kms_screen(card_.get(), Plugged::yes);
        if (!found)
            found = find_kms_screen(card_.get(), Plugged::unknown);
        if (!found)
            return ScreenNews::none;
        // Off first: with a mode that it has already, the kernel would leave a screen that was unplugged
        // dark.
        (void)drmModeSetCrtc(card_.get(), screen_.crtc, 0, 0, 0, nullptr, 0, nullptr);
        return take(std::move(*found)) ? ScreenNews::back : ScreenNews::lost;
    }
    [[nodiscard]] bool set_mode(const KmsScreen& screen, const drmModeModeInfo& mode, std::uint32_t picture) {
        std::uint32_t connector = screen.connector;
        drmModeModeInfo wanted = mode;
        return drmModeSetCrtc(card_.get(), screen.crtc, picture, 0, 0, &connector, 1, &wanted) == 0;
    }

    OpenDescriptor card_;
    KmsScreen screen_;
    drmModeModeInfo mode_{};
    std::unique_ptr<CardPixels> pixels_; // goes before the card
    bool must_set_mode_ = false;
    bool is_dark_ = false;
    bool screen_was_there_ = true;
    Ms next_look_{0};
};

constexpr int most_cards = 16; // older kernels have numbers for no more
constexpr const char* no_display = "No display was found.";

bool shows_pictures(int card) {
    return KmsResources(drmModeGetResources(card), drmModeFreeResources) != nullptr;
}

OpenDescriptor open_card(int number) {
    return OpenDescriptor(::open(("/dev/dri/card" + std::to_string(number)).c_str(), O_RDWR | O_CLOEXEC));
}

// nullptr; then `error` says why, or is "" where it is no card that shows pictures.
std::unique_ptr<Panel> open_card_panel(int number, Plugged sure, std::string& error) {
    OpenDescriptor card = open_card(number);
    if (!card.is_open() || !shows_pictures(card.get()))
        return nullptr;
    const std::string name = "card" + std::to_string(number);
    auto screen = find_kms_screen(card.get(), sure);
    error = no_display;
    if (!screen)
        return nullptr;
    if (drmIsMaster(card.get()) == 0) {
        error = "Another program shows its picture with the graphics card " + name + ".";
        return nullptr;
    }
    auto panel = std::make_unique<KmsPanel>(std::move(card));
    if (panel->take(std::move(*screen)))
        return panel;
    error = "The graphics card " + name + " takes a picture in none of the modes of its screen.";
    return nullptr;
}

} // namespace

std::unique_ptr<Panel> open_kms_panel(std::string& error) {
    error.clear();
    for (const Plugged sure : {Plugged::yes, Plugged::unknown})
        for (int number = 0; number < most_cards; ++number) {
            std::string why;
            if (auto panel = open_card_panel(number, sure, why))
                return panel;
            if (!why.empty() && (error.empty() || error == no_display))
                error = why;
        }
    return nullptr;
}

} // namespace signpost
