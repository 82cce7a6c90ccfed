// The floor: as little as a program can do with Debian's SDL2 to show a frame at once, and another when it is
// touched. No text, no content, no state: what a kiosk costs beyond this is the kiosk.
#include <SDL.h>

namespace {

// Bars, so that there is something to be recognised by.
void show(SDL_Window* window, Uint8 ground, int step) {
    SDL_Surface* picture = SDL_GetWindowSurface(window);
    SDL_FillRect(picture, nullptr, SDL_MapRGB(picture->format, ground, ground, ground));
    for (int i = 0; i < 240; ++i) {
        const SDL_Rect bar{200 + i * step, 200 + 3 * i, 3, 90};
        SDL_FillRect(picture, &bar, SDL_MapRGB(picture->format, 20, 60, 90));
    }
    SDL_UpdateWindowSurface(window);
}

void set_hints() {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION,
                "0"); // no software OpenGL to show what is drawn in software
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0); // no dbus-launch
    SDL_setenv("XCOMPOSEFILE", "/dev/null", 0);             // no table of dead keys
}

} // namespace

int main(int, char**) {
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return 1;
    SDL_Rect all{};
    SDL_GetDisplayBounds(0, &all);
    SDL_Window* window = SDL_CreateWindow("floor", all.x, all.y, all.w, all.h, SDL_WINDOW_BORDERLESS);
    if (window == nullptr)
        return 1;
    show(window, 240, 6);
    SDL_Event event;
    while (SDL_WaitEvent(&event) != 0) {
        if (event.type == SDL_MOUSEBUTTONDOWN)
            show(window, 200, 5);
        else if (event.type == SDL_KEYDOWN)
            show(window, 240, 6);
        else if (event.type == SDL_QUIT)
            break;
    }
    SDL_Quit();
    return 0;
}
