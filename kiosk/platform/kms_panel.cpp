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
    KmsPanel(OpenDescriptor card, const KmsScreen& screen) : card_(std::move(card)), screen_(screen) {}

    // False: the card has no memory for a picture of this screen.
    [[nodiscard]] bool open() {
        auto pixels = std::make_unique<CardPixels>(card_.get(), size());
        if (!pixels->make())
            return false;
        pixels_ = std::move(pixels);
        return true;
    }

    [[nodiscard]] PixelSize size() const override { return {screen_.mode.hdisplay, screen_.mode.vdisplay}; }
    [[nodiscard]] MmSize mm() const override { return screen_.mm; }

    // One buffer, drawn over in place: a second one would make each picture wait for the screen's next
    // refresh, and nothing here moves that could be seen torn.
    [[nodiscard]] bool show(const SDL_Surface& picture) override {
        if (!pixels_->copy(picture))
            return false;
        if (!std::exchange(stands_, true))
            return stands_ = set_mode();
        // A card that shows its memory by itself refuses, and needs no word.
        (void)drmModeDirtyFB(card_.get(), pixels_->picture(), nullptr, 0);
        return true;
    }

    // A second is sooner than anybody has pushed a plug in and looked up.
    [[nodiscard]] bool came_back(Ms now) override {
        if (now < next_look_)
            return false;
        next_look_ = now + std::chrono::seconds(1);
        const auto there = plugged_in(card_.get(), screen_.connector);
        const bool is_new = there && (!was_there_ || *there != screen_.connector);
        was_there_ = there.has_value();
        return is_new && take_screen();
    }

    // The mode is set anew with the next picture: a screen that slept, or was unplugged, needs that.
    [[nodiscard]] bool switch_light(bool on) override {
        if (on)
            stands_ = false;
        return switch_kms_light(card_.get(), on);
    }

private:
    [[nodiscard]] bool take_screen() {
        const auto found = find_kms_screen(card_.get());
        if (!found)
            return false;
        // Off first: with a mode that it has already, the kernel would leave a screen as it is, dark.
        (void)drmModeSetCrtc(card_.get(), screen_.crtc, 0, 0, 0, nullptr, 0, nullptr);
        const KmsScreen before = std::exchange(screen_, *found);
        const bool other_size =
            before.mode.hdisplay != found->mode.hdisplay || before.mode.vdisplay != found->mode.vdisplay;
        if (other_size && !open())
            screen_ = before;
        stands_ = false;
        return true;
    }
    [[nodiscard]] bool set_mode() {
        return drmModeSetCrtc(card_.get(), screen_.crtc, pixels_->picture(), 0, 0, &screen_.connector, 1,
                              &screen_.mode) == 0;
    }

    OpenDescriptor card_;
    KmsScreen screen_;
    std::unique_ptr<CardPixels> pixels_; // goes before the card
    bool stands_ = false;                // the mode, with these pixels
    bool was_there_ = true;              // the screen
    Ms next_look_{0};
};

constexpr int most_cards = 16; // as many as the kernel's numbers leave room for

OpenDescriptor open_card(int number) {
    return OpenDescriptor(::open(("/dev/dri/card" + std::to_string(number)).c_str(), O_RDWR | O_CLOEXEC));
}

} // namespace

std::unique_ptr<Panel> open_kms_panel(std::string& error) {
    error.clear();
    for (int number = 0; number < most_cards; ++number) {
        OpenDescriptor card = open_card(number);
        if (!card.is_open())
            continue;
        if (error.empty())
            error = "No display was found.";
        const auto screen = find_kms_screen(card.get());
        if (!screen)
            continue;
        const std::string name = "card" + std::to_string(number);
        if (drmIsMaster(card.get()) == 0) {
            error = "Another program shows its picture with the graphics card " + name + ".";
            continue;
        }
        auto panel = std::make_unique<KmsPanel>(std::move(card), *screen);
        if (panel->open())
            return panel;
        error = "The graphics card " + name + " gives no memory to draw on.";
    }
    return nullptr;
}

} // namespace signpost
