// Paints what Dear ImGui drew with SDL's renderer.
//
// Ours, because neither Debian release fits as it is: 12's Dear ImGui has no SDL_Renderer backend compiled
// in, and 13's sends every quad as triangles, which SDL's software renderer draws ten times slower than
// fills and copies. Text comes as textures of ours, shapes carry none: the font atlas is never uploaded.
#pragma once

#include "base/rotation.h"

struct ImDrawData;
struct SDL_Renderer;

namespace signpost {

// Paints a whole frame; presenting is the caller's. `data` is of the upright picture and its textures are as
// they lie on the panel; its points are turned in place, once, so that fills stay fills and copies stay
// copies. Drawing thread only.
void paint(SDL_Renderer& renderer, ImDrawData& data, Rotation rotation);

} // namespace signpost
