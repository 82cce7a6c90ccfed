// imgui_impl_signpost: the renderer back end for Dear ImGui, laid out as Dear ImGui's own are
// (imgui_impl_sdlrenderer.h and its like).
//
// Why it is ours:
//  - Debian 12's Dear ImGui, 1.86, has no SDL_Renderer back end compiled in.
//  - Debian 13's draws ten times slower in software: it sends each quad as two triangles, where SDL's own
//    renderer has fills and copies.
//  - Text comes as pictures of whole words at eight bits a pixel, a quarter of the memory that textures take.
//
// Implemented:
// [X] Pixels in memory, drawn on by Raster; or a renderer of SDL's, the graphics card's or its software one.
//  [X] ImTextureID is a TextPicture*, as it lies on the panel; nullptr for plain shapes.
//  [X] Meshes with more than 64k vertices (ImGuiBackendFlags_RendererHasVtxOffset).
//  [X] A picture that lies turned on its panel.
//  [X] One frame that is known beforehand, Hide's cover, kept as a picture: written instead of painted.
// Missing:
//  [ ] The font atlas is never uploaded: Dear ImGui's own fonts are not seen.
#pragma once

#include "base/rotation.h"
#include "paint/target.h"

struct ImDrawData;

namespace signpost {

// Each is about Dear ImGui's current context, on the thread that has it.

// Before the first frame. `rotation`: how the upright frames lie on the panel.
void ImGui_ImplSignpost_Init(Rotation rotation);
// Before the context is destroyed.
void ImGui_ImplSignpost_Shutdown();
// Before each ImGui::NewFrame().
void ImGui_ImplSignpost_NewFrame();

// Draws a whole frame on `target`; presenting is the caller's. `data` is of the upright picture, and is
// turned in place: it can be drawn once. Where it is the kept frame or nearly so, the kept picture is written
// and the rest of it painted.
void ImGui_ImplSignpost_RenderDrawData(ImDrawData* data, const Target& target);

// Paints a frame on the target's pixels, and keeps it as a picture. They are not to be presented before
// another frame is drawn. Does nothing where the target has no pixels.
void ImGui_ImplSignpost_KeepFrame(ImDrawData* data, const Target& target);
// Before a TextPicture that the kept frame names is dropped: another one may come to lie there.
void ImGui_ImplSignpost_ForgetFrame();

} // namespace signpost
