#include "tour.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <system_error>

namespace signpost::e2e {

namespace {

namespace fs = std::filesystem;

std::vector<TourItem> read_items(const fs::path& file) {
    std::vector<TourItem> items;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        TourItem item;
        std::getline(fields, item.role, '\t');
        fields >> item.rect.x >> item.rect.y >> item.rect.w >> item.rect.h;
        fields.ignore(1, '\t');
        std::getline(fields, item.label, '\t');
        std::getline(fields, item.said);
        items.push_back(item);
    }
    return items;
}

// As the sample content's opening hours do, of which today's stand in bold.
bool begins_with_weekday(const std::string& label) {
    constexpr std::array days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return std::any_of(days.begin(), days.end(), [&](const char* day) { return label.starts_with(day); });
}

Point middle(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

} // namespace

std::optional<Point> TourScreen::button(const std::string& label) const {
    std::optional<Point> beginning;
    for (const TourItem& item : items) {
        if (item.role != "button" && item.role != "link")
            continue;
        if (item.label == label)
            return middle(item.rect);
        if (!beginning && item.label.starts_with(label))
            beginning = middle(item.rect);
    }
    return beginning;
}

std::vector<Rect> TourScreen::of_the_moment() const {
    std::vector<Rect> rects;
    for (const TourItem& item : items)
        if (item.role == "clock" || begins_with_weekday(item.label))
            rects.push_back(item.rect.inset(-4)); // another hour may be wider
    return rects;
}

std::optional<TourScreen> tour_screen(const fs::path& folder, const std::string& name) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string stem = entry.path().stem().string();
        if (entry.path().extension() != ".png" || stem.substr(stem.find('-') + 1) != name)
            continue;
        const std::optional<Picture> picture = read_png(entry.path());
        if (!picture)
            return std::nullopt;
        return TourScreen{*picture, read_items(fs::path(entry.path()).replace_extension(".txt"))};
    }
    return std::nullopt;
}

} // namespace signpost::e2e
