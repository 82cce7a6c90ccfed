#include <cstddef>
#include <cstdint>
#include <utility>

#include <SDL.h>
#include <fcntl.h>
#include <linux/fb.h>
#include <linux/kd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "disk/descriptor.h"
#include "platform/bare_screen_internal.h"

namespace signpost {

namespace {

constexpr float most_mm = 10'000; // what says more, or -1, says nothing

std::uint32_t mask_of(const fb_bitfield& field) {
    return field.length == 0 ? 0 : ((std::uint32_t{1} << field.length) - 1) << field.offset;
}

Uint32 format_of(const fb_var_screeninfo& screen) {
    return SDL_MasksToPixelFormatEnum(static_cast<int>(screen.bits_per_pixel), mask_of(screen.red),
                                      mask_of(screen.green), mask_of(screen.blue), mask_of(screen.transp));
}

// Sixteen colours from a table, as a BIOS has them, are no picture.
bool can_be_drawn_on(Uint32 format) {
    return format != SDL_PIXELFORMAT_UNKNOWN && !SDL_ISPIXELFORMAT_INDEXED(format);
}

// The console would write over the picture: its cursor blinks, and the kernel's lines come where they like.
// Only the terminal that a program was started on can be told; elsewhere nothing happens.
void tell_console(int mode) { (void)::ioctl(STDIN_FILENO, KDSETMODE, mode); }

class FirmwarePanel final : public Panel {
public:
    explicit FirmwarePanel(OpenDescriptor device) : device_(std::move(device)) {}
    ~FirmwarePanel() override {
        if (mapped_ == nullptr)
            return;
        munmap(mapped_, fixed_.smem_len);
        tell_console(KD_TEXT);
    }
    FirmwarePanel(const FirmwarePanel&) = delete;
    FirmwarePanel& operator=(const FirmwarePanel&) = delete;

    [[nodiscard]] bool open() {
        if (::ioctl(device_.get(), FBIOGET_FSCREENINFO, &fixed_) != 0 ||
            ::ioctl(device_.get(), FBIOGET_VSCREENINFO, &screen_) != 0 ||
            !can_be_drawn_on(format_of(screen_)) || !fits())
            return false;
        void* const at = mmap(nullptr, fixed_.smem_len, PROT_READ | PROT_WRITE, MAP_SHARED, device_.get(), 0);
        if (at == MAP_FAILED)
            return false;
        mapped_ = static_cast<std::byte*>(at);
        tell_console(KD_GRAPHICS);
        return true;
    }

    [[nodiscard]] PixelSize size() const override {
        return {static_cast<int>(screen_.xres), static_cast<int>(screen_.yres)};
    }
    [[nodiscard]] MmSize mm() const override {
        const MmSize said{static_cast<float>(screen_.width), static_cast<float>(screen_.height)};
        return said.w < most_mm && said.h < most_mm ? said : MmSize{};
    }
    // A driver that comes late takes the device away, but not this memory: that is its own then.
    [[nodiscard]] bool show(const SDL_Surface& picture) override {
        fb_var_screeninfo now{};
        return ::ioctl(device_.get(), FBIOGET_VSCREENINFO, &now) == 0 &&
               SDL_ConvertPixels(picture.w, picture.h, picture.format->format, picture.pixels, picture.pitch,
                                 format_of(screen_), mapped_ + first_pixel(),
                                 static_cast<int>(fixed_.line_length)) == 0;
    }
    // A firmware's picture mostly has no switch: what is shown in the dark is black.
    [[nodiscard]] bool switch_light(bool on) override {
        (void)::ioctl(device_.get(), FBIOBLANK, on ? FB_BLANK_UNBLANK : FB_BLANK_POWERDOWN);
        return true;
    }

private:
    [[nodiscard]] std::size_t first_pixel() const {
        return std::size_t{screen_.yoffset} * fixed_.line_length +
               std::size_t{screen_.xoffset} * (screen_.bits_per_pixel / 8);
    }
    [[nodiscard]] bool fits() const {
        return screen_.xres > 0 && screen_.yres > 0 &&
               first_pixel() + std::size_t{screen_.yres} * fixed_.line_length <= fixed_.smem_len;
    }

    OpenDescriptor device_;
    fb_fix_screeninfo fixed_{};
    fb_var_screeninfo screen_{};
    std::byte* mapped_ = nullptr;
};

} // namespace

std::unique_ptr<Panel> open_firmware_panel() {
    OpenDescriptor device(::open("/dev/fb0", O_RDWR | O_CLOEXEC));
    if (!device.is_open())
        return nullptr;
    auto panel = std::make_unique<FirmwarePanel>(std::move(device));
    return panel->open() ? std::move(panel) : nullptr;
}

} // namespace signpost
