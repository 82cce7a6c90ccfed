#include "preview/inspector_internal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <imgui.h>

#include "base/glass.h"
#include "content/file_names.h"
#include "preview/days_internal.h"
#include "preview/widgets_internal.h"

namespace signpost::preview {

namespace {

// A language in another script goes by its code.
std::string named(const Language& language) {
    const bool can_be_read = as_widgets_show(language.name) == language.name;
    return can_be_read ? language.name + " (" + language.code + ")" : language.code;
}

std::string title_of(const Place& place, const Bundle& bundle) {
    const Page* page = bundle.page(place.id);
    const Contact* contact = bundle.contact(place.id);
    if (place.screen == Screen::page && page != nullptr)
        return page->text.original.title;
    if (contact != nullptr)
        return name_of(place) + ": " + contact->text.original.name;
    return name_of(place);
}

// Which screen shows what this file says; a contact's file has many.
std::optional<Place> screen_of(const Problem& problem, const Bundle& bundle) {
    const auto name = read_file_name(problem.file);
    if (!name || name->kind != FileName::Kind::page || bundle.page(name->id) == nullptr)
        return std::nullopt;
    return Place{Screen::page, name->id};
}

} // namespace

std::optional<Wish> Inspector::hear(const Pointer& pointer, PixelSize size, const InspectorView& view) {
    widgets_.hear(pointer);
    wish_.reset();
    lay_out(size, view);
    return wish_;
}

void Inspector::lay_out(PixelSize size, const InspectorView& view) {
    widgets_.lay_out(size, [&] {
        controls_.clear();
        put(size, view);
    });
}

void Inspector::put(PixelSize size, const InspectorView& view) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({static_cast<float>(size.w), static_cast<float>(size.h)});
    ImGui::Begin("inspector", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    put_choices(view);
    ImGui::Separator();
    put_report(view);
    ImGui::End();
}

void Inspector::put_choices(const InspectorView& view) {
    const Visit& visit = view.visit;
    std::vector<Choice> places;
    for (const Place& place : all_places(view.bundle))
        if (place.screen != Screen::staff && place.screen != Screen::staff_pin)
            places.push_back({title_of(place, view.bundle), place == visit.here, wish::Look{place}});
    put_list("Screen", places);
    std::vector<Choice> languages;
    const std::string spoken = view.bundle.language(visit.language).code;
    for (const Language& language : view.bundle.languages)
        languages.push_back({named(language), language.code == spoken, wish::Language{language.code}});
    put_list("Language", languages);
    std::vector<Choice> sites{{"not known", view.site.empty(), wish::Site{}}};
    for (const auto& [id, site] : view.bundle.sites)
        sites.push_back({id, id == view.site, wish::Site{id}});
    if (sites.size() > 1)
        put_list("Place", sites);
    std::vector<Choice> glasses{{"this window", view.glass.empty(), wish::Glass{}}};
    for (const NamedGlass& glass : named_glasses())
        glasses.push_back(
            {glass.name + "  " + std::to_string(glass.px.w) + "\u00D7" + std::to_string(glass.px.h),
             glass.name == view.glass, wish::Glass{glass.name}});
    put_list("Glass", glasses);
    put_row("Text", {{"1", visit.text_size == 0, wish::TextSize{0}},
                     {"1.4", visit.text_size == 1, wish::TextSize{1}},
                     {"2", visit.text_size == 2, wish::TextSize{2}}});
    put_row("Contrast",
            {{"light", visit.theme == Theme::light, wish::Contrast{Theme::light}},
             {"dark", visit.theme == Theme::dark, wish::Contrast{Theme::dark}},
             {"yellow", visit.theme == Theme::yellow_on_black, wish::Contrast{Theme::yellow_on_black}}});
    put_day(view);
    put_hour(view);
}

void Inspector::note(const std::string& label) {
    const ImVec2 from = ImGui::GetItemRectMin();
    const ImVec2 to = ImGui::GetItemRectMax();
    controls_.push_back({label, {from.x, from.y, to.x - from.x, to.y - from.y}});
}

// Left of its control, all of which begin at the same place.
void Inspector::heading(const std::string& text) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(text.c_str());
    ImGui::SameLine(100 * widgets_.scale());
}

void Inspector::put_list(const std::string& of, const std::vector<Choice>& choices) {
    heading(of);
    const auto chosen =
        std::find_if(choices.begin(), choices.end(), [](const Choice& c) { return c.chosen; });
    ImGui::SetNextItemWidth(-1);
    const bool open =
        ImGui::BeginCombo(("##" + of).c_str(), chosen == choices.end() ? "" : chosen->label.c_str(),
                          ImGuiComboFlags_HeightLarge);
    if (!open)
        return note(of);
    for (const Choice& choice : choices) {
        if (ImGui::Selectable((choice.label + "##" + std::to_string(&choice - choices.data())).c_str(),
                              choice.chosen))
            wish_ = choice.wish;
        note(choice.label);
        if (choice.chosen)
            ImGui::SetItemDefaultFocus();
    }
    ImGui::EndCombo();
}

void Inspector::put_row(const std::string& of, const std::vector<Choice>& choices) {
    heading(of);
    for (const Choice& choice : choices) {
        if (&choice != choices.data())
            ImGui::SameLine();
        if (ImGui::RadioButton((choice.label + "##" + of).c_str(), choice.chosen) && !choice.chosen)
            wish_ = choice.wish;
        note(choice.label);
    }
}

void Inspector::put_day(const InspectorView& view) {
    std::vector<Choice> days{{"today", !view.day, wish::Day{}}};
    for (const DayToSee& one : days_to_see(view.today, view.bundle.calendar))
        days.push_back({one.label, one.day == view.day, wish::Day{one.day}});
    put_list("Day", days);
}

void Inspector::put_hour(const InspectorView& view) {
    heading("Hour");
    bool by_clock = !view.hour;
    if (ImGui::Checkbox("now", &by_clock))
        wish_ = wish::Hour{by_clock ? std::nullopt : std::optional(12)};
    note("now");
    if (!view.hour)
        return;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1);
    int hour = *view.hour;
    constexpr int last = 23;
    if (ImGui::SliderInt("##hour", &hour, 0, last, "%d:00") && hour != *view.hour)
        wish_ = wish::Hour{hour};
    note("hour");
}

void Inspector::put_report(const InspectorView& view) {
    ImGui::BeginChild("report", {0, 0}, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
    if (view.report.empty())
        ImGui::TextUnformatted("All is right.");
    put_remarks(view, Remark::Kind::mistake, "Mistakes: kiosks refuse the bundle", true);
    put_remarks(view, Remark::Kind::unread, "Files that nobody reads", true);
    put_remarks(view, Remark::Kind::room, "No room on this glass", true);
    put_remarks(view, Remark::Kind::advice, "Worth a look", true);
    put_remarks(view, Remark::Kind::unchecked, "Facts that nobody has checked", false);
    ImGui::EndChild();
}

void Inspector::put_remarks(const InspectorView& view, Remark::Kind kind, const std::string& of, bool open) {
    const std::size_t number = count(view.report, kind);
    if (number == 0)
        return;
    ImGui::PushFont(widgets_.bold());
    const std::string label = of + " (" + std::to_string(number) + ")###" + of;
    const bool shown = ImGui::CollapsingHeader(label.c_str(), open ? ImGuiTreeNodeFlags_DefaultOpen
                                                                   : ImGuiTreeNodeFlags_None);
    ImGui::PopFont();
    note(of);
    if (!shown)
        return;
    for (const Remark& remark : view.report)
        if (remark.kind == kind)
            put_remark(remark, view.bundle);
}

void Inspector::put_remark(const Remark& remark, const Bundle& bundle) {
    const Problem& problem = remark.problem;
    const std::string place = place_of(problem);
    const auto screen = screen_of(problem, bundle);
    ImGui::PushID(&remark);
    ImGui::PushFont(widgets_.bold());
    ImGui::PushStyleColor(ImGuiCol_Text, screen ? colour::arm : colour::ink);
    if (ImGui::Selectable(as_widgets_show(place).c_str()) && screen)
        wish_ = wish::Look{*screen};
    ImGui::PopStyleColor();
    ImGui::PopFont();
    note(place);
    ImGui::TextWrapped("%s", as_widgets_show(problem.cause).c_str());
    ImGui::PushStyleColor(ImGuiCol_Text, colour::soft_ink);
    ImGui::TextWrapped("%s", as_widgets_show(problem.remedy).c_str());
    ImGui::PopStyleColor();
    ImGui::Spacing();
    ImGui::PopID();
}

} // namespace signpost::preview
