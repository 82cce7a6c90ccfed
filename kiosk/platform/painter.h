// Paints what Dear ImGui drew with SDL's renderer.
//
// Ours, because neither Debian release fits as it is: 12's Dear ImGui has no SDL_Renderer backend compiled
// in, and 13's sends every quad as triangles, which SDL's software renderer draws ten times slower than
// fills and copies. Text comes as textures of ours, shapes carry none: the font atlas is never uploaded.
#pragma once

struct ImDrawData;
struct SDL_Renderer;

namespace signpost {

// Paints a whole frame; presenting is the caller's. Drawing thread only.
void paint(SDL_Renderer& renderer, const ImDrawData& data);

} // namespace signpost
