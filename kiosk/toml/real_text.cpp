#include <iomanip>
#include <limits>
#include <locale>
#include <sstream>

#include "toml/real_text_internal.h"

namespace signpost {

namespace {

std::string with_decimals(double real, int decimals) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << std::fixed << std::setprecision(decimals) << real;
    return out.str();
}

} // namespace

std::optional<double> read_real(std::string_view text) {
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    double real = 0;
    if (text.starts_with('+') || !(in >> real))
        return std::nullopt;
    return real;
}

std::string real_text(double real) {
    constexpr int most =
        std::numeric_limits<double>::max_digits10 - std::numeric_limits<double>::min_exponent10;
    for (int decimals = 0; decimals < most; ++decimals)
        if (const std::string text = with_decimals(real, decimals); read_real(text) == real)
            return text;
    return with_decimals(real, most);
}

} // namespace signpost
