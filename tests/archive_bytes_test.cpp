// The bytes of a bundle file: what is signed must come out the same wherever it is packed.
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "bundle_file/archive.h"
#include "support/signed_file.h"

using namespace signpost;
using test::signed_file;

namespace {

// The program's time zone, for as long as this lives.
class InTimeZone {
public:
    explicit InTimeZone(const char* zone) {
        ::setenv("TZ", zone, 1);
        ::tzset();
    }
    ~InTimeZone() {
        if (before_)
            ::setenv("TZ", before_->c_str(), 1);
        else
            ::unsetenv("TZ");
        ::tzset();
    }
    InTimeZone(const InTimeZone&) = delete;
    InTimeZone& operator=(const InTimeZone&) = delete;

private:
    static std::optional<std::string> zone_now() {
        const char* zone = std::getenv("TZ");
        return zone == nullptr ? std::nullopt : std::optional<std::string>(zone);
    }
    const std::optional<std::string> before_ = zone_now();
};

} // namespace

TEST_CASE("A packed bundle is these very bytes in any time zone") {
    const BundleFiles files{{"bundle.toml", "id = \"leeds\"\n"}, {"pages/help.toml", "title = \"Help\"\n"}};
    for (const char* zone : {"UTC", "Asia/Tokyo", "XYZ+11:30"}) {
        CAPTURE(std::string(zone));
        const InTimeZone there(zone);
        const auto zip = pack(files);
        REQUIRE(zip);
        CHECK(signed_file(*zip).hash().substr(0, 16) == "38e3cdb91c5cbdf1");
    }
}
